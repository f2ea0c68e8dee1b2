# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a file would change, and what it leaves as it is: containers that decide nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from laureats.imports.uploads import Counts
from laureats.jury_sheets.ledger import MarkKey, RowKey, StoredMark, StoredOpinion


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedMark:
    """A mark that a file carries, as the site holds it and as it would after the file; None is a missing mark."""

    key: MarkKey
    before: StoredMark | None
    after: StoredMark | None

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedOpinion:
    """An opinion that a file carries; None is no opinion."""

    key: RowKey
    before: StoredOpinion | None
    after: StoredOpinion | None

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


def count_changes(compared: Iterable[ComparedMark | ComparedOpinion]) -> Counts:
    """Count what is there before or after: a mark missing on both sides is no mark."""
    kinds = [_kind(entry) for entry in compared]
    return Counts(
        created=kinds.count("created"),
        changed=kinds.count("changed"),
        cleared=kinds.count("cleared"),
        unchanged=kinds.count("unchanged"),
    )


def _kind(entry: ComparedMark | ComparedOpinion) -> str:
    if entry.before is None:
        return "created" if entry.after is not None else "missing"
    if entry.after is None:
        return "cleared"
    return "changed" if entry.is_changed else "unchanged"
