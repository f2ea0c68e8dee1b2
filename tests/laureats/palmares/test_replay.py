# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A released edition can be computed again, and nothing that moves since moves it."""

import pytest

from laureats import levels
from laureats.models import Award, Candidature, Territory
from laureats.results import compute_case, list_results, load_case
from tests.laureats.palmares.factories import make_released_edition

pytestmark = pytest.mark.django_db


def frozen_derivations():
    awards = Award.objects.select_related("candidature")
    return {award.candidature.reference: levels.canonical_json(award.derivation) for award in awards}


def replayed_derivations(edition):
    results = compute_case(load_case(edition), references=frozen_derivations())
    return {key: levels.canonical_json(levels.derivation_document(result)) for key, result in results.items()}


def test_a_replay_gives_the_frozen_derivations_byte_for_byte():
    edition = make_released_edition()

    assert replayed_derivations(edition) == frozen_derivations()
    assert len(frozen_derivations()) == 2


def test_what_a_body_becomes_changes_neither_levels_nor_awards():
    edition = make_released_edition()
    before = (list_results(edition), list(Award.objects.order_by("pk").values()))

    Territory.objects.update(name="Autre nom", population=999_999, kind="cc", department="2A")

    assert (list_results(edition), list(Award.objects.order_by("pk").values())) == before
    assert replayed_derivations(edition) == frozen_derivations()


def test_who_answers_for_the_file_can_change_without_changing_the_award():
    make_released_edition()
    before = list(Award.objects.order_by("pk").values())

    Candidature.objects.update(referent_name="", manager_name="", manager_email="")

    assert list(Award.objects.order_by("pk").values()) == before
