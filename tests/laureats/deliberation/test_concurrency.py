# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two people who save the same file at the same moment: one decision stands, the other is told."""

import pytest

from label.models import Edition
from laureats.deliberation.deciding import Verdict, decide_file
from laureats.faults import Refused
from laureats.models import Decision, DecisionChange
from tests.laureats.palmares.factories import ADA, make_edition
from tests.laureats.palmares.test_concurrency import run_together

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_of_two_decisions_at_once_one_is_refused():
    make_edition(files=[("Albi", "4", "2")])

    def decide():
        verdict = Verdict(is_decided=True, level="2", computed="2")
        decide_file(edition=Edition.objects.get(), reference="2026-0001", verdict=verdict, author=ADA, seen=0)

    outcomes = run_together(decide, decide)

    refusals = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    assert [[fault.code for fault in refusal.faults] for refusal in refusals] == [["overtaken"]]
    assert (Decision.objects.count(), DecisionChange.objects.count()) == (1, 1)
