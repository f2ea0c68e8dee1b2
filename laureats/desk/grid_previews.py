# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the preview of a grid shows, named as people name it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.grids.changes import PartChange
from laureats.desk.previews import ChangedLevel
from laureats.grid.effects import LevelMove
from laureats.grid.previewing import GridPreview
from laureats.levels import INCOMPLETE


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPreview:
    """`moves` and `returning` are whole lists: whoever saves must have seen every file."""

    changes: Sequence[PartChange]
    file_count: int
    moves: Sequence[ChangedLevel]
    returning: Sequence[ChangedLevel]
    incomplete_before: int
    incomplete_after: int
    fingerprint: str


def show_preview(preview: GridPreview) -> ShownPreview:
    effects = preview.effects
    return ShownPreview(
        changes=preview.changes,
        file_count=effects.file_count,
        moves=[_show_move(move, preview=preview) for move in effects.moves],
        returning=[_show_move(move, preview=preview) for move in effects.returning],
        incomplete_before=effects.incomplete_before,
        incomplete_after=effects.incomplete_after,
        fingerprint=preview.fingerprint,
    )


def _show_move(move: LevelMove, *, preview: GridPreview) -> ChangedLevel:
    return ChangedLevel(
        reference=move.reference,
        body=move.body,
        before=_name_level(move.before, preview=preview),
        after=_name_level(move.after, preview=preview),
    )


def _name_level(code: str | None, *, preview: GridPreview) -> str:
    if code is None:
        return _("no label")
    return _("incomplete") if code == INCOMPLETE else preview.level_names.get(code, code)
