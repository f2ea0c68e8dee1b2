# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the results of an edition are shown to everyone."""

from label.models import Edition
from laureats.models import PalmaresPage
from laureats.public.addresses import local_address


def public_results_address(edition: Edition) -> str:
    """Return the address of the palmarès of a released edition, or nothing while there is none."""
    if not edition.is_released:
        return ""
    index = local_address(PalmaresPage)
    return f"{index}{edition.year}/" if index else ""
