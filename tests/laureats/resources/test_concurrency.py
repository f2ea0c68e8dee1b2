# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two people who confirm at once: one wins, the other is told that the site has changed."""

import pytest

from laureats.faults import Refused
from laureats.models import SheetImport, Territory
from laureats.resources.importing import confirm_records
from tests.factories import TerritoryFactory, siren
from tests.laureats.imports.factories import AUTHOR
from tests.laureats.palmares.test_concurrency import run_together
from tests.laureats.resources.factories import check

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
BOE = siren(21470031)


def confirm_together(*rows):
    plans = [check("territories", row) for row in rows]
    return run_together(
        *(lambda plan=plan: confirm_records(plan=plan, author=AUTHOR, subject="territories") for plan in plans)
    )


def test_one_change_of_a_body_wins():
    TerritoryFactory(siren=BOE, population=1)

    outcomes = confirm_together({"siren": BOE, "population": "2"}, {"siren": BOE, "population": "3"})

    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert [[fault.code for fault in refusal.faults] for refusal in refused] == [["stale"]]
    assert SheetImport.objects.count() == 1
    assert Territory.objects.get().population in {2, 3}


def test_one_new_body_is_made_once():
    row = {"kind": "gip", "name": "GIP Neuf"}

    outcomes = confirm_together(row, row)

    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert [[fault.code for fault in refusal.faults] for refusal in refused] == [["stale"]]
    assert Territory.objects.count() == 1
