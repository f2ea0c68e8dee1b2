# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Candidatures and decisions through their resources: the rules are those of their own importers."""

import pytest
import tablib

from laureats.faults import Refused
from laureats.models import Candidature, Decision
from laureats.resources.candidatures import CandidatureResource
from laureats.resources.decisions import DecisionResource
from tests.factories import CandidatureFactory, EditionFactory, LevelFactory
from tests.laureats.imports.factories import AUTHOR

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    edition = EditionFactory(code="2026")
    LevelFactory(edition=edition, code="1")
    CandidatureFactory(edition=edition, reference="2026-0001", status="eligible")
    return edition


CANDIDATURES = tablib.Dataset(["GIP Neuf", "gip"], headers=["Territoire", "Type"])
DECISIONS = tablib.Dataset(["2026-0001", "1", "Souverain"], headers=["Référence", "Niveau", "Motif"])
CASES = [(CandidatureResource, CANDIDATURES, Candidature), (DecisionResource, DECISIONS, Decision)]


@pytest.mark.parametrize(("resource", "dataset", "model"), CASES)
def test_rows_are_written(edition, resource, dataset, model):
    count = model.objects.count()

    result = resource(edition=edition).import_data(dataset, author=AUTHOR)

    assert (result.totals["new"], result.total_rows, model.objects.count()) == (1, 1, count + 1)


@pytest.mark.parametrize(("resource", "dataset", "model"), CASES)
def test_a_dry_run_writes_nothing(edition, resource, dataset, model):
    count = model.objects.count()

    result = resource(edition=edition).import_data(dataset, dry_run=True, author=AUTHOR)

    assert (result.totals["new"], model.objects.count()) == (1, count)


def test_what_is_there_already_is_skipped(edition):
    resource = CandidatureResource(edition=edition)

    result = resource.import_data(resource.export(), author=AUTHOR)

    assert (result.totals["skip"], result.totals["update"]) == (1, 0)


def test_a_decision_is_signed_by_its_author(edition):
    DecisionResource(edition=edition).import_data(DECISIONS, author=AUTHOR)

    assert Decision.objects.get().author_name == "Ada"


def test_every_fault_refuses_the_rows(edition):
    dataset = tablib.Dataset(["2026-0001", "9"], ["2026-0009", "1"], headers=["reference", "awarded_level"])

    with pytest.raises(Refused) as refused:
        DecisionResource(edition=edition).import_data(dataset, author=AUTHOR)

    assert [(fault.cell, fault.code) for fault in refused.value.faults] == [
        ("B2", "unknown_level"),
        ("A3", "unknown_candidature"),
    ]


@pytest.mark.parametrize(("resource", "dataset", "model"), CASES)
def test_a_sealed_edition_takes_nothing(edition, resource, dataset, model):
    type(edition).objects.update(sealed_at="2026-11-01T12:00:00Z")

    with pytest.raises(Refused) as refused:
        resource(edition=edition).import_data(dataset, author=AUTHOR)

    assert [fault.code for fault in refused.value.faults] == ["frozen"]
