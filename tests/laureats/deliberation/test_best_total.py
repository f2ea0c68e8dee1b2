# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The mention for the best total: every holder is proposed, and may be given it at once."""

import pytest

from label.models import Mention
from laureats.deliberation.best_total import award_best_total, find_best_total
from laureats.deliberation.deferring import defer_file
from laureats.faults import Refused
from laureats.models import Decision, DecisionChange
from laureats.palmares.sealing import seal_palmares
from tests.laureats.deliberation.totals import compute_totals
from tests.laureats.palmares.factories import ADA, decide, make_edition

FILES = (("Albi", "4", "2"), ("Boé", "4", "2"), ("Cahors", "0.5", None))
ALBI, BOE, CAHORS = "2026-0001", "2026-0002", "2026-0003"


@pytest.fixture
def edition(db):
    edition = make_edition(files=FILES)
    Mention.objects.create(edition=edition, code="total", name="Meilleure note totale")
    Mention.objects.create(edition=edition, code="mut", name="Mutualisation")
    return edition


def holders_of(edition, code="total"):
    decisions = Decision.objects.filter(candidature__edition=edition, mentions__code=code)
    return sorted(decisions.values_list("candidature__reference", flat=True))


def refused_codes(edition, holders):
    with pytest.raises(Refused) as refusal:
        award_best_total(edition=edition, holders=frozenset(holders), author=ADA)
    return [fault.code for fault in refusal.value.faults]


def test_every_file_of_the_highest_rounded_total_holds_it():
    assert find_best_total(compute_totals(a="70.004", b="70", c="69", d=None), deferred=frozenset()) == {"a", "b"}


def test_a_deferred_file_holds_nothing():
    assert find_best_total(compute_totals(a="70", b="60"), deferred=frozenset({"a"})) == {"b"}


def test_nobody_holds_it_while_every_file_is_incomplete():
    assert find_best_total(compute_totals(a=None, b=None), deferred=frozenset()) == frozenset()


def test_the_mention_goes_to_the_holders_alone_and_leaves_other_mentions(edition):
    decide(edition, **{ALBI: {"mentions": "mut"}, CAHORS: {"mentions": "total;mut"}})

    award_best_total(edition=edition, holders={ALBI, BOE}, author=ADA)

    assert (holders_of(edition), holders_of(edition, "mut")) == ([ALBI, BOE], [ALBI, CAHORS])


def test_giving_the_mention_is_kept_in_the_history_and_decides_nothing(edition):
    award_best_total(edition=edition, holders={ALBI, BOE}, author=ADA)

    told = [(change.after["mentions"], change.author_name) for change in DecisionChange.objects.all()]
    assert told == [("total", "Ada"), ("total", "Ada")]
    assert list(Decision.objects.values_list("is_decided", flat=True)) == [False, False]


def test_giving_it_twice_changes_nothing_more(edition):
    for _time in range(2):
        award_best_total(edition=edition, holders={ALBI, BOE}, author=ADA)

    assert DecisionChange.objects.count() == 2


def test_a_deferred_file_keeps_the_mention_it_has(edition):
    decide(edition, **{CAHORS: {"mentions": "total"}})
    defer_file(edition=edition, reference=CAHORS, reason="Une pièce manque.", author=ADA)

    award_best_total(edition=edition, holders={ALBI, BOE}, author=ADA)

    assert holders_of(edition) == [ALBI, BOE, CAHORS]


def test_holders_that_are_no_longer_those_shown_are_refused(edition):
    assert (refused_codes(edition, [ALBI]), holders_of(edition)) == (["stale"], [])


def test_a_sealed_edition_gives_no_mention(edition):
    decide(edition)
    seal_palmares(edition=edition, author=ADA)

    assert (refused_codes(edition, [ALBI, BOE]), holders_of(edition)) == (["frozen"], [])
