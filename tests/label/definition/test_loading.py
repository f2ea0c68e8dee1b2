# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from label.definition.faults import DefinitionFault, RefusedDefinition
from label.definition.loading import LoadedEdition, load_definition
from label.models import Criterion, Domain, Edition, JurySeat, Level, Mention, Person, Profile, ProfileLevel
from tests.factories import EditionFactory
from tests.label.definition.documents import EXAMPLE, REMOVED, SHORTEST, SHORTEST_WITH_DEFAULTS, as_file, example
from tests.label.definition.refusals import find_load_faults
from tests.label.definition.stored import dump, load, render

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)


def count_records():
    models = (Edition, Domain, Criterion, Level, Mention, Profile, ProfileLevel, JurySeat, Person)
    return {model.__name__: model.objects.count() for model in models}


def large(number, /):
    """Return the example with `number` more criteria, levels, profiles, mentions and jurors."""
    changes = {}
    document = example(changes)
    for rank in range(number):
        minima = {"STR": "40", "OD": "40"}
        document["domains"][0]["criteria"].append({"code": f"X{rank}", "name": "Critère", "max_points": "1"})
        document["levels"].append(
            {"code": f"X{rank}", "name": "Niveau", "min_total": str(40 + rank), "domain_minima": minima}
        )
        document["mentions"].append({"code": f"X{rank}", "name": "Mention"})
        document["profiles"].append(
            {
                "code": f"X{rank}",
                "name": "Profil",
                "not_applicable": ["OD-3", f"X{rank}"],
                "levels": {"1": {"min_total": "1", "domain_minima": {}}},
            }
        )
        document["jurors"].append({"code": f"x{rank}", "first_name": "Camille", "last_name": f"JURÉ{rank}"})
    return document


def test_load_definition_creates_an_edition_then_leaves_it_unchanged():
    loaded = [load_definition(as_file(EXAMPLE)), load_definition(as_file(EXAMPLE))]

    assert loaded == [LoadedEdition(code="2026", status="created"), LoadedEdition(code="2026", status="unchanged")]


def test_load_definition_writes_all_that_is_dumped():
    load(EXAMPLE)

    assert render(dump()) == render(EXAMPLE)


def test_load_definition_writes_the_defaults_of_what_is_left_out():
    load(SHORTEST)

    assert render(dump("2027")) == render(SHORTEST_WITH_DEFAULTS)


def test_load_definition_rewrites_everything_by_code():
    load({**SHORTEST_WITH_DEFAULTS, "code": "2026"})

    status = load(EXAMPLE)

    assert (status, render(dump())) == ("updated", render(EXAMPLE))


def test_load_definition_empties_what_the_file_leaves_out():
    load(EXAMPLE)

    load({**SHORTEST, "code": "2026"})

    assert render(dump()) == render({**SHORTEST_WITH_DEFAULTS, "code": "2026", "name": "Édition 2026"})


def test_load_definition_keeps_the_records_of_the_same_code():
    load(EXAMPLE)
    keys = {model: set(model.objects.values_list("pk", flat=True)) for model in (Domain, Criterion, Level, JurySeat)}
    document = example({"/name": "Autre nom"})
    for part in ("domains", "levels", "jurors"):
        document[part].reverse()
    document["levels"] = EXAMPLE["levels"]

    load(document)

    assert {model: set(model.objects.values_list("pk", flat=True)) for model in keys} == keys


def test_load_definition_follows_the_order_of_the_file():
    load(EXAMPLE)
    document = dump()
    document["domains"].reverse()
    document["domains"][1]["criteria"].reverse()
    document["jurors"].reverse()
    # Minima are dumped in the order of the domains.
    document["levels"][1]["domain_minima"] = {"OD": "10", "STR": "20"}

    load(document)

    assert render(dump()) == render(document)


def test_load_definition_moves_a_criterion_out_of_a_domain_that_goes():
    load(EXAMPLE)
    moved = Criterion.objects.get(code="OD-3")
    document = example({"/domains/1": REMOVED, "/levels/1/domain_minima": {}})
    document["domains"][0]["criteria"].append(EXAMPLE["domains"][1]["criteria"][0])

    load(document)

    assert Criterion.objects.get(pk=moved.pk).domain.code == "STR"
    assert render(dump()) == render(document)


