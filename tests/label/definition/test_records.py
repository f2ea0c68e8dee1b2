# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from label.definition.records import GridMissing, read_definition
from label.models import Edition, Level, Profile
from tests.factories import CriterionFactory, DomainFactory, EditionFactory, LevelFactory
from tests.label.definition.documents import EXAMPLE, example
from tests.label.definition.stored import dump, load, render

pytestmark = pytest.mark.django_db


def test_read_definition_refuses_an_edition_without_criteria():
    edition = EditionFactory()
    DomainFactory(edition=edition)
    LevelFactory(edition=edition)

    with pytest.raises(GridMissing, match="Edition 2026 has no criteria: there is no grid"):
        read_definition(edition)


def test_read_definition_refuses_an_edition_without_levels():
    edition = CriterionFactory().edition

    with pytest.raises(GridMissing, match="Edition 2026 has no levels: there is no grid"):
        read_definition(edition)


def test_read_definition_refuses_unknown_weights():
    criterion = CriterionFactory(domain__code="STR", domain__name="Stratégie", domain__weight=None)
    LevelFactory(edition=criterion.edition)

    with pytest.raises(GridMissing, match="“STR – Stratégie” has no weight or threshold"):
        read_definition(criterion.edition)


def test_read_definition_refuses_unknown_thresholds():
    criterion = CriterionFactory()
    LevelFactory(edition=criterion.edition, code="1", min_total=None)

    with pytest.raises(GridMissing, match="“1 – Niveau 1” has no weight or threshold"):
        read_definition(criterion.edition)


def test_read_definition_writes_the_line_ends_of_a_web_form_as_line_feeds():
    load(EXAMPLE)
    Level.objects.filter(code="1").update(definition="Un premier pas.\r\nConfirmé.\x0b\x0c")

    assert render(dump()) == render(EXAMPLE)


def test_read_definition_drops_minima_of_domains_that_are_gone():
    load(EXAMPLE)
    Level.objects.filter(code="1").update(domain_minima={"GONE": "12"})

    assert render(dump()) == render(EXAMPLE)


def test_read_definition_shows_a_ceremony_of_which_only_the_place_is_known():
    load(EXAMPLE)
    Edition.objects.update(ceremony_at=None)

    assert dump()["ceremony"] == {"at": None, "place": "Congrès des maires, Paris"}


def test_read_definition_lists_removed_criteria_in_the_order_of_the_grid():
    load(example({"/profiles/0/not_applicable": ["OD-3", "STR-2"]}))

    assert dump()["profiles"][0]["not_applicable"] == ["STR-2", "OD-3"]
    assert Profile.objects.get().not_applicable.count() == 2


def test_read_definition_gives_the_keys_of_questions_in_one_order_whatever_the_database():
    load(example({"/domains/0/questions": [{"text": {"z": 1, "a": [{"y": 1, "b": 2}]}, "ab": None}]}))

    assert render(dump()["domains"][0]["questions"]) == render(
        [{"ab": None, "text": {"a": [{"b": 2, "y": 1}], "z": 1}}]
    )


def count_queries(number, /):
    """Return the queries it takes to read an edition of so many more criteria and jurors."""
    document = example({"/code": f"2026-{number}"})
    for rank in range(number):
        document["domains"][0]["criteria"].append({"code": f"X{rank}", "name": "Critère", "max_points": "1"})
        document["jurors"].append({"code": f"x{rank}", "first_name": "Camille", "last_name": f"JURÉ{rank}"})
    load(document)
    edition = Edition.objects.get(code=document["code"])
    with CaptureQueriesContext(connection) as queries:
        read_definition(edition)
    return len(queries)


def test_read_definition_takes_the_same_queries_whatever_the_size():
    assert [count_queries(3), count_queries(30)] == [9, 9]
