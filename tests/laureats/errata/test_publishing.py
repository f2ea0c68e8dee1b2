# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The deed that corrects a released award."""

import json
from datetime import UTC, datetime

import pytest

from label.models import Mention
from laureats import levels
from laureats.errata.changes import standing_of
from laureats.errata.following import _added_steps, add_correction_step
from laureats.faults import Refused
from laureats.models import Award, BadgeFile, Erratum, LaureatePage
from laureats.palmares.releasing import release_palmares
from laureats.palmares.sealing import read_content
from tests.factories import EditionFactory
from tests.laureats.errata.factories import REASON, correct, faults_of, find_award, make_edition_with_deferred
from tests.laureats.palmares.factories import ADA, PAST, make_decided_edition, make_released_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return make_released_edition()


def revisions_of(award):
    return sorted(set(award.badge_files.values_list("revision", flat=True)))


def test_an_erratum_says_what_changed_why_and_by_whom(edition):
    erratum = correct(edition, level="1")

    assert (erratum.changes, erratum.reason, erratum.author_name) == (
        {"level": {"before": "2", "after": "1"}},
        REASON,
        "Ada",
    )


def test_the_award_stands_corrected(edition):
    correct(edition, level="1", name="Albi-la-Rouge", opinion="Bel effort", note="Voir l’erratum")

    assert standing_of(find_award(edition)) == {
        "level": "1",
        "name": "Albi-la-Rouge",
        "opinion": "Bel effort",
        "mentions": [],
        "carried_by": "",
        "note": "Voir l’erratum",
    }


def test_the_document_is_canonical_and_fingerprinted(edition):
    erratum = correct(edition, level="1")

    document = {
        "version": 1,
        "edition": "2026",
        "reference": "2026-0001",
        "published_at": erratum.published_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "changes": {"level": {"before": "2", "after": "1"}},
        "reason": REASON,
        "previous_fingerprint": edition.palmares.fingerprint,
    }
    assert erratum.content.encode() == levels.canonical_json(document)
    assert erratum.fingerprint == levels.fingerprint(erratum.content.encode())


def test_no_name_of_a_person_is_fingerprinted(edition):
    erratum = correct(edition, carried_by="Camille DURAND, adjointe")

    assert find_award(edition).carried_by == "Camille DURAND, adjointe"
    assert (erratum.changes, json.loads(erratum.content)["changes"]) == ({"carried_by": {}}, {"carried_by": {}})
    assert [name for name in ("DURAND", "Ada") if name in erratum.content] == []


def test_what_is_asked_for_and_stands_already_is_no_change(edition):
    erratum = correct(edition, level="2", name="Albi", opinion="Nouveau")

    assert erratum.changes == {"opinion": {"before": "", "after": "Nouveau"}}


def test_mentions_are_kept_with_their_names():
    edition = make_decided_edition(results_at=PAST)
    Mention.objects.create(edition=edition, code="libre", name="Logiciel libre")
    release_palmares(edition=edition, author=ADA)
    erratum = correct(edition, mentions=["libre"])

    named = [{"code": "libre", "name": "Logiciel libre"}]
    assert (find_award(edition).mentions, erratum.changes) == (named, {"mentions": {"before": [], "after": named}})


def test_a_level_taken_back_stays_on_record_with_its_hour(edition):
    erratum = correct(edition, level=None)

    award = find_award(edition)
    assert (award.level.code, award.withdrawn_at) == ("2", erratum.published_at)
    assert erratum.changes == {"level": {"before": "2", "after": None}}


def test_a_level_taken_back_can_be_given_again(edition):
    correct(edition, level=None)
    erratum = correct(edition, level="2")

    assert (find_award(edition).withdrawn_at, find_award(edition).errata_count) == (None, 2)
    assert erratum.changes == {"level": {"before": None, "after": "2"}}


def test_a_file_without_label_gets_its_award_as_a_release_freezes_it(edition):
    erratum = correct(edition, "2026-0003", level="1")

    award = find_award(edition, "2026-0003")
    assert (award.name, award.level.code, award.frozen_at, str(award.total), award.errata_count) == (
        "Cahors",
        "1",
        erratum.published_at,
        "10.00",
        1,
    )
    assert award.derivation == read_content(edition.palmares)["files"][2]["derivation"]
    assert erratum.changes == {"level": {"before": None, "after": "1"}}


