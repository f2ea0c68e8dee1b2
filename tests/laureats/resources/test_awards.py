# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Awards of past editions that come in by file: one body in one edition, with its sources."""

import pytest

from label.models import Mention
from laureats.faults import Refused
from laureats.models import Award, LaureateIndexPage, LaureatePage, Territory
from laureats.resources.importing import confirm_records
from tests.factories import (
    CandidatureFactory,
    CriterionFactory,
    DomainFactory,
    EditionFactory,
    LevelFactory,
    TerritoryFactory,
    siren,
)
from tests.laureats.body_search.counting import INDEX_QUERIES
from tests.laureats.imports.factories import AUTHOR, counts_of, dump_tables, ods_table
from tests.laureats.resources.factories import check, confirm, faults_of, make_award, past_edition, told
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db
BOE = siren(21470031)
SOURCE = "https://example.org/boe"


@pytest.fixture
def edition():
    edition = past_edition("2018")
    LevelFactory(edition=edition, code="4", name="Niveau 4")
    return edition


@pytest.fixture
def boe():
    return TerritoryFactory(name="Boé", siren=BOE, department="47")


def test_an_award_is_created_with_every_column(edition, boe):
    Mention.objects.create(edition=edition, code="total", name="Meilleure note totale")
    row = {
        "édition": "2018", "SIREN": BOE, "nom d'alors": "Boé-les-Bains", "type d'alors": "cc",
        "département d'alors": "33", "population": "5 800", "niveau": "niveau 4", "mentions": "total; Coup de cœur",
        "porté par": "Mme Une", "avis": "Bravo", "note": "Ex æquo", "contesté": "Oui", "sources": f"{SOURCE}\nPresse",
    }  # fmt: skip

    confirm("awards", row)

    award = Award.objects.get()
    assert (award.edition, award.territory, award.level.code) == (edition, boe, "4")
    assert (award.name, award.kind, award.department, award.population) == ("Boé-les-Bains", "cc", "33", 5800)
    assert award.mentions == [
        {"code": "total", "name": "Meilleure note totale"},
        {"code": "coup-de-coeur", "name": "Coup de cœur"},
    ]
    assert (award.carried_by, award.opinion, award.note, award.disputed) == ("Mme Une", "Bravo", "Ex æquo", True)
    assert (award.sources, award.frozen_at, award.candidature) == ([SOURCE, "Presse"], None, None)


def test_what_the_award_was_called_is_by_default_as_the_row_tells_the_body(edition, boe):
    confirm("awards", {"edition": "2018", "territory": "Ville de Boé", "department": "47", "sources": SOURCE})

    award = Award.objects.get()
    assert (award.territory, award.name, award.kind, award.department) == (boe, "Ville de Boé", "commune", "47")


def test_a_blank_level_is_unknown(edition, boe):
    award = make_award(edition=edition, territory=boe, level=edition.levels.get())

    report = confirm("awards", {"edition": "2018", "siren": BOE, "level": "", "sources": "https://example.org"})

    award.refresh_from_db()
    assert (award.level, told(report)) == (None, [("level", "4", "")])


def test_a_column_that_the_file_does_not_have_changes_nothing(edition, boe):
    award = make_award(edition=edition, territory=boe, level=edition.levels.get(), note="Ex æquo")

    report = confirm("awards", {"edition": "2018", "siren": BOE, "disputed": "vrai"})

    award.refresh_from_db()
    assert (award.level.code, award.note, award.disputed, counts_of(report)) == ("4", "Ex æquo", True, (0, 1, 0))


@pytest.mark.parametrize("words", ["Oui", "yes", "TRUE", "1", "vrai", "x"])
def test_yes_is_read_in_every_way_it_is_written(edition, boe, words):
    confirm("awards", {"edition": "2018", "siren": BOE, "disputed": words, "sources": SOURCE})

    assert Award.objects.get().disputed is True


def test_a_body_that_matches_none_is_created_and_shown_as_new(edition):
    row = {"edition": "2018", "territory": "GIP Recia", "kind": "gip", "sources": SOURCE}

    report = confirm("awards", row)

    assert report.new_territories == ("GIP Recia",)
    assert Award.objects.get().territory == Territory.objects.get(name="GIP Recia", kind="gip")


def test_a_new_body_of_two_editions_is_made_once(edition):
    past_edition("2019")
    rows = [{"edition": code, "territory": "GIP Recia", "kind": "gip", "sources": SOURCE} for code in ("2018", "2019")]

    report = confirm("awards", *rows)

    assert (Territory.objects.count(), counts_of(report)) == (1, (2, 0, 0))


