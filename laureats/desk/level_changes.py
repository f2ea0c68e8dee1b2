# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which levels files change together, or have changed, named as people name them."""

from collections.abc import Sequence
from dataclasses import replace

from label.models import Edition
from laureats.desk.previews import ChangedLevel
from laureats.desk.shown_names import ShownNames, load_names
from laureats.jury_sheets import JurySheetReport
from laureats.jury_sheets.effects import find_level_changes
from laureats.jury_sheets.kept_values import load_changes
from laureats.models import SheetImport


def show_level_changes(reports: Sequence[JurySheetReport], *, names: ShownNames) -> list[ChangedLevel]:
    """Return the levels before the first file and after the last, where they differ, by reference."""
    before: dict[str, str | None] = {}
    after: dict[str, str | None] = {}
    for change in (change for report in reports for change in report.levels):
        before.setdefault(change.reference, change.before)
        after[change.reference] = change.after
    return [
        show_level_change(reference, before=before[reference], after=after[reference], names=names)
        for reference in sorted(before)
        if before[reference] != after[reference]
    ]


def list_levels_moved(*, edition: Edition, imports: Sequence[SheetImport]) -> list[ChangedLevel]:
    """Return the levels without these imports and with them, every other mark being as it is now."""
    marks = load_changes(imports).marks
    without = [replace(mark, before=mark.after, after=mark.before) for mark in marks]
    names = load_names(edition)
    return [
        show_level_change(change.reference, before=change.after, after=change.before, names=names)
        for change in find_level_changes(edition=edition, files=[without])[0]
    ]


def show_level_change(reference: str, *, before: str | None, after: str | None, names: ShownNames) -> ChangedLevel:
    return ChangedLevel(
        reference=reference,
        body=names.bodies.get(reference, reference),
        before=names.level(before),
        after=names.level(after),
    )
