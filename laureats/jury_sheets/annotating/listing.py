# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The sheet that lists every fault: what it says, whatever the format of the copy."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laureats.faults import Fault
from laureats.imports.correction_list import CORRECTION_LIST

# The reader takes 20,000 rows of a sheet, and the copy comes back with its list.
MOST_ROWS = 15_000


@dataclass(frozen=True, slots=True)
class ListRow:
    """Up to three texts. `target` is the sheet and the cell that the second one leads to, if any."""

    texts: Sequence[str]
    is_heading: bool = False
    target: tuple[str, str] | None = None


def list_faults(faults: Sequence[Fault]) -> list[ListRow]:
    """Return the rows of the sheet. The first one keeps the reader from taking it for a table."""
    heading = (_("Sheet"), _("Cell"), _("What is wrong, and what to do"))
    return [
        ListRow([CORRECTION_LIST], is_heading=True),
        ListRow([_("Correct the coloured cells of the other sheets, then send this same file back.")]),
        ListRow([]),
        ListRow(heading, is_heading=True),
        *(_describe(fault) for fault in faults[:MOST_ROWS]),
        *_count_others(len(faults) - MOST_ROWS),
    ]


def _describe(fault: Fault) -> ListRow:
    place = fault.sheet or ("" if fault.cell else _("The whole file"))
    target = (fault.sheet, fault.cell) if fault.sheet and fault.cell else None
    return ListRow([place, fault.cell, fault.message], target=target)


def _count_others(count: int) -> list[ListRow]:
    if count <= 0:
        return []
    sentence = ngettext("%(count)d more fault is not listed.", "%(count)d more faults are not listed.", count)
    return [ListRow([sentence % {"count": count}])]
