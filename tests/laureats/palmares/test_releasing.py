# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The release: whole or not at all, once, at its hour."""

import pytest
from django.utils import timezone

from label.models import Edition
from laureats.faults import Refused
from laureats.models import Award, BadgeFile, Candidature, LaureatePage, Mark, Palmares
from laureats.palmares import releasing
from laureats.palmares.releasing import publish_sealed, release_palmares, set_results_at
from tests.factories import EditionFactory, TerritoryFactory
from tests.laureats.palmares.factories import (
    ADA,
    FUTURE,
    PAST,
    FaultyStepError,
    count_queries,
    decide,
    fail,
    falsify,
    list_awards,
    make_decided_edition,
    make_edition,
    make_released_edition,
    make_sealed_edition,
    undecide,
)

pytestmark = pytest.mark.django_db

STEPS = releasing.list_release_steps()


def refused_codes(edition):
    with pytest.raises(Refused) as refusal:
        release_palmares(edition=edition, author=ADA)
    return [fault.code for fault in refusal.value.faults]


def public_state(edition):
    """Return all that the release of an edition writes."""
    edition.refresh_from_db()
    return {
        "sealed": edition.is_sealed,
        "released": edition.is_released,
        "awards": list_awards(edition),
        "badges": BadgeFile.objects.count(),
        "pages": {page.slug: page.live for page in LaureatePage.objects.all()},
    }


PUBLIC = {
    "sealed": True,
    "released": True,
    "awards": [("Albi", "2"), ("Boé", "1")],
    "badges": 10,
    "pages": {"albi": True, "boe": True},
}
SEALED = PUBLIC | {"released": False, "awards": [], "badges": 0, "pages": {"albi": False, "boe": False}}
UNTOUCHED = SEALED | {"sealed": False, "pages": {}}


def test_a_past_hour_publishes_at_once(laureates):
    edition = make_decided_edition(results_at=PAST)

    release_palmares(edition=edition, author=ADA)

    assert public_state(edition) == PUBLIC


def test_a_future_hour_seals_and_schedules(laureates):
    edition = make_decided_edition(results_at=FUTURE)

    release_palmares(edition=edition, author=ADA)

    assert public_state(edition) == SEALED
    assert Palmares.objects.get().release_scheduled is True


def test_the_palmares_and_the_edition_tell_the_same_moment():
    before = timezone.now()
    edition = make_released_edition()

    palmares = Palmares.objects.get()

    moments = {edition.released_at, palmares.released_at, *Award.objects.values_list("frozen_at", flat=True)}
    assert (len(moments), edition.released_at >= before, palmares.release_scheduled) == (1, True, False)


def test_a_sealed_edition_is_released_as_sealed():
    edition = make_sealed_edition(results_at=PAST)
    fingerprint = edition.palmares.fingerprint

    release_palmares(edition=edition, author=ADA)

    assert (Palmares.objects.get().fingerprint, list_awards(edition)) == (fingerprint, [("Albi", "2"), ("Boé", "1")])


def test_an_award_holds_what_was_decided():
    edition = make_edition(files=[("Albi", "4", "2")], results_at=PAST)
    edition.mentions.create(code="total", name="Meilleure note totale")
    Candidature.objects.update(referent_name="Mme LOMBRE", referent_role="Adjointe")
    row = {"awarded_level": "1", "reason": "Séance.", "opinion": "Un beau dossier.", "mentions": "total"}
    decide(edition, **{"2026-0001": row})

    release_palmares(edition=edition, author=ADA)

    award = Award.objects.select_related("level", "candidature").get()
    told = ["name", "kind", "department", "population", "carried_by", "mentions", "opinion", "note", "disputed"]
    assert {field: getattr(award, field) for field in told} == {
        "name": "Albi",
        "kind": "commune",
        "department": "81",
        "population": 1000,
        "carried_by": "Mme LOMBRE, Adjointe",
        "mentions": [{"code": "total", "name": "Meilleure note totale"}],
        "opinion": "Un beau dossier.",
        "note": "",
        "disputed": False,
    }
    assert (award.level.code, str(award.total), award.candidature.reference) == ("1", "80.00", "2026-0001")


def test_releasing_again_changes_nothing(laureates):
    edition = make_released_edition()
    before = (Palmares.objects.values().get(), list(Award.objects.order_by("pk").values()), edition.released_at)

    release_palmares(edition=edition, author=ADA)

    after = (Palmares.objects.values().get(), list(Award.objects.order_by("pk").values()), edition.released_at)
    assert (after, publish_sealed(edition)) == (before, False)


