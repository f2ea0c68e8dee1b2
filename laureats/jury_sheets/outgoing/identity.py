# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The columns that say which candidature a row is about."""

from laureats.departments import name_with_code
from laureats.models import Candidature


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