def test_every_fault_is_told_at_its_row_and_column_in_one_pass(edition, boe):
    columns = {
        "edition": "2018",
        "siren": BOE,
        "territory": "",
        "kind": "",
        "level": "",
        "disputed": "",
        "sources": "s",
    }
    rows = [
        {**columns, "edition": "1999", "siren": "12", "level": "9", "disputed": "peut-être"},
        {**columns, "edition": "", "siren": "", "territory": "Sans type"},
        {**columns, "siren": siren(99), "level": "4"},
        {**columns, "level": "9"},
        {**columns, "level": "4"},
        {**columns, "siren": "", "territory": "Neuf", "kind": "gip", "sources": ""},
    ]

    assert faults_of("awards", *rows) == [
        ("A2", "unknown_edition"),
        ("B2", "invalid_siren"),
        ("F2", "invalid_value"),
        ("A3", "missing_value"),
        ("D3", "missing_value"),
        ("B4", "unknown_territory"),
        ("E5", "unknown_level"),
        ("B6", "duplicate_row"),
        ("G7", "missing_value"),
    ]


def test_the_sources_of_an_award_cannot_be_taken_away(edition, boe):
    make_award(edition=edition, territory=boe)

    assert faults_of("awards", {"edition": "2018", "siren": BOE, "sources": ""}) == [("C2", "missing_value")]


def test_two_bodies_that_fit_are_named(edition):
    for department in ("05", "16"):
        TerritoryFactory(name="Sainte-Colombe", department=department)

    row = {"edition": "2018", "territory": "Sainte-Colombe", "kind": "commune", "sources": SOURCE}
    (fault,) = check("awards", row).report.faults

    assert (fault.cell, fault.code) == ("B2", "ambiguous_territory")
    assert all(f"({department}, SIREN" in fault.message for department in ("05", "16"))


def test_a_sealed_edition_is_frozen(boe):
    EditionFactory(code="2026", sealed_at="2026-11-01T12:00:00Z")

    assert faults_of("awards", {"edition": "2026", "siren": BOE, "sources": SOURCE}) == [("A2", "frozen")]


def test_an_edition_run_here_is_frozen(boe):
    CriterionFactory(domain=DomainFactory(edition=EditionFactory(code="2026")))
    CandidatureFactory(edition=EditionFactory(code="2027", year=2027))

    rows = [{"edition": code, "siren": BOE, "sources": SOURCE} for code in ("2026", "2027")]

    assert faults_of("awards", *rows) == [("A2", "frozen"), ("A3", "frozen")]


def test_an_edition_sealed_since_the_check_is_frozen(edition, boe):
    plan = check("awards", {"edition": "2018", "siren": BOE, "sources": SOURCE})
    type(edition).objects.update(sealed_at="2026-11-01T12:00:00Z")

    with pytest.raises(Refused) as refused:
        confirm_records(plan=plan, author=AUTHOR, subject="awards")

    assert ([fault.code for fault in refused.value.faults], Award.objects.count()) == (["frozen"], 0)


def test_with_one_fault_nothing_is_written(edition, boe):
    before = dump_tables()
    rows = [
        {"edition": "2018", "siren": BOE, "territory": "", "kind": "", "sources": SOURCE},
        {"edition": "2018", "siren": "", "territory": "GIP Recia", "kind": "gip", "sources": ""},
    ]
    plan = check("awards", *rows)

    with pytest.raises(Refused):
        confirm_records(plan=plan, author=AUTHOR, subject="awards")

    assert dump_tables() == before


def test_the_year_as_a_number_names_the_edition(edition, boe):
    content = ods_table(["edition", "siren", "sources"], [2018, BOE, SOURCE])

    assert counts_of(confirm("awards", content=content, name="table.ods")) == (1, 0, 0)


def test_a_public_award_gives_its_body_a_page(edition, boe):
    add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")

    confirm("awards", {"edition": "2018", "siren": BOE, "sources": SOURCE})

    assert list(LaureatePage.objects.live().values_list("territory", flat=True)) == [boe.pk]


@pytest.mark.parametrize("count", [1, 3, 30])
def test_new_and_changed_awards_take_a_constant_number_of_queries(django_assert_num_queries, edition, count):
    for number in range(count):
        make_award(edition=edition, territory=TerritoryFactory(siren=siren(21470000 + number)))
    row = {"edition": "2018", "level": "4", "sources": "https://example.org", "kind": "gip"}
    changed = [{**row, "siren": siren(21470000 + number), "territory": ""} for number in range(count)]
    new = [{**row, "siren": "", "territory": f"GIP n{number}"} for number in range(count)]

    with django_assert_num_queries(20 + INDEX_QUERIES):
        report = check("awards", *changed, *new).report

    assert counts_of(report) == (count, count, 0)