def test_a_past_edition_is_left_as_it_is():
    edition = EditionFactory(year=2018, released_at=PAST, results_at=PAST)

    release_palmares(edition=edition, author=ADA)

    assert (edition.released_at, edition.is_sealed, Palmares.objects.count()) == (PAST, False, 0)


@pytest.mark.parametrize("step", range(len(STEPS) + 1))
def test_a_faulty_step_leaves_nothing(laureates, monkeypatch, step):
    edition = make_decided_edition(results_at=PAST)
    monkeypatch.setattr(releasing, "list_release_steps", lambda: (*STEPS[:step], fail, *STEPS[step:]))

    with pytest.raises(FaultyStepError):
        release_palmares(edition=edition, author=ADA)

    assert public_state(edition) == UNTOUCHED


def test_a_faulty_step_leaves_a_sealed_edition_sealed(laureates, monkeypatch):
    edition = make_sealed_edition(results_at=PAST)
    monkeypatch.setattr(releasing, "list_release_steps", lambda: (*STEPS, fail))

    with pytest.raises(FaultyStepError):
        publish_sealed(edition)

    assert public_state(edition) == SEALED


def test_an_edition_without_hour_is_refused():
    edition = make_decided_edition(results_at=None)

    assert refused_codes(edition) == ["no_results_at"]
    assert public_state(edition) == UNTOUCHED


def test_every_obstacle_is_told_at_once():
    edition = make_decided_edition(results_at=None)
    undecide(edition, "2026-0001")
    undecide(edition, "2026-0002")

    assert refused_codes(edition) == ["undecided", "undecided", "no_results_at"]


def test_an_incomplete_file_decided_with_a_reason_holds_nothing_back():
    edition = make_edition(results_at=PAST)
    Mark.objects.filter(candidature__reference="2026-0003").delete()
    decide(edition, **{"2026-0003": {"awarded_level": "1", "reason": "Le jury connaît le dossier."}})

    release_palmares(edition=edition, author=ADA)

    assert list_awards(edition) == [("Albi", "2"), ("Boé", "1"), ("Cahors", "1")]


def test_levels_and_candidatures_that_do_not_exist_are_refused(laureates):
    edition = make_sealed_edition(results_at=PAST)

    def change(content):
        content["files"][0]["awarded_level"] = "9"
        content["files"][1]["reference"] = "2026-9999"

    falsify(edition.palmares, change=change)

    assert refused_codes(edition) == ["unknown_level", "unknown_candidature"]
    assert public_state(edition) == SEALED


def test_a_document_that_is_not_the_sealed_one_is_refused(laureates):
    edition = make_sealed_edition(results_at=PAST)
    Palmares.objects.update(content=edition.palmares.content.replace('"2"', '"1"'))

    assert refused_codes(edition) == ["fingerprint"]
    assert public_state(edition) == SEALED


def test_a_body_merged_after_the_seal_gets_its_award_under_its_new_record():
    edition = make_sealed_edition(files=[("Albi", "4", "2")], results_at=PAST)
    kept = TerritoryFactory(name="Ville d’Albi")
    Candidature.objects.update(territory=kept)

    release_palmares(edition=edition, author=ADA)

    assert Award.objects.values_list("name", "territory").get() == ("Albi", kept.pk)


def test_the_hour_of_a_public_edition_does_not_move():
    edition = make_released_edition()

    set_results_at(edition=edition, at=FUTURE)

    assert Edition.objects.get().results_at == PAST


def test_the_hour_of_a_sealed_edition_moves():
    edition = make_sealed_edition(results_at=FUTURE)

    set_results_at(edition=edition, at=PAST)

    assert (edition.results_at, Edition.objects.get().results_at) == (PAST, PAST)


def test_releasing_costs_the_same_whatever_the_number_of_awards(laureates):
    counts = []
    for code, number in [("2024", 1), ("2025", 3), ("2026", 6)]:
        files = [(f"Bourg-{code}-{rank}", "4", "2") for rank in range(number)]
        edition = make_sealed_edition(code=code, files=files, results_at=PAST)
        counts.append(count_queries(publish_sealed, edition=edition))

    # The first one also fills caches that outlive it.
    assert counts[2] == counts[1]
