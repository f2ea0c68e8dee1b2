# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from label.grids.cloning import NewEdition, clone_edition
from label.grids.comparison import MemberPair, compare_editions
from label.grids.correspondence import find_continued_edition, list_earlier_editions
from label.models import Criterion, Domain, Edition, Level
from tests.factories import DomainFactory, EditionFactory, LevelFactory
from tests.label.definition.documents import EXAMPLE, REMOVED, change_place
from tests.label.definition.stored import dump, load

pytestmark = pytest.mark.django_db


@pytest.fixture
def earlier():
    load(EXAMPLE)
    return Edition.objects.get()


@pytest.fixture
def edition(earlier):
    return clone_edition(source=earlier, new=NewEdition(code="2027", year=2027, name="Édition 2027"))


def change(edition, changes):
    document = dump(edition.code)
    for pointer, value in changes.items():
        change_place(document, pointer=pointer, value=value)
    load(document)
    return Edition.objects.get(pk=edition.pk)


def compared(edition, earlier):
    """Return what differs, by the titles of both sides."""
    return [
        (pair.state, pair.before, pair.after, [member for member in pair.members if member.is_changed])
        for pair in compare_editions(edition=edition, earlier=earlier)
        if pair.state != "same"
    ]


def test_a_copy_is_the_same_throughout(edition, earlier):
    assert compared(edition, earlier) == []


def test_a_higher_threshold_asks_for_more_and_a_dropped_one_for_less(edition, earlier):
    edition = change(edition, {"/levels/1/min_total": "40", "/levels/1/domain_minima/OD": REMOVED})

    assert compared(edition, earlier) == [
        (
            "changed",
            "Level 2 – Niveau 2",
            "Level 2 – Niveau 2",
            [
                MemberPair(label="Minimum total", before="35.25", after="40", turn="stricter"),
                MemberPair(label="Minimum in OD", before="10", after="", turn="milder"),
            ],
        )
    ]


def test_a_bonus_that_becomes_ordinary_asks_for_more(edition, earlier):
    edition = change(edition, {"/domains/0/criteria/1/bonus": False})

    assert compared(edition, earlier)[0][3] == [MemberPair(label="Bonus", before="yes", after="no", turn="stricter")]


def test_a_renamed_domain_is_found_by_what_it_continues(edition, earlier):
    Domain.objects.filter(edition=edition, code="OD").update(code="DON", name="Données")
    Level.objects.filter(edition=edition, code="2").update(domain_minima={"STR": "20", "DON": "10"})

    assert compared(edition, earlier) == [
        (
            "changed",
            "Domain OD – Open data",
            "Domain DON – Données",
            [MemberPair(label="Name", before="Open data", after="Données", turn="")],
        )
    ]


def test_a_code_that_means_something_else_now_is_no_correspondence(edition, earlier):
    Criterion.objects.filter(edition=edition, code="OD-3").update(continues=None)

    states = [(state, before, after) for state, before, after, _members in compared(edition, earlier)]

    assert ("added", "", "Criterion OD-3 – Données publiées") in states
    assert ("removed", "Criterion OD-3 – Données publiées", "") in states


def test_a_past_edition_without_numbers_claims_nothing(edition):
    past = EditionFactory(code="2024", year=2024)
    past.refresh_from_db()
    domain = DomainFactory(edition=past, code="S", weight=None)
    LevelFactory(edition=past, code="1", min_total=None)
    edition.domains.filter(code="STR").update(continues=domain)

    pairs = compare_editions(edition=edition, earlier=past)

    assert [member.turn for pair in pairs if pair.kind == "levels" for member in pair.members if member.turn] == []


def test_the_edition_that_most_domains_continue_is_compared_first(edition, earlier):
    EditionFactory(code="2026-badge", year=2026)
    DomainFactory(edition=Edition.objects.get(code="2026-badge"))

    assert [each.code for each in list_earlier_editions(edition)] == ["2026", "2026-badge"]
    assert find_continued_edition(edition) == earlier
