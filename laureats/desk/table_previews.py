# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What marks given at the table would write and do, as the desk shows it before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from laureats import levels
from laureats.desk.shown_names import ShownNames, load_names
from laureats.jury_sheets.stored_words import show_stored_mark
from laureats.table_marks import TablePlan
from laureats.table_marks.effects import FileStanding


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChange:
    criterion: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEffect:
    """The level and the total before and after, in words; `returns_to_review` asks for a new decision."""

    level_before: str
    level_after: str
    total_before: str
    total_after: str
    returns_to_review: bool

    @property
    def moves(self) -> bool:
        return self.level_before != self.level_after


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePreview:
    """`effect` is None for a file that is not eligible yet."""

    changes: Sequence[ShownChange]
    effect: ShownEffect | None
    fingerprint: str


def preview_table_marks(plan: TablePlan) -> TablePreview:
    """Return the preview of a plan without fault."""
    names = load_names(plan.edition)
    return TablePreview(
        changes=[
            ShownChange(
                criterion=names.column(mark.key.criterion),
                before=show_stored_mark(mark.before),
                after=show_stored_mark(mark.after),
            )
            for mark in plan.changed
        ],
        effect=_show_effect(plan, names=names),
        fingerprint=plan.fingerprint,
    )


def _show_effect(plan: TablePlan, *, names: ShownNames) -> ShownEffect | None:
    if plan.effect is None:
        return None
    before, after = plan.effect.before, plan.effect.after
    return ShownEffect(
        level_before=names.level(before.level),
        level_after=names.level(after.level),
        total_before=_show_total(before),
        total_after=_show_total(after),
        returns_to_review=plan.effect.returns_to_review,
    )


def _show_total(standing: FileStanding) -> str:
    total = standing.result.total
    return _("no total") if total is None else number_format(levels.format_points(total))
