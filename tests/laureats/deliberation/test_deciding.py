# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One file decided on the screen, by the rules that judge a file of decisions."""

import pytest

from label.models import Mention
from laureats.authors import Author
from laureats.deliberation.deciding import Verdict, decide_file
from laureats.deliberation.deferring import defer_file
from laureats.faults import Refused
from laureats.models import Candidature, Decision, DecisionChange, Mark
from laureats.palmares.releasing import release_palmares
from laureats.palmares.sealing import seal_palmares
from tests.laureats.palmares.factories import (
    ADA,
    PAST,
    count_queries,
    decide,
    give_points,
    list_states,
    make_edition,
)

pytestmark = pytest.mark.django_db

BOB = Author(name="Bob")
ALBI, BOE = "2026-0001", "2026-0002"
NOTHING = {"awarded_level": "", "computed_level": "", "reason": "", "opinion": "", "mentions": ""}


@pytest.fixture
def edition():
    """Return an edition whose two files the marks put at level 2 and level 1."""
    edition = make_edition(files=[("Albi", "4", "2"), ("Boé", "2", "1")])
    Mention.objects.create(edition=edition, code="total", name="Meilleure note totale")
    return edition


def judge(level, *, computed="2", **said):
    return Verdict(**({"is_decided": True, "level": level, "computed": computed} | said))


def decide_albi(edition, verdict, *, seen=0, author=ADA):
    decide_file(edition=edition, reference=ALBI, verdict=verdict, author=author, seen=seen)


def refused_codes(edition, verdict, *, seen=0, reference=ALBI):
    with pytest.raises(Refused) as refusal:
        decide_file(edition=edition, reference=reference, verdict=verdict, author=ADA, seen=seen)
    return [fault.code for fault in refusal.value.faults]


def stored():
    decision = Decision.objects.get(candidature__reference=ALBI)
    awarded = decision.awarded_level.code if decision.awarded_level else None
    return (decision.is_decided, awarded, decision.reason, decision.opinion, decision.author_name)


def history():
    return list(DecisionChange.objects.order_by("pk").values_list("before", "after", "author_name", "sheet_import"))


def last_key():
    return DecisionChange.objects.order_by("pk").last().pk


def test_the_computed_level_is_adopted_without_a_reason(edition):
    decide_albi(edition, judge("2"))

    assert (stored(), list_states(edition)[ALBI]) == ((True, "2", "", "", "Ada"), ("decided", "2"))


def test_another_level_or_none_is_awarded_with_a_reason(edition):
    decide_albi(edition, judge("1", reason="Séance du jury."))
    decide_albi(edition, judge(None, reason="Hors sujet.", opinion="Un avis."), seen=last_key())

    assert stored() == (True, None, "Hors sujet.", "Un avis.", "Ada")


def test_what_was_said_before_and_after_is_kept(edition):
    decide_albi(edition, judge("1", reason="Séance.", opinion="Bravo", mentions=frozenset({"total"})))

    after = {
        "awarded_level": "1",
        "computed_level": "2",
        "reason": "Séance.",
        "opinion": "Bravo",
        "mentions": "total",
    }
    assert history() == [(NOTHING, after, "Ada", None)]


def test_what_is_left_out_is_taken_away(edition):
    decide_albi(edition, judge("1", reason="Séance.", opinion="Bravo", mentions=frozenset({"total"})))

    decide_albi(edition, judge("2"), seen=last_key())

    assert (stored(), Decision.objects.get().mentions.count()) == ((True, "2", "", "", "Ada"), 0)


def test_saving_the_same_again_leaves_no_trace(edition):
    decide_albi(edition, judge("1", reason="Séance.\r\nSuite."))
    before = Decision.objects.values().get()

    decide_albi(edition, judge("1", reason="Séance.\r\nSuite. "), seen=last_key(), author=BOB)

    assert (Decision.objects.values().get(), len(history())) == (before, 1)


def test_an_opinion_alone_leaves_the_file_undecided(edition):
    decide_albi(edition, judge(None, is_decided=False, opinion="Bravo"))

    assert (stored(), list_states(edition)[ALBI]) == ((False, None, "", "Bravo", "Ada"), ("none", None))


