# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was typed for one juror and one file: containers that decide nothing."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedMark:
    """One criterion. Blank is no change; `clears` takes the mark away, with its comment."""

    criterion: str
    points: str = ""
    comment: str = ""
    clears: bool = False

    @property
    def is_blank(self) -> bool:
        return not (self.clears or self.points.strip() or self.comment.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class TableEntry:
    """`source` says who said it, and when: "séance du jury, 5 novembre"."""

    reference: str
    juror: str
    marks: Sequence[TypedMark]
    reason: str
    source: str
