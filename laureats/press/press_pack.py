# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The press pack: what journalists get before the hour, with the embargo said first."""

from string import Template

from django.utils import translation
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.archives import pack_archive
from laureats.palmares.content import PalmaresContent
from laureats.press.communique import build_communique
from laureats.press.embargo import LANGUAGE, describe_embargo
from laureats.press.figures import Figures, count_figures
from laureats.press.open_data import list_records, write_records

README = "LISEZ-MOI.txt"
OPINIONS = "avis-du-jury.txt"
# The archive speaks French, like the papers in it.
WORDS = Template("""$title

$embargo

DANS CE DOSSIER

$stem_press.pdf
    Le communiqué de presse.
$stem_data.ods
    Les lauréats par niveau : collectivité, département, population, mentions.
$opinions
    Les avis du jury, tels qu’ils seront publiés.
""")


def build_press_pack(*, edition: Edition, content: PalmaresContent) -> bytes:
    """Return the archive, the same bytes when made again: public fields alone."""
    with translation.override(LANGUAGE):
        figures = count_figures(edition=edition, content=content)
        records = list_records(figures)
        return pack_archive(
            {
                README: _write_readme(edition).encode(),
                f"communique-{edition.code}.pdf": build_communique(edition=edition, content=content),
                f"palmares-{edition.code}.ods": write_records(records, edition=edition, file_format="ods"),
                OPINIONS: _write_opinions(figures).encode(),
            }
        )


def _write_readme(edition: Edition) -> str:
    return WORDS.substitute(
        title=_("Press pack – %(edition)s") % {"edition": edition.local_name},
        embargo=describe_embargo(edition),
        stem_press=f"communique-{edition.code}",
        stem_data=f"palmares-{edition.code}",
        opinions=OPINIONS,
    )


def _write_opinions(figures: Figures) -> str:
    paragraphs = [
        f"{laureate.name} ({level.name})\n{laureate.opinion}"
        for level in figures.levels
        for laureate in level.laureates
        if laureate.opinion
    ]
    heading = [sentence for sentence in [describe_embargo(figures.edition)] if sentence]
    return "\n\n".join([*heading, *paragraphs]) + "\n"
