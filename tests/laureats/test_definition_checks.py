# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils.translation import override

from label.definition.faults import DefinitionFault, RefusedDefinition
from label.models import Criterion, Edition
from laureats.models import Mark
from tests.factories import CandidatureFactory
from tests.label.definition.documents import EXAMPLE, example
from tests.label.definition.refusals import find_load_faults
from tests.label.definition.stored import dump, load, render

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english():
    with override("en"):
        yield


@pytest.fixture
def give_points():
    """Load the example, and return a function by which its first juror grades a new candidature."""
    load(EXAMPLE)
    edition = Edition.objects.get()

    def give(criterion, points, /):
        Mark.objects.create(
            seat=edition.seats.get(code="gonnu"),
            candidature=CandidatureFactory(edition=edition),
            criterion=Criterion.objects.get(code=criterion),
            state="graded",
            points=points,
        )

    return give


def test_check_marks_fit_refuses_a_maximum_below_a_mark(give_points):
    give_points("STR-1", "4.5")
    give_points("STR-1", "3")

    with pytest.raises(RefusedDefinition) as refused:
        load(example({"/domains/0/criteria/0/max_points": "4"}))

    message = "The jury has already given 4.5 points on this criterion: its maximum cannot be 4."
    assert refused.value.faults == (
        DefinitionFault(pointer="/domains/0/criteria/0/max_points", code="marks_above_maximum", message=message),
    )
    assert render(dump()) == render(EXAMPLE)


def test_check_marks_fit_refuses_a_step_that_leaves_marks_off(give_points):
    give_points("STR-1", "4.5")
    give_points("STR-2", "3")

    with pytest.raises(RefusedDefinition) as refused:
        load(example({"/mark_step": "1", "/domains/1/criteria/0/max_points": "2"}))

    message = "The jury has already given marks that are no multiple of 1, on these criteria: STR-1."
    assert refused.value.faults == (DefinitionFault(pointer="/mark_step", code="marks_off_step", message=message),)


def test_check_marks_fit_takes_what_every_mark_respects(give_points):
    give_points("STR-1", "4")
    give_points("STR-2", "0")

    faults = find_load_faults(
        example({"/mark_step": "1", "/domains/0/criteria/0/max_points": "4", "/domains/1/criteria/0/max_points": "2"})
    )

    assert faults == []


def test_check_marks_fit_looks_at_no_other_edition(give_points):
    give_points("STR-1", "4.5")
    load(example({"/code": "2026-badge"}))

    assert find_load_faults(example({"/code": "2026-badge", "/domains/0/criteria/0/max_points": "4"})) == []


def test_check_marks_fit_is_reported_beside_removals(give_points):
    give_points("STR-1", "4.5")
    give_points("STR-2", "3")
    document = example({"/domains/0/criteria/0/max_points": "4"})
    del document["domains"][0]["criteria"][1]

    assert find_load_faults(document) == [
        ("/domains/0/criteria", "in_use"),
        ("/domains/0/criteria/0/max_points", "marks_above_maximum"),
    ]