def test_load_definition_leaves_alone_what_a_definition_does_not_say():
    load(EXAMPLE)
    Edition.objects.update(note="Une note", source="https://example.org/", candidate_count=22, is_fictional=True)
    Level.objects.filter(code="1").update(short_name_en="discovery", definition_en="A first step.")
    JurySeat.objects.filter(code="gonnu").update(ended_reason="Départ")

    load(example({"/name": "Autre nom", "/levels/0/name": "Autre niveau", "/jurors/0/role": "Présidente"}))

    edition = Edition.objects.values("name", "note", "source", "candidate_count", "is_fictional").get()
    assert edition == {
        "name": "Autre nom",
        "note": "Une note",
        "source": "https://example.org/",
        "candidate_count": 22,
        "is_fictional": True,
    }
    level = Level.objects.values_list("name", "short_name_en", "definition_en").get(code="1")
    assert level == ("Autre niveau", "discovery", "A first step.")
    seat = JurySeat.objects.values_list("role", "ended_reason").get(code="gonnu")
    assert seat == ("Présidente", "Départ")


def test_load_definition_touches_no_other_edition_of_the_year():
    load(EXAMPLE)

    load(example({"/code": "2026-badge", "/name": "Badge 2026", "/domains/0/weight": "7", "/jurors": []}))

    assert render(dump()) == render(EXAMPLE)


def test_load_definition_completes_a_past_edition_without_a_grid():
    edition = EditionFactory(note="Une note")
    edition.domains.create(code="STR", name="Ancien nom")

    status = load(EXAMPLE)

    assert (status, render(dump())) == ("updated", render(EXAMPLE))


def test_load_definition_writes_nothing_when_anything_is_wrong():
    load(EXAMPLE)
    before = count_records()

    with pytest.raises(RefusedDefinition):
        load(example({"/name": "Autre nom", "/domains/0/name": "Autre domaine", "/quorum": 0}))

    assert (count_records(), render(dump())) == (before, render(EXAMPLE))


@pytest.mark.parametrize("field", ["sealed_at", "released_at"])
def test_load_definition_refuses_to_change_a_frozen_edition(field):
    load(EXAMPLE)
    Edition.objects.update(**{field: NOON})

    with pytest.raises(RefusedDefinition) as refused:
        load(example({"/name": "Autre nom", "/jurors": []}))

    message = "Edition 2026 is sealed or released: its definition can no longer change."
    assert refused.value.faults == (DefinitionFault(pointer="", code="frozen", message=message),)
    assert refused.value.code == "2026"
    assert render(dump()) == render(EXAMPLE)


@pytest.mark.parametrize("field", ["sealed_at", "released_at"])
def test_load_definition_takes_the_same_definition_of_a_frozen_edition(field):
    load(EXAMPLE)
    Edition.objects.update(**{field: NOON})

    assert load(example({"/mark_step": "0.50", "/results_at": "2026-11-18T17:00:00Z"})) == "unchanged"


def test_load_definition_refuses_to_give_a_grid_to_a_frozen_past_edition():
    EditionFactory(released_at=NOON)

    assert find_load_faults(EXAMPLE) == [("", "frozen")]


def test_load_definition_sees_true_where_one_was():
    load(example({"/domains/0/questions": [{"rank": 1}]}))

    assert load(example({"/domains/0/questions": [{"rank": True}]})) == "updated"


def count_queries(document, /):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        load(document)
    return len(queries)


def test_load_definition_takes_as_many_queries_for_three_parts_as_for_thirty():
    few = [large(3), {**large(3), "name": "Autre nom"}, EXAMPLE]
    many = [{**document, "code": "2027"} for document in (large(30), {**large(30), "name": "Autre nom"}, EXAMPLE)]

    assert [count_queries(document) for document in few] == [count_queries(document) for document in many]
