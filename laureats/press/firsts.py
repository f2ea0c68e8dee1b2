# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the first bodies of a family are called."""

from django.utils.translation import ngettext

from label.kinds import Kind


def name_first(family: str, *, number: int) -> str:
    """Return "première région labellisée" for one body, its plural for several, nothing for a mixed family."""
    # Built at each call: the words are those of the reader's language.
    names = {
        Kind.COMMUNE: ngettext("first municipality labelled", "first municipalities labelled", number),
        Kind.EPCI: ngettext("first intermunicipal body labelled", "first intermunicipal bodies labelled", number),
        Kind.DEPARTEMENT: ngettext("first department labelled", "first departments labelled", number),
        Kind.REGION: ngettext("first region labelled", "first regions labelled", number),
        Kind.SYNDICAT: ngettext("first joint authority labelled", "first joint authorities labelled", number),
        Kind.GIP: ngettext("first public interest group labelled", "first public interest groups labelled", number),
        Kind.ASSOCIATION: ngettext(
            "first association of pooled services labelled", "first associations of pooled services labelled", number
        ),
        Kind.AGENCE: ngettext("first national agency labelled", "first national agencies labelled", number),
        Kind.ETABLISSEMENT_PUBLIC: ngettext(
            "first public establishment labelled", "first public establishments labelled", number
        ),
    }
    return {kind.value: name for kind, name in names.items()}.get(family, "")
