# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the page of one body gathers."""

from datetime import date

import pytest

from laureats.models import EditionPage
from laureats.public import laureate_context, laureate_page_or_none
from laureats.public.edition_links import EditionLinks
from laureats.public.laureate import NamedLink
from laureats.public.succession import predecessor_ids
from tests.factories import DomainFactory
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import add_page

pytestmark = pytest.mark.django_db


def succeed(*, old, new):
    old.successions.create(successor=new, happened_on=date(2019, 1, 1), reason="merger")


def test_page_of_a_body_with_a_public_award_is_found(site):
    award = make_award(body="Albi", edition=make_edition(year=2018))
    page = make_page(index=site.laureats, territory=award.territory)

    assert laureate_page_or_none("albi") == page


def test_draft_page_is_not_found(site):
    award = make_award(body="Albi", edition=make_edition(year=2018))
    make_page(index=site.laureats, territory=award.territory, live=False)

    assert laureate_page_or_none("albi") is None


def test_page_of_a_body_whose_awards_are_unreleased_is_not_found(site):
    award = make_award(body="Albi", edition=make_edition(year=2026, released_at=None))
    make_page(index=site.laureats, territory=award.territory)

    assert laureate_page_or_none("albi") is None


def test_page_of_a_body_that_inherits_a_public_award_is_found(site):
    old, new = make_territory("Valettes"), make_territory("Val Uni", slug="val-uni")
    make_award(body=old, edition=make_edition(year=2018))
    succeed(old=old, new=new)
    page = make_page(index=site.laureats, territory=new)

    assert laureate_page_or_none("val-uni") == page


def test_current_award_is_the_latest_public_one():
    body = make_territory("Albi")
    make_award(body=body, edition=make_edition(year=2018), level="4")
    latest = make_award(body=body, edition=make_edition(year=2019), level="3")
    make_award(body=body, edition=make_edition(year=2026, released_at=None), level="5")

    context = laureate_context(body)

    assert context["current"].award == latest
    assert [entry.award.edition.year for entry in context["timeline"]] == [2019, 2018]


def test_awards_of_predecessors_stand_apart_under_their_name(site):
    older, old, new = make_territory("Valette"), make_territory("Valettes"), make_territory("Val Uni")
    succeed(old=older, new=old)
    succeed(old=old, new=new)
    make_award(body=older, edition=make_edition(year=2016))
    make_award(body=old, edition=make_edition(year=2017))
    make_award(body=new, edition=make_edition(year=2019))
    make_page(index=site.laureats, territory=old)

    context = laureate_context(new)

    assert [entry.award.edition.year for entry in context["timeline"]] == [2019]
    assert [
        (inheritance.name, inheritance.address, [entry.award.edition.year for entry in inheritance.timeline])
        for inheritance in context["inheritances"]
    ] == [("Ville de Valette", "", [2016]), ("Ville de Valettes", "/laureats/valettes/", [2017])]


def test_predecessor_names_its_successors(site):
    old, new = make_territory("Valettes"), make_territory("Val Uni", slug="val-uni")
    succeed(old=old, new=new)
    make_page(index=site.laureats, territory=new)

    assert laureate_context(old)["successors"] == [NamedLink(name="Ville de Val Uni", address="/laureats/val-uni/")]


def test_circular_succession_ends():
    one, other = make_territory("Valettes"), make_territory("Val Uni")
    succeed(old=one, new=other)
    succeed(old=other, new=one)

    assert predecessor_ids(one.pk) == {other.pk}


@pytest.mark.parametrize(
    ("department", "region", "expected"),
    [
        ("16", "75", ("Charente (16)", "Nouvelle-Aquitaine")),
        ("974", "04", ("La Réunion (974)", "")),
        ("", "", ("", "")),
    ],
)
def test_region_is_named_unless_the_departement_bears_its_name(department, region, expected):
    context = laureate_context(make_territory("Angoulême", department=department, region=region))

    assert (context["department"], context["region"]) == expected


@pytest.mark.parametrize(
    ("body_fields", "edition_fields", "expected"),
    [({}, {}, False), ({"is_fictional": True}, {}, True), ({}, {"is_fictional": True}, True)],
)
def test_fictional_body_or_edition_is_said(body_fields, edition_fields, expected):
    body = make_territory("Albi", **body_fields)
    make_award(body=body, edition=make_edition(year=2026, **edition_fields))

    assert laureate_context(body)["is_fictional"] is expected


def test_each_label_leads_to_its_own_edition_and_criteria(site):
    body = make_territory("Albi")
    told, untold = make_edition(year=2018), make_edition(year=2021)
    DomainFactory(edition=told)
    add_page(site.home, EditionPage, title="Édition 2021", slug="edition-2021", edition=untold)
    for edition in (told, untold):
        make_award(body=body, edition=edition)

    links = {entry.year: entry.links for entry in laureate_context(body)["timeline"]}

    assert links == {
        2018: EditionLinks(page="", criteria="/criteres/2018/"),
        # Its page says that they are not known.
        2021: EditionLinks(page="/edition-2021/", criteria="/criteres/2021/"),
    }


@pytest.mark.parametrize("count", [1, 3, 10])
def test_queries_do_not_grow_with_the_awards(site, django_assert_num_queries, count):
    body = make_territory("Albi")
    make_page(index=site.laureats, territory=body)
    for number in range(count):
        make_award(body=body, edition=make_edition(year=2016 + number), level="4")

    with django_assert_num_queries(19):
        context = laureate_context(body)

    assert len(context["timeline"]) == count