def test_a_decision_can_be_taken_back(edition):
    decide_albi(edition, judge("2"))

    decide_albi(edition, judge(None, is_decided=False), seen=last_key())

    assert list_states(edition)[ALBI] == ("none", None)


def test_deciding_again_settles_a_file_to_review(edition):
    decide_albi(edition, judge("2"))
    give_points(edition, ALBI, "2")
    to_review = list_states(edition)[ALBI]

    decide_albi(edition, judge("1", computed="1"), seen=last_key())

    assert (to_review, list_states(edition)[ALBI]) == (("to_review", "2"), ("decided", "1"))


@pytest.mark.parametrize(
    ("verdict", "codes"),
    [
        (judge("1"), ["reason_required"]),
        (judge("1", reason="  \n"), ["reason_required"]),
        (judge(None), ["reason_required"]),
        (judge("9"), ["unknown_level"]),
        (judge("2", mentions=frozenset({"inconnue"})), ["unknown_mention"]),
        (judge("1", mentions=frozenset({"inconnue"})), ["unknown_mention", "reason_required"]),
        (judge("2", computed="1"), ["moved"]),
    ],
)
def test_what_cannot_stand_is_refused_with_every_fault(edition, verdict, codes):
    assert (refused_codes(edition, verdict), Decision.objects.count()) == (codes, 0)


def test_an_incomplete_file_is_decided_with_a_reason_alone(edition):
    Mark.objects.filter(candidature__reference=ALBI).delete()

    refused = refused_codes(edition, judge("2", computed="incomplete"))
    decide_albi(edition, judge("2", computed="incomplete", reason="Visite."))

    assert (refused, stored()) == (["reason_required"], (True, "2", "Visite.", "", "Ada"))


def test_a_level_that_moved_since_it_was_shown_is_told(edition):
    give_points(edition, ALBI, "2")

    assert refused_codes(edition, judge("2")) == ["moved", "reason_required"]


def test_the_second_of_two_people_is_told_and_nothing_is_saved(edition):
    decide_albi(edition, judge("1", reason="Celui d’Ada."))

    codes = refused_codes(edition, judge("2"), seen=0)

    assert (codes, stored(), len(history())) == (["overtaken"], (True, "1", "Celui d’Ada.", "", "Ada"), 1)


def test_the_second_saves_on_top_once_the_first_is_known(edition):
    decide_albi(edition, judge("1", reason="Celui d’Ada."))

    decide_albi(edition, judge("2"), seen=last_key(), author=BOB)

    assert stored() == (True, "2", "", "", "Bob")


def test_a_file_of_decisions_overtakes_the_screen(edition):
    decide(edition)

    assert refused_codes(edition, judge("1", reason="Séance.")) == ["overtaken"]


def test_another_files_decision_overtakes_nobody(edition):
    decide_file(edition=edition, reference=BOE, verdict=judge("1", computed="1"), author=ADA, seen=0)

    decide_albi(edition, judge("2"))

    assert stored()[:2] == (True, "2")


@pytest.mark.parametrize("reference", ["2026-0009", BOE])
def test_what_is_not_eligible_is_not_decided(edition, reference):
    Candidature.objects.filter(reference=BOE).update(status="withdrawn")

    assert refused_codes(edition, judge("2"), reference=reference) == ["unknown_candidature"]


def test_a_sealed_edition_takes_no_decision(edition):
    decide(edition)
    seal_palmares(edition=edition, author=ADA)

    assert refused_codes(edition, judge("2"), seen=last_key()) == ["frozen"]


def test_a_deferred_file_is_decided_even_once_the_others_are_public(edition):
    defer_file(edition=edition, reference=ALBI, reason="Une pièce manque.", author=ADA)
    decide(edition, **{ALBI: {"awarded_level": ""}})
    type(edition).objects.update(results_at=PAST)
    release_palmares(edition=edition, author=ADA)

    decide_albi(edition, judge("2", mentions=frozenset({"total"})))

    assert stored()[:2] == (True, "2")


@pytest.mark.parametrize("size", [2, 12])
def test_deciding_costs_the_same_whatever_the_number_of_files(size):
    edition = make_edition(files=[("Albi", "4", "2")] * size)

    assert count_queries(decide_albi, edition=edition, verdict=judge("2")) == 20
