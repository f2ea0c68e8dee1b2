# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Editions, grids and juries in the admin."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.record_views import put_in_words
from core.viewsets import ReadOnlyViewSet
from label.models import Edition, Mention, Profile, ProfileLevel
from label.viewsets import EditionGroup
from tests.accounts import log_in, shown_messages
from tests.factories import (
    CandidatureFactory,
    CriterionFactory,
    DomainFactory,
    EditionFactory,
    JurySeatFactory,
    LevelFactory,
    PersonFactory,
)
from tests.viewset_pages import (
    add_address,
    count_queries,
    index_address,
    listed,
    record_address,
    searched_value,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
VIEWSETS = {viewset.name: viewset for viewset in EditionGroup.items}
# The parts of a grid are changed together on the page of the grid: here they are read.
READ_ONLY = [name for name, viewset in VIEWSETS.items() if isinstance(viewset, ReadOnlyViewSet)]
KEPT = [name for name in VIEWSETS if name not in {*READ_ONLY, "levels"}]
SEARCHED = [(name, field) for name, viewset in VIEWSETS.items() for field in viewset.search_fields]


def make_profile(number):
    return Profile.objects.create(edition=EditionFactory(), code=f"profil{number}", name=f"Profil {number}")


MAKERS = {
    "editions": lambda number: EditionFactory(code=f"e{number}x", year=2030 + number, name=f"Édition n{number}"),
    "domains": lambda number: DomainFactory(code=f"DOM{number}x", name=f"Domaine n{number}"),
    "criteria": lambda number: CriterionFactory(code=f"C{number}x", name=f"Critère n{number}"),
    "levels": lambda number: LevelFactory(code=f"L{number}x", name=f"Niveau n{number}"),
    "profiles": make_profile,
    "profile-thresholds": lambda number: ProfileLevel.objects.create(
        profile=make_profile(number), level=LevelFactory(), min_total="10"
    ),
    "mentions": lambda number: Mention.objects.create(
        edition=EditionFactory(), code=f"m{number}x", name=f"Mention n{number}"
    ),
    "jury-seats": lambda number: JurySeatFactory(
        code=f"siege{number}x",
        organisation=f"Association n{number}",
        person__first_name=f"Ada{number}x",
        person__last_name=f"NOM{number}x",
    ),
    "people": lambda number: PersonFactory(first_name=f"Ada{number}x", last_name=f"NOM{number}x"),
}


@pytest.fixture
def admin():
    return log_in("admin")


@pytest.mark.parametrize("name", KEPT)
def test_every_page_of_a_record_opens(name, admin):
    viewset, record = VIEWSETS[name], MAKERS[name](1)
    pages = [record_address(viewset, view, record) for view in ("edit", "inspect", "delete", "history")]

    codes = [admin.get(address).status_code for address in (index_address(viewset), add_address(viewset), *pages)]

    assert codes == [200] * 6


def test_the_parts_of_a_grid_are_only_read():
    assert READ_ONLY == ["domains", "criteria", "profiles", "profile-thresholds", "mentions"]


@pytest.mark.parametrize("name", [*READ_ONLY, "levels"])
def test_a_part_of_a_grid_leads_to_the_page_of_the_grid(name, admin):
    answer = admin.get(record_address(VIEWSETS[name], "inspect", MAKERS[name](1)))

    assert answer.url == reverse("desk_grid", args=["2026"])


@pytest.mark.parametrize("name", READ_ONLY)
def test_a_part_of_a_past_grid_is_shown_where_it_is(name, admin):
    record = MAKERS[name](1)
    Edition.objects.update(released_at=timezone.now())

    assert admin.get(record_address(VIEWSETS[name], "inspect", record)).status_code == 200


def test_the_english_texts_of_a_level_alone_are_changed_by_hand(admin):
    level = MAKERS["levels"](1)

    form = admin.get(record_address(VIEWSETS["levels"], "edit", level)).context["form"]

    assert list(form.fields) == ["short_name_en", "definition_en"]
    assert admin.get(add_address(VIEWSETS["levels"])).status_code == 302


@pytest.mark.parametrize("name", VIEWSETS)
def test_a_list_takes_as_many_queries_for_1_record_and_30(name, admin):
    viewset = VIEWSETS[name]
    MAKERS[name](1)
    admin.get(index_address(viewset))

    for_one = count_queries(lambda: admin.get(index_address(viewset)))
    for number in range(2, 31):
        MAKERS[name](number)
    for_thirty = count_queries(lambda: admin.get(index_address(viewset)))

    assert for_thirty == for_one


@pytest.mark.parametrize(("name", "field"), SEARCHED)
def test_a_search_finds_the_record_that_holds_the_words(name, field, admin):
    record, _other = MAKERS[name](1), MAKERS[name](2)

    assert listed(admin, VIEWSETS[name], q=searched_value(record, field)) == [record]


@pytest.mark.parametrize("name", ["domains", "criteria", "levels", "profiles", "mentions", "jury-seats"])
def test_a_list_is_narrowed_to_an_edition(name, admin):
    record = MAKERS[name](1)

    kept = listed(admin, VIEWSETS[name], edition=record.edition.pk)
    none = listed(admin, VIEWSETS[name], edition=EditionFactory(code="autre", year=2040).pk)

    assert (kept, none) == ([record], [])


def test_the_edition_form_offers_neither_seal_nor_release_nor_what_levels_depend_on(admin):
    form = admin.get(add_address(VIEWSETS["editions"])).context["form"]

    assert {"sealed_at", "released_at", "aggregation", "quorum", "mark_step"}.isdisjoint(form.fields)


def test_a_seat_is_neither_ended_nor_opened_by_hand(admin):
    form = admin.get(record_address(VIEWSETS["jury-seats"], "edit", JurySeatFactory())).context["form"]

    assert {"state", "ended_reason"}.isdisjoint(form.fields)


def test_an_edition_is_created_by_hand(admin):
    data = {"code": "2031", "year": "2031", "name": "Édition 2031", "jury_is_complete": "on"}

    admin.post(add_address(VIEWSETS["editions"]), data)

    assert list(Edition.objects.values_list("code", "quorum")) == [("2031", 1)]


def test_what_is_sealed_is_refused_with_a_sentence(admin):
    level = LevelFactory(short_name_en="discovery")
    Edition.objects.update(sealed_at=timezone.now())

    answer = admin.post(record_address(VIEWSETS["levels"], "edit", level), {"short_name_en": "Other"})

    level.refresh_from_db()
    assert answer.context["form"].non_field_errors() == ["The edition is sealed or public: this can no longer change."]
    assert level.short_name_en == "discovery"


def test_nothing_is_added_to_a_sealed_edition(admin):
    edition, person = EditionFactory(sealed_at=timezone.now()), PersonFactory()
    data = {"edition": edition.pk, "code": "j", "person": person.pk, "state": "active", "sort_order": "0"}

    answer = admin.post(add_address(VIEWSETS["jury-seats"]), data)

    assert answer.context["form"].non_field_errors() == ["The edition is sealed or public: this can no longer change."]
    assert edition.seats.count() == 0


def test_what_is_sealed_is_not_deleted(admin):
    seat = JurySeatFactory()
    Edition.objects.update(sealed_at=timezone.now())

    answer = admin.post(record_address(VIEWSETS["jury-seats"], "delete", seat), follow=True)

    assert shown_messages(answer) == ["The edition is sealed or public: this can no longer be deleted."]
    assert answer.redirect_chain == [(index_address(VIEWSETS["jury-seats"]), 302)]


def test_what_others_name_is_not_deleted(admin):
    edition = CandidatureFactory().edition

    answer = admin.post(record_address(VIEWSETS["editions"], "delete", edition), follow=True)

    assert shown_messages(answer) == ["Other records name this one: it cannot be deleted."]
    assert Edition.objects.filter(pk=edition.pk).exists()


def test_what_stays_open_after_the_seal_can_still_be_corrected(admin):
    person = JurySeatFactory().person
    Edition.objects.update(sealed_at=timezone.now())

    admin.post(
        record_address(VIEWSETS["people"], "edit", person),
        {"first_name": "Ada", "last_name": "Lovelace", "email": "ada@example.org"},
    )

    person.refresh_from_db()
    assert person.email == "ada@example.org"


@pytest.mark.parametrize("name", KEPT)
def test_the_secretariat_keeps_every_other_record(name):
    client, viewset = log_in("secretariat"), VIEWSETS[name]

    assert [client.get(address(viewset)).status_code for address in (index_address, add_address)] == [200, 200]


def test_the_communication_team_reads_editions_and_the_jury_alone():
    client = log_in("communication")
    MAKERS["jury-seats"](1)

    open_lists = [name for name, viewset in VIEWSETS.items() if client.get(index_address(viewset)).status_code == 200]
    open_forms = [name for name, viewset in VIEWSETS.items() if client.get(add_address(viewset)).status_code == 200]

    assert (open_lists, open_forms) == (["editions", "jury-seats", "people"], [])


@pytest.mark.parametrize("name", VIEWSETS)
def test_a_visitor_is_asked_to_log_in(name):
    answer = Client().get(index_address(VIEWSETS[name]))

    assert answer.url.partition("?")[0] == reverse("wagtailadmin_login")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([{"code": "total", "name": "Meilleure note"}], "code: total; name: Meilleure note"),
        ({"STR": "20", "LOG": "30"}, "STR: 20; LOG: 30"),
        (["a", "b"], "a, b"),
        ([], "–"),
        ({}, "–"),
        (None, "–"),
        ("", "–"),
        (0, 0),
    ],
)
def test_values_are_put_in_words(value, words):
    assert put_in_words(value) == words
