# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What one juror has given one file, criterion by criterion: what the table’s page starts from."""

from collections.abc import Sequence
from dataclasses import dataclass

from label.models import Criterion, JurySeat
from laureats.jury_sheets.ledger import StoredMark
from laureats.jury_sheets.values import value_of
from laureats.models import Candidature, Mark
from laureats.table_marks.criteria import list_removed


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One criterion with the mark that the site holds; a closed one is removed by the profile of the file."""

    criterion: Criterion
    mark: StoredMark | None
    is_closed: bool


def read_sheet(*, candidature: Candidature, seat: JurySeat) -> Sequence[SheetLine]:
    """Return every criterion in the order of the grid, in a constant number of queries."""
    removed = list_removed(edition=candidature.edition, candidature=candidature)
    marks = {
        mark.criterion_id: StoredMark(value=value_of(state=mark.state, points=mark.points), comment=mark.comment)
        for mark in Mark.objects.filter(candidature=candidature, seat=seat)
    }
    criteria = Criterion.objects.filter(edition=candidature.edition).select_related("domain")
    return [
        SheetLine(criterion=criterion, mark=marks.get(criterion.pk), is_closed=criterion.code in removed)
        for criterion in criteria.order_by("domain__sort_order", "domain_id", "sort_order", "id")
    ]