def test_a_file_without_label_gets_its_badge_and_page(edition, laureates):
    correct(edition, "2026-0003", level="1")

    award = find_award(edition, "2026-0003")
    assert revisions_of(award) == [1]
    assert LaureatePage.objects.get(territory=award.territory).live


def test_another_level_draws_the_next_revision_of_the_badge(edition):
    first = list(find_award(edition).badge_files.values_list("sha256", flat=True))
    correct(edition, level="1")

    assert revisions_of(find_award(edition)) == [1, 2]
    assert list(find_award(edition).badge_files.filter(revision=1).values_list("sha256", flat=True)) == first


def test_a_text_alone_draws_no_badge(edition):
    correct(edition, opinion="Bel effort")

    assert revisions_of(find_award(edition)) == [1]


def test_the_sealed_document_stays_as_it_is(edition):
    before = (edition.palmares.content, edition.palmares.fingerprint)
    correct(edition, level="1")

    edition.palmares.refresh_from_db()
    assert (edition.palmares.content, edition.palmares.fingerprint) == before


REFUSALS = {
    "reason": ({"reason": " ", "level": "1"}, "reason_required"),
    "no change": ({"level": "2"}, "no_change"),
    "nothing": ({}, "no_change"),
    "unknown level": ({"level": "9"}, "unknown_code"),
    "unknown mention": ({"mentions": ["libre"]}, "unknown_code"),
    "unknown file": ({"reference": "2026-0099", "level": "1"}, "unknown_file"),
    "no award": ({"reference": "2026-0003", "opinion": "Bel effort"}, "no_award"),
    "no award to take back": ({"reference": "2026-0003", "level": None}, "no_award"),
}


@pytest.mark.parametrize(("asked", "code"), REFUSALS.values(), ids=REFUSALS)
def test_a_refused_erratum_writes_nothing(edition, asked, code):
    before = list(Award.objects.order_by("pk").values())
    with pytest.raises(Refused) as refusal:
        correct(edition, **asked)

    assert [fault.code for fault in refusal.value.faults] == [code]
    assert (list(Award.objects.order_by("pk").values()), Erratum.objects.count()) == (before, 0)


def test_a_deferred_file_takes_a_complement_first():
    edition = make_edition_with_deferred("2026-0002")
    with pytest.raises(Refused) as refusal:
        correct(edition, "2026-0002", level="2")

    assert faults_of(refusal) == [("deferred", "2026-0002 is deferred: publish it by a complement first.")]


def test_an_edition_that_is_not_public_is_not_corrected():
    edition = make_decided_edition()
    with pytest.raises(Refused) as refusal:
        correct(edition, level="1")

    assert [fault.code for fault in refusal.value.faults] == ["not_released"]


def test_a_past_edition_is_corrected_by_its_import():
    edition = EditionFactory(code="2018", year=2018, released_at=datetime(2018, 12, 1, tzinfo=UTC))
    with pytest.raises(Refused) as refusal:
        correct(edition, "2018-0001", level="1")

    sentence = "The awards of Édition 2018 come from public sources: correct them by importing them again."
    assert faults_of(refusal) == [("from_sources", sentence)]


def test_what_follows_a_correction_runs_with_it(edition):
    seen = []
    add_correction_step(seen.append)
    try:
        correct(edition, level="1")
    finally:
        _added_steps.remove(seen.append)

    assert seen == [edition]


def test_a_step_that_fails_takes_the_erratum_back(edition):
    def fail(_edition):
        raise RuntimeError

    add_correction_step(fail)
    try:
        with pytest.raises(RuntimeError):
            correct(edition, level="1")
    finally:
        _added_steps.remove(fail)

    assert (Erratum.objects.count(), find_award(edition).level.code, BadgeFile.objects.filter(revision=2).count()) == (
        0,
        "2",
        0,
    )
