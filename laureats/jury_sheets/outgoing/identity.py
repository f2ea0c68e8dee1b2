# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The columns that say which candidature a row is about."""

from collections.abc import Iterable

from laureats.departments import name_with_code
from laureats.jury_sheets.outgoing.lines import Line
from laureats.models import Candidature

_NARROWEST, _WIDEST = 24.0, 60.0
_MILLIMETRES_A_CHARACTER = 2.3


def reference_width(lines: Iterable[Line]) -> float:
    """Return the width of the column of references, in millimetres: one line each, within reason."""
    longest = max((len(line.candidature.reference) for line in lines), default=0)
    return min(max(longest * _MILLIMETRES_A_CHARACTER, _NARROWEST), _WIDEST)


def name_territory(candidature: Candidature) -> str:
    """Return the body as it was when the candidature became eligible, as it is today until then."""
    return candidature.snapshot_name or candidature.territory.name


def identify(candidature: Candidature) -> tuple[str, str, str, str]:
    """Return reference, territory, département and SIREN number."""
    department = candidature.snapshot_department or candidature.territory.department
    return (
        candidature.reference,
        name_territory(candidature),
        name_with_code(department),
        candidature.territory.siren or "",
    )
