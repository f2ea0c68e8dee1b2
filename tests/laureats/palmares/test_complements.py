# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files put off at the seal, and published later."""

import json
from datetime import UTC

import pytest

from laureats import levels
from laureats.faults import Refused
from laureats.models import Complement, Decision, Deferral, LaureatePage, Mark
from laureats.palmares.complements import publish_complement
from laureats.palmares.content import CONTENT_VERSION
from laureats.palmares.deferred_files import list_deferred_files
from laureats.palmares.sealing import read_content, seal_palmares
from tests.laureats.errata.factories import defer, make_edition_with_deferred
from tests.laureats.palmares.factories import (
    ADA,
    PAST,
    count_queries,
    decide,
    give_points,
    list_awards,
    make_edition,
    undecide,
)

pytestmark = pytest.mark.django_db
REASON = "La pièce attendue est arrivée."


def complete(edition, *references, reason=REASON):
    return publish_complement(edition=edition, references=references, reason=reason, author=ADA)


def codes_of(refusal):
    return [fault.code for fault in refusal.value.faults]


def test_the_others_go_out_without_the_deferred_file():
    edition = make_edition_with_deferred("2026-0002")

    assert list_awards(edition) == [("Albi", "2")]
    assert [file["reference"] for file in read_content(edition.palmares)["files"]] == ["2026-0001", "2026-0003"]


def test_an_undecided_file_that_is_deferred_does_not_hold_the_seal_back():
    edition = make_edition()
    decide(edition)
    undecide(edition, "2026-0002")
    defer(edition, "2026-0002")
    seal_palmares(edition=edition, author=ADA)

    assert len(read_content(edition.palmares)["files"]) == 2


def test_a_complement_publishes_what_was_put_off(laureates):
    edition = make_edition_with_deferred("2026-0002")
    complement = complete(edition, "2026-0002")

    award = edition.awards.get(name="Boé")
    assert (award.level.code, award.frozen_at, award.badge_files.count()) == ("1", complement.released_at, 5)
    assert LaureatePage.objects.get(territory=award.territory).live


def test_its_document_has_the_shape_of_the_sealed_one():
    edition = make_edition_with_deferred("2026-0001", "2026-0003")
    complement = complete(edition, "2026-0001", "2026-0003")

    document = json.loads(complement.content)
    files = document.pop("files")
    assert document == {
        "version": CONTENT_VERSION,
        "edition": "2026",
        "released_at": complement.released_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "reason": REASON,
        "previous_fingerprint": edition.palmares.fingerprint,
    }
    assert [file["reference"] for file in files] == ["2026-0001", "2026-0003"]
    assert files[0].keys() == read_content(edition.palmares)["files"][0].keys()
    assert complement.fingerprint == levels.fingerprint(complement.content.encode())


def test_a_deferral_ends_with_its_complement():
    edition = make_edition_with_deferred("2026-0002")
    complement = complete(edition, "2026-0002")

    assert list(Deferral.objects.values_list("ended_at", "ended_by_name")) == [(complement.released_at, "Ada")]


def test_what_was_marked_and_decided_after_the_release_counts():
    edition = make_edition_with_deferred("2026-0003")
    give_points(edition, "2026-0003", "5")
    top = edition.levels.get(code="2")
    Decision.objects.filter(candidature__reference="2026-0003").update(awarded_level=top, computed_level=top)
    complete(edition, "2026-0003")

    assert list_awards(edition)[-1] == ("Cahors", "2")


def test_each_file_that_is_not_ready_is_named():
    edition = make_edition_with_deferred("2026-0001", "2026-0002")
    undecide(edition, "2026-0001")
    Mark.objects.filter(candidature__reference="2026-0002").update(points="0")
    with pytest.raises(Refused) as refusal:
        complete(edition, "2026-0001", "2026-0002", "2026-0003")

    assert [(fault.code, fault.message[:9]) for fault in refusal.value.faults] == [
        ("undecided", "2026-0001"),
        ("to_review", "2026-0002"),
        ("not_deferred", "2026-0003"),
    ]
    assert (Complement.objects.count(), list_awards(edition)) == (0, [])


def test_a_reason_and_a_file_are_needed():
    edition = make_edition_with_deferred("2026-0002")
    with pytest.raises(Refused) as refusal:
        complete(edition, reason=" ")

    assert codes_of(refusal) == ["reason_required", "no_file"]


def test_nothing_completes_what_is_not_public():
    edition = make_edition(results_at=PAST)
    with pytest.raises(Refused) as refusal:
        complete(edition, "2026-0002")

    assert codes_of(refusal) == ["not_released"]


def test_a_file_is_published_once():
    edition = make_edition_with_deferred("2026-0002")
    complete(edition, "2026-0002")
    with pytest.raises(Refused) as refusal:
        complete(edition, "2026-0002")

    assert codes_of(refusal) == ["not_deferred"]


def test_deferred_files_are_listed_with_what_they_lack():
    edition = make_edition_with_deferred("2026-0001", "2026-0002")
    undecide(edition, "2026-0002")

    listed = [
        (file.deferral.candidature.reference, [o.code for o in file.obstacles]) for file in list_deferred_files(edition)
    ]
    assert listed == [("2026-0001", []), ("2026-0002", ["undecided"])]


def test_deferred_files_are_listed_in_as_many_queries_whatever_their_number():
    one = make_edition_with_deferred("2026-0001")
    files = [(name, "4", "2") for name in ("Agen", "Auch", "Dax", "Pau")]
    three = make_edition_with_deferred("2025-0001", "2025-0002", "2025-0003", code="2025", year=2025, files=files)

    assert count_queries(list_deferred_files, edition=one) == count_queries(list_deferred_files, edition=three)
