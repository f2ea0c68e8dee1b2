# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two processes at once: one undoes, the other is told."""

import pytest

from laureats.faults import Refused
from laureats.jury_sheets import confirm_jury_sheets
from laureats.models import SheetImport
from tests.laureats.jury_sheets.factories import BREST, SECRETARIAT, check, confirm, held_marks, make_grid
from tests.laureats.jury_sheets.undoings import undo
from tests.laureats.palmares.test_concurrency import run_together

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def codes_of(outcomes):
    """Return the codes of each refusal, None for a deed that was done."""
    return [[fault.code for fault in outcome.faults] if isinstance(outcome, Refused) else None for outcome in outcomes]


def test_of_two_undoings_at_once_the_second_is_told(edition):
    [entry] = confirm(edition, make_grid([BREST, "4", "2"]))

    outcomes = run_together(*[lambda: undo(SheetImport.objects.get(pk=entry.pk))] * 2)

    assert sorted(codes_of(outcomes), key=str) == [None, ["already_undone"]]
    assert held_marks() == {}


def test_a_confirmation_and_an_undoing_of_the_same_marks_exclude_each_other(edition):
    [entry] = confirm(edition, make_grid([BREST, "4", "2"]))
    plan = check(edition, make_grid([BREST, "5", "3"]))

    outcomes = run_together(lambda: undo(entry), lambda: confirm_jury_sheets(plan=plan, author=SECRETARIAT))

    ended = (isinstance(outcomes[0], Refused), isinstance(outcomes[1], Refused), held_marks())
    assert ended in [
        (False, True, {}),
        (True, False, {(BREST, "STR-1"): "5", (BREST, "STR-2"): "3"}),
    ]
