# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is known of a link once it was followed."""

from dataclasses import dataclass

from home.models import CheckedLink

State = CheckedLink.State


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Where a link leads. `address` is what readers follow, when it is not the target itself."""

    state: State
    status_code: int | None = None
    leads_to: str = ""
    address: str = ""
