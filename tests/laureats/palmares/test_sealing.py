# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The seal: what it freezes, what it prepares, how it comes off."""

import json
from datetime import date

import pytest
from django.utils import timezone

from label.definition.dumping import build_document
from label.definition.records import read_definition
from label.models import Mention
from laureats import levels
from laureats.faults import Refused
from laureats.models import Deferral, LaureatePage, Mark, Palmares, Recusal, Unsealing
from laureats.palmares.content import GRID_KEYS
from laureats.palmares.releasing import release_palmares
from laureats.palmares.sealing import read_content, seal_palmares, unseal_palmares
from tests.factories import EditionFactory, JurySeatFactory
from tests.laureats.palmares.factories import (
    ADA,
    PAST,
    count_queries,
    decide,
    list_awards,
    make_decided_edition,
    make_edition,
    make_released_edition,
    make_sealed_edition,
    undecide,
)

pytestmark = pytest.mark.django_db


def refused_codes(deed, /, **arguments):
    with pytest.raises(Refused) as refusal:
        deed(**arguments)
    return [fault.code for fault in refusal.value.faults]


def test_the_sealed_document_holds_what_was_decided():
    edition = make_edition(files=[("Albi", "4", "2")], jury_meets_on=date(2026, 10, 20))
    Mention.objects.create(edition=edition, code="total", name="Meilleure note totale")
    row = {"awarded_level": "1", "reason": "Séance du jury.", "opinion": "Un beau dossier.", "mentions": "total"}
    decide(edition, **{"2026-0001": row})

    content = read_content(seal_palmares(edition=edition, author=ADA))

    (file,) = content["files"]
    derivation, result = file.pop("derivation"), file.pop("result")
    assert content == {
        "version": 2,
        "edition": "2026",
        "year": 2026,
        "name": "Édition 2026",
        "calendar": {"opens_on": None, "closes_on": None, "marks_due_on": None, "jury_meets_on": "2026-10-20"},
        "grid": {key: build_document(read_definition(edition))[key] for key in GRID_KEYS},
        "jury": [{"code": "J1", "seat": "active", "chair": False}],
        "deferred": [],
        "files": [
            {
                "reference": "2026-0001",
                "name": "Albi",
                "kind": "commune",
                "department": "81",
                "population": 1000,
                "computed_level": "2",
                "awarded_level": "1",
                "reason": "Séance du jury.",
                "opinion": "Un beau dossier.",
                "mentions": [{"code": "total", "name": "Meilleure note totale"}],
                "recusals": 0,
            }
        ],
    }
    assert (derivation["total"]["shown"], result["total"]) == ("80.00", "80.00")


def test_the_sealed_document_names_jurors_by_neutral_codes_alone():
    edition = make_edition()
    absent = JurySeatFactory(edition=edition, code="aime", chair=True, sort_order=1)
    Recusal.objects.create(seat=absent, candidature=edition.candidatures.get(reference="2026-0001"))
    decide(edition)

    palmares = seal_palmares(edition=edition, author=ADA)

    content = read_content(palmares)
    names = [code for seat in edition.seats.all() for code in (seat.code, seat.person.last_name)]
    first, second = (file["derivation"]["domains"][0]["criteria"][0]["marks"] for file in content["files"][:2])
    assert [name for name in names if name in palmares.content] == []
    assert content["jury"] == [
        {"code": "J1", "seat": "active", "chair": False},
        {"code": "J2", "seat": "active", "chair": True},
    ]
    assert (first, second) == ({"J1": "4", "J2": "recused"}, {"J1": "2", "J2": "missing"})
    assert [file["recusals"] for file in content["files"]] == [1, 0, 0]


def test_a_deferred_file_is_named_and_left_out():
    edition = make_decided_edition()
    put_off = edition.candidatures.get(reference="2026-0002")
    Deferral.objects.create(candidature=put_off, reason="Une pièce manque.", author_name="Ada")

    content = read_content(seal_palmares(edition=edition, author=ADA))

    assert (content["deferred"], [file["reference"] for file in content["files"]]) == (
        ["2026-0002"],
        ["2026-0001", "2026-0003"],
    )


def test_a_document_of_the_first_version_is_still_read():
    palmares = make_sealed_edition().palmares
    first = {"version": 1, "edition": "2026", "year": 2026, "files": []}
    palmares.content = levels.canonical_json(first).decode()
    palmares.fingerprint = levels.fingerprint(palmares.content.encode())

    assert read_content(palmares) == first


