# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A new edition after another, what its parts continue, and both grids side by side."""

import pytest
from django.utils import timezone

from label.models import Criterion, Edition
from tests.accounts import form_errors, shown_messages
from tests.factories import CriterionFactory, DomainFactory, EditionFactory
from tests.label.definition.documents import EXAMPLE
from tests.label.definition.stored import load
from tests.laureats.desk.desk_pages import buttons_of, count_queries, read_page, words_of
from tests.laureats.desk.grid_fields import grid_address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
NEW = {"code": "2027", "year": "2027", "name": "Édition 2027"}


@pytest.fixture
def source(db):
    load(EXAMPLE)
    return Edition.objects.get()


@pytest.fixture
def copy(secretary, source):
    """Return an edition made after the example from the desk."""
    secretary.post(grid_address("desk_grid_clone"), {"source": source.pk, **NEW})
    return Edition.objects.get(code="2027")


def correspondence_of(edition, **changes):
    """Return the fields of the correspondence as it is stored, with those of some criteria changed."""
    domains = {f"domain-{part.pk}": part.continues_id or "" for part in edition.domains.all()}
    criteria = {f"criterion-{part.pk}": part.continues_id or "" for part in edition.criteria.all()}
    renamed = {f"criterion-{edition.criteria.get(code=code).pk}": value for code, value in changes.items()}
    return domains | criteria | renamed


def test_a_new_edition_opens_on_its_own_grid(secretary, source):
    answer = secretary.post(grid_address("desk_grid_clone"), {"source": source.pk, **NEW}, follow=True)

    assert shown_messages(answer) == ["Édition 2027 is created: its grid can now be changed."]
    assert answer.redirect_chain == [(grid_address(code="2027"), 302)]


def test_a_new_edition_is_offered_the_next_year(secretary, source):
    form = secretary.get(grid_address("desk_grid_clone")).context["form"]

    assert form.initial == {"source": source.pk, "year": 2027, "code": "2027"}


@pytest.mark.parametrize(
    ("changes", "errors"),
    [
        ({"code": "2026"}, {"code": ["The code “2026” is already that of an edition."]}),
        ({"year": "2020"}, {"year": ["The new edition cannot come before the one it is made after (2026)."]}),
        (
            {"opens_on": "2027-06-01", "closes_on": "2027-05-01"},
            {"closes_on": ["The edition closes before it opens."]},
        ),
    ],
)
def test_what_is_wrong_with_a_new_edition_is_told_at_its_field(changes, errors, secretary, source):
    answer = secretary.post(grid_address("desk_grid_clone"), {"source": source.pk, **NEW, **changes})

    assert form_errors(answer) == errors
    assert Edition.objects.count() == 1


def test_the_correspondence_can_be_undone_part_by_part(secretary, copy):
    data = correspondence_of(copy, **{"STR-2": ""})

    answer = secretary.post(grid_address("desk_grid_correspondence", "2027"), data, follow=True)

    assert shown_messages(answer)[-1] == "The correspondence is saved."
    assert [part.continues and part.continues.code for part in copy.criteria.all()] == ["STR-1", None, "OD-3"]


def test_two_criteria_may_not_continue_the_same_one(secretary, copy):
    taken = Criterion.objects.get(edition__code="2026", code="STR-1").pk
    data = correspondence_of(copy, **{"STR-2": taken})

    answer = secretary.post(grid_address("desk_grid_correspondence", "2027"), data)

    sentence = "Another one already continues it: each continues one of its own, or none."
    assert list(form_errors(answer).values()) == [[sentence], [sentence]]
    assert copy.criteria.get(code="STR-2").continues.code == "STR-2"


def test_looking_at_another_edition_loses_nothing(secretary, copy):
    DomainFactory(edition=EditionFactory(code="2025", year=2025), code="AUT")
    address = f"{grid_address('desk_grid_correspondence', '2027')}?avec=2025"

    chosen = words_of(secretary.get(address), ".grid-part option[selected]")

    assert chosen == ["STR – Stratégie (2026)", "STR-1 – Stratégie écrite (2026)", "STR-2 – Portage politique (2026)",
                      "OD – Open data (2026)", "OD-3 – Données publiées (2026)"]  # fmt: skip


def test_a_sealed_edition_keeps_its_correspondence(secretary, copy):
    data = correspondence_of(copy, **{"STR-2": ""})
    Edition.objects.filter(pk=copy.pk).update(sealed_at=timezone.now())
    address = grid_address("desk_grid_correspondence", "2027")

    page, answer = secretary.get(address), secretary.post(address, data, follow=True)

    assert buttons_of(page) == []
    assert shown_messages(answer)[-1] == "The edition is sealed or public: its grid can no longer change."
    assert copy.criteria.get(code="STR-2").continues.code == "STR-2"


def test_an_edition_without_an_earlier_one_says_so(secretary, source):
    pages = [secretary.get(grid_address(name)) for name in ("desk_grid_correspondence", "desk_grid_comparison")]

    assert [words_of(page, ".help-block") for page in pages] == [
        ["There is no earlier edition with domains: nothing can be continued."],
        ["There is no earlier edition to compare with."],
    ]


def test_the_comparison_says_what_asks_for_more(secretary, copy):
    copy.levels.filter(code="2").update(min_total="40")

    page = secretary.get(grid_address("desk_grid_comparison", "2027"))

    assert words_of(page, "h2 + ul > li") == ["Level 2 – Niveau 2, Minimum total: 35.25 → 40"]
    assert words_of(page, ".grid-pair--changed .grid-changed") == [
        "Minimum total: 35.25",
        "Minimum total: 40 (asks for more)",
    ]


def test_the_comparison_warns_when_nothing_is_declared(secretary, copy):
    copy.domains.update(continues=None)

    page = secretary.get(grid_address("desk_grid_comparison", "2027"))

    assert read_page(page).select_one(".help-block a")["href"].endswith("/grille/correspondance/?avec=2026")


@pytest.mark.parametrize("name", ["desk_grid", "desk_grid_correspondence", "desk_grid_comparison"])
def test_a_page_takes_as_many_queries_for_3_criteria_and_6(name, secretary, copy):
    address = grid_address(name, "2027")
    secretary.get(address)

    for_three = count_queries(lambda: secretary.get(address))
    CriterionFactory.create_batch(3, domain=copy.domains.first())

    assert count_queries(lambda: secretary.get(address)) == for_three
