# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The awards of a sealed palmarès, exactly as its document gives them."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from label.models import Edition, Level
from laureats.faults import Fault, Refused
from laureats.models import Award, Candidature, Territory
from laureats.palmares.content import FileContent, PalmaresContent


def build_awards(*, edition: Edition, content: PalmaresContent, frozen_at: datetime) -> list[Award]:
    """Return one unsaved award for each file that holds a level, in two queries.

    Raise `Refused` with every candidature and level of the document that the edition does not have.
    """
    ladder = {level.code: level for level in edition.levels.all()}
    candidatures = {candidature.reference: candidature for candidature in edition.candidatures.all()}
    files = list_labelled(content)
    faults = list(_find_unknown(files, ladder=ladder, candidatures=candidatures))
    if faults:
        raise Refused(faults)
    return [
        _award(
            file,
            level=ladder[str(file["awarded_level"])],
            candidature=candidatures[file["reference"]],
            edition=edition,
            at=frozen_at,
        )
        for file in files
    ]


def list_labelled(content: PalmaresContent) -> list[FileContent]:
    """Return the files of the document that hold a level."""
    return [file for file in content["files"] if file["awarded_level"] is not None]


def labelled_territories(*, edition: Edition, content: PalmaresContent) -> list[Territory]:
    """Return the bodies that hold a level in the document, as their candidatures now know them."""
    references = [file["reference"] for file in list_labelled(content)]
    chosen = Territory.objects.filter(candidatures__edition=edition, candidatures__reference__in=references)
    return list(chosen.order_by("pk"))


def _find_unknown(
    files: Iterable[FileContent], *, ladder: Mapping[str, Level], candidatures: Mapping[str, Candidature]
) -> Iterator[Fault]:
    for file in files:
        named = {"reference": file["reference"], "level": file["awarded_level"]}
        if file["reference"] not in candidatures:
            message = _("The sealed palmarès names %(reference)s, which is no candidature of the edition.")
            yield Fault(code="unknown_candidature", message=message % named)
        if file["awarded_level"] not in ladder:
            message = _("The sealed palmarès awards %(level)s to %(reference)s, which is no level of the edition.")
            yield Fault(code="unknown_level", message=message % named)


def _award(file: FileContent, *, level: Level, candidature: Candidature, edition: Edition, at: datetime) -> Award:
    total = file["result"]["total"]
    return Award(
        territory_id=candidature.territory_id,
        edition=edition,
        candidature=candidature,
        level=level,
        name=file["name"],
        kind=file["kind"],
        department=file["department"],
        population=file["population"],
        carried_by=", ".join(filter(None, [candidature.referent_name, candidature.referent_role])),
        mentions=[dict(mention) for mention in file["mentions"]],
        opinion=file["opinion"],
        total=None if total is None else Decimal(total),
        derivation=file["derivation"],
        frozen_at=at,
    )