def test_the_fingerprint_is_that_of_the_canonical_document():
    palmares = make_sealed_edition().palmares

    document = palmares.content.encode()

    assert levels.canonical_json(json.loads(document)) == document
    assert levels.fingerprint(document) == palmares.fingerprint


def test_equal_decisions_give_equal_fingerprints():
    edition = make_sealed_edition()
    first = edition.palmares.fingerprint
    unseal_palmares(edition=edition, reason="Une coquille.", author=ADA)

    assert seal_palmares(edition=edition, author=ADA).fingerprint == first


def test_sealing_tells_who_and_when():
    before = timezone.now()
    edition = make_sealed_edition()

    palmares = Palmares.objects.get()

    assert (palmares.sealed_by, palmares.sealed_at == edition.sealed_at, palmares.sealed_at >= before) == (
        "Ada",
        True,
        True,
    )


def test_sealing_makes_nothing_public():
    edition = make_sealed_edition(results_at=PAST)

    assert (edition.is_released, list_awards(edition), edition.palmares.released_at) == (False, [], None)


def test_sealing_prepares_the_pages_of_labelled_bodies_as_drafts(laureates):
    make_sealed_edition()

    assert {page.slug: page.live for page in LaureatePage.objects.all()} == {"albi": False, "boe": False}


def test_sealing_again_changes_nothing():
    edition = make_sealed_edition()
    before = Palmares.objects.values().get()

    seal_palmares(edition=edition, author=ADA)

    assert Palmares.objects.values().get() == before


def test_a_refused_seal_writes_nothing(laureates):
    edition = make_decided_edition()
    undecide(edition, "2026-0002")

    codes = refused_codes(seal_palmares, edition=edition, author=ADA)

    edition.refresh_from_db()
    assert (codes, edition.is_sealed, Palmares.objects.count(), LaureatePage.objects.count()) == (
        ["undecided"],
        False,
        0,
        0,
    )


def test_a_past_edition_cannot_be_sealed():
    edition = EditionFactory(year=2018, released_at=PAST)

    assert refused_codes(seal_palmares, edition=edition, author=ADA) == ["released"]


def test_unsealing_lets_decisions_change_and_keeps_its_trace():
    edition = make_sealed_edition()
    fingerprint, sealed_at = edition.palmares.fingerprint, edition.sealed_at

    unseal_palmares(edition=edition, reason="  Une erreur de saisie. ", author=ADA)

    Mark.objects.update(points="5")
    trace = Unsealing.objects.values("fingerprint", "sealed_at", "reason", "author_name").get()
    assert (edition.is_sealed, Palmares.objects.count(), trace) == (
        False,
        0,
        {
            "fingerprint": fingerprint,
            "sealed_at": sealed_at,
            "reason": "Une erreur de saisie.",
            "author_name": "Ada",
        },
    )


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_unsealing_asks_for_a_reason(reason):
    edition = make_sealed_edition()

    assert refused_codes(unseal_palmares, edition=edition, reason=reason, author=ADA) == ["reason_required"]
    assert (Palmares.objects.count(), Unsealing.objects.count()) == (1, 0)


def test_an_edition_that_is_not_sealed_cannot_be_unsealed():
    edition = make_decided_edition()

    assert refused_codes(unseal_palmares, edition=edition, reason="Non", author=ADA) == ["not_sealed"]


def test_a_released_edition_cannot_be_unsealed():
    edition = make_released_edition()

    assert refused_codes(unseal_palmares, edition=edition, reason="Non", author=ADA) == ["released"]
    assert (Palmares.objects.count(), Unsealing.objects.count()) == (1, 0)


def test_unsealing_a_scheduled_edition_forgets_its_schedule():
    edition = make_decided_edition()
    release_palmares(edition=edition, author=ADA)
    unseal_palmares(edition=edition, reason="Une coquille.", author=ADA)

    seal_palmares(edition=edition, author=ADA)

    assert Palmares.objects.get().release_scheduled is False


def test_a_document_changed_by_a_hand_is_not_read():
    palmares = make_sealed_edition().palmares
    palmares.content = palmares.content.replace("Albi", "Alès")

    assert refused_codes(lambda: read_content(palmares)) == ["fingerprint"]


def test_sealing_costs_the_same_whatever_the_number_of_files():
    counts = []
    for code, number in [("2024", 1), ("2025", 1), ("2026", 3)]:
        files = [(f"Bourg-{code}-{rank}", "4", "2") for rank in range(number)]
        edition = make_decided_edition(code=code, files=files)
        counts.append(count_queries(seal_palmares, edition=edition, author=ADA))

    # The first one also fills caches that outlive it; drafts, which cost by the page, await a laureates page.
    assert counts[2] == counts[1]
