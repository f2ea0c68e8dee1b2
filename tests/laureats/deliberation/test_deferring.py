# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file put off with its reason and author: the others go out without it."""

import pytest

from laureats.deliberation.deferring import defer_file, resume_file
from laureats.faults import Refused
from laureats.models import Candidature, Deferral
from laureats.palmares.releasing import release_palmares
from laureats.palmares.sealing import find_obstacles, read_content, seal_palmares
from tests.laureats.palmares.factories import (
    ADA,
    PAST,
    decide,
    list_states,
    make_decided_edition,
    make_edition,
    make_sealed_edition,
)

pytestmark = pytest.mark.django_db

ALBI, BOE, CAHORS = "2026-0001", "2026-0002", "2026-0003"


def defer(edition, reference=ALBI, reason="Une pièce manque."):
    return defer_file(edition=edition, reference=reference, reason=reason, author=ADA)


def refused_codes(deed, /, **arguments):
    with pytest.raises(Refused) as refusal:
        deed(author=ADA, **arguments)
    return [fault.code for fault in refusal.value.faults]


def test_a_deferral_bears_its_reason_and_its_author():
    defer(make_edition(), reason="  Une pièce manque.\n")

    deferral = Deferral.objects.get()
    assert (deferral.candidature.reference, deferral.reason, deferral.author_name, deferral.ended_at) == (
        ALBI,
        "Une pièce manque.",
        "Ada",
        None,
    )


def test_the_others_are_sealed_without_it():
    edition = make_edition()
    decide(edition, **{ALBI: {"awarded_level": ""}})
    defer(edition)

    content = read_content(seal_palmares(edition=edition, author=ADA))

    assert [file["reference"] for file in content["files"]] == [BOE, CAHORS]


def test_a_decided_file_keeps_its_decision():
    edition = make_decided_edition()
    defer(edition)

    assert list_states(edition)[ALBI] == ("decided", "2")


def test_the_palmares_waits_again_for_a_file_that_is_taken_up():
    edition = make_edition()
    decide(edition, **{ALBI: {"awarded_level": ""}})
    defer(edition)
    without = find_obstacles(edition)

    resume_file(edition=edition, reference=ALBI, author=ADA)

    deferral = Deferral.objects.get()
    assert (without, [fault.code for fault in find_obstacles(edition)]) == ([], ["undecided"])
    assert (deferral.ended_at is not None, deferral.ended_by_name) == (True, "Ada")


def test_a_file_can_be_deferred_again_later():
    edition = make_edition()
    defer(edition)
    resume_file(edition=edition, reference=ALBI, author=ADA)

    defer(edition, reason="Un autre motif.")

    assert [(each.reason, each.ended_at is None) for each in Deferral.objects.all()] == [
        ("Un autre motif.", True),
        ("Une pièce manque.", False),
    ]


def test_nothing_is_left_to_seal_when_every_file_is_deferred():
    edition = make_decided_edition()
    for reference in (ALBI, BOE, CAHORS):
        defer(edition, reference)

    assert [fault.code for fault in find_obstacles(edition)] == ["all_deferred"]


@pytest.mark.parametrize("reason", ["", " \n"])
def test_a_deferral_needs_a_reason(reason):
    edition = make_edition()

    assert refused_codes(defer_file, edition=edition, reference=ALBI, reason=reason) == ["reason_required"]


def test_a_file_is_deferred_once_at_a_time():
    edition = make_edition()
    defer(edition)

    assert refused_codes(defer_file, edition=edition, reference=ALBI, reason="") == ["reason_required", "deferred"]


def test_what_is_not_eligible_is_not_deferred():
    edition = make_edition()
    Candidature.objects.filter(reference=ALBI).update(status="refused")

    refused = [
        refused_codes(defer_file, edition=edition, reference=reference, reason="r") for reference in (ALBI, "2026-0009")
    ]
    assert refused == [["unknown_candidature"], ["unknown_candidature"]]


def test_a_file_that_is_not_deferred_is_not_taken_up():
    assert refused_codes(resume_file, edition=make_edition(), reference=ALBI) == ["not_deferred"]


def test_a_sealed_edition_neither_defers_nor_takes_up():
    edition = make_decided_edition()
    defer(edition)
    seal_palmares(edition=edition, author=ADA)

    assert refused_codes(defer_file, edition=edition, reference=BOE, reason="r") == ["frozen"]
    assert refused_codes(resume_file, edition=edition, reference=ALBI) == ["frozen"]


def test_a_released_edition_neither_defers_nor_takes_up():
    edition = make_decided_edition(results_at=PAST)
    defer(edition)
    release_palmares(edition=edition, author=ADA)

    assert refused_codes(defer_file, edition=edition, reference=BOE, reason="r") == ["released"]
    assert refused_codes(resume_file, edition=edition, reference=ALBI) == ["released"]


def test_the_refused_deed_writes_nothing():
    edition = make_sealed_edition()

    refused_codes(defer_file, edition=edition, reference=ALBI, reason="r")

    assert Deferral.objects.count() == 0
