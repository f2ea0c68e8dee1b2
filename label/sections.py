# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A section of the page of criteria: the grid's part, and the editors'."""

from dataclasses import dataclass
from datetime import datetime

from wagtail.blocks import StreamValue

from label.models.grid import Domain


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainSection:
    """A domain, and its explanation with the language that it is written in; none where nobody wrote any."""

    domain: Domain
    explanation: StreamValue | None
    language: str
    explained_at: datetime | None = None
