# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from label.models import Edition
from laureats.desk.queries import read_desk
from laureats.desk.rooms import ROOMS
from laureats.models import SheetExport, SheetImport
from tests.factories import CandidatureFactory, EditionFactory, TerritoryFactory
from tests.laureats.desk.desk_pages import count_queries, desk_address, read_page, release_address, rows_of, send
from tests.laureats.desk.test_steps import decide_all, give_all_marks
from tests.laureats.jury_sheets.factories import give_mark, make_grid, recuse

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def known_from_sources(db):
    return EditionFactory(code="2018", year=2018, released_at=timezone.now())


def test_the_index_lists_the_editions_run_here(secretary, edition, known_from_sources):
    EditionFactory(code="2030", year=2030, name="Édition 2030", opens_on="2090-01-01", closes_on="2090-02-01")

    page = secretary.get(reverse("desk_index"))

    assert rows_of(page) == [["Édition 2030", "planned", "–"], ["Édition 2026", "closed to candidatures", "–"]]


def test_an_index_without_edition_says_what_to_do(secretary):
    page = secretary.get(reverse("desk_index"))

    assert rows_of(page) == [["There is no edition yet: create one under “Editions and jury”."]]


def test_the_index_takes_as_many_queries_for_one_edition_and_three(secretary, edition):
    secretary.get(reverse("desk_index"))

    for_one = count_queries(lambda: secretary.get(reverse("desk_index")))
    for year in (2031, 2032):
        EditionFactory(code=str(year), year=year)
    for_three = count_queries(lambda: secretary.get(reverse("desk_index")))

    assert for_three == for_one


def figures_of(page):
    """Return the numbers that the desk shows, by group and label; zeros are left out."""
    groups = {}
    for group in read_page(page).select(".desk-figures__group"):
        rows = [(link.select(".desk-figure__label")[0], link.select(".desk-figure__number")[0]) for link in group("a")]
        shown = {label.get_text(strip=True): int(number.get_text()) for label, number in rows}
        groups[group.h3.get_text(strip=True)] = {label: number for label, number in shown.items() if number}
    return groups


def test_the_desk_shows_where_the_edition_stands(secretary, edition):
    give_all_marks(edition)
    decide_all(edition)
    edition.candidatures.get(reference="2026-0002").marks.all().delete()
    recuse(edition, "2026-0003", juror="aime")
    CandidatureFactory(edition=edition, reference="2026-0004", status="draft")

    page = secretary.get(desk_address())

    assert figures_of(page) == {
        "Candidatures": {"Draft": 1, "Eligible": 3},
        "Jury": {"jurors who sit": 2, "workbooks back": 2, "recusals": 1},
        "Marks": {"marks given": 8, "marks missing": 4, "incomplete files": 1},
        "Decisions": {"files decided": 2, "files to review": 1},
        "Levels so far": {"Niveau 2": 2},
    }


def test_each_figure_leads_to_what_it_counts(secretary, edition):
    links = read_page(secretary.get(desk_address())).select(".desk-figure")

    answers = [secretary.get(link["href"]).status_code for link in links]

    assert (len(answers), set(answers)) == (19, {200})


def test_a_figure_of_a_level_leads_to_its_files_alone(secretary, edition):
    give_all_marks(edition)
    edition.candidatures.get(reference="2026-0002").marks.all().update(points=0)
    groups = read_page(secretary.get(desk_address())).select(".desk-figures__group:last-child a")

    found = {link.get_text(" ", strip=True): read_page(secretary.get(link["href"])) for link in groups}

    assert {figure: page.select_one("#count").get_text(strip=True) for figure, page in found.items()} == {
        "2 Niveau 2": "2 files of 3",
        "0 Niveau 1": "0 files of 3",
        "1 no label": "1 file of 3",
    }


def test_the_desk_leads_to_every_page_of_the_edition(secretary, edition):
    # Named before any page is read: a page leaves its own language behind.
    titles = [str(title) for _name, _permission, title, _purpose in ROOMS]
    rooms = read_page(secretary.get(desk_address())).select(".desk-room a")

    assert {room.get_text(): secretary.get(room["href"]).status_code for room in rooms} == dict.fromkeys(titles, 200)


def test_the_desk_shows_how_far_each_juror_is(secretary, edition):
    give_mark(edition, "2026-0001", "STR-1", 3)
    recuse(edition, "2026-0002", juror="aime")

    page = secretary.get(desk_address())

    names = [seat.person.full_name for seat in edition.seats.all()]
    assert rows_of(page) == [
        [names[0], "gonnu", "–", "–", "1", "5", "0"],
        [names[1], "aime", "–", "–", "0", "4", "1"],
    ]


def test_the_desk_shows_the_workbooks_out_and_back_by_juror(secretary, edition):
    gonnu, aime = edition.seats.order_by("sort_order")
    sheet = SheetExport.objects.create(edition=edition, seat=gonnu, grid_fingerprint="0" * 64)
    SheetExport.objects.filter(pk=sheet.pk).update(created_at=datetime(2026, 10, 20, 9, tzinfo=UTC))
    back = SheetImport.objects.create(edition=edition, seat=gonnu, subject="marks", state="returned")
    SheetImport.objects.filter(pk=back.pk).update(created_at=datetime(2026, 10, 30, 9, tzinfo=UTC))
    SheetImport.objects.create(
        edition=edition, seat=aime, subject="marks", state="confirmed", origin="table", reason="-", source="-"
    )

    rows = rows_of(secretary.get(desk_address()))

    assert [row[1:4] for row in rows] == [["gonnu", "10/20/2026", "10/30/2026"], ["aime", "–", "–"]]


def test_files_that_wait_for_a_confirmation_are_no_imports(secretary, edition):
    send(secretary, "marks", make_grid(["2026-0001", "5", "3"]))

    page = secretary.get(desk_address())

    assert SheetImport.objects.count() == 1
    assert rows_of(page, table=1) == [["Nothing was imported yet."]]


def test_the_desk_leads_to_the_public_results_once_they_are(secretary, edition):
    now = timezone.now()
    Edition.objects.filter(pk=edition.pk).update(sealed_at=now, released_at=now)

    page = secretary.get(desk_address())

    assert page.context["state"] == "public"
    assert release_address() in page.content.decode()


def test_reading_the_desk_takes_as_many_queries_for_3_files_and_30(edition):
    give_all_marks(edition)
    decide_all(edition)

    for_three = count_queries(lambda: read_desk(Edition.objects.get(pk=edition.pk)))
    for number in range(4, 31):
        CandidatureFactory(edition=edition, reference=f"2026-{number:04}", territory=TerritoryFactory())
        give_mark(edition, f"2026-{number:04}", "STR-1", 2)
    for_thirty = count_queries(lambda: read_desk(Edition.objects.get(pk=edition.pk)))

    assert for_thirty == for_three


def test_the_page_takes_as_many_queries_for_3_files_and_30(secretary, edition):
    give_all_marks(edition)
    secretary.get(desk_address())

    for_three = count_queries(lambda: secretary.get(desk_address()))
    for number in range(4, 31):
        CandidatureFactory(edition=edition, reference=f"2026-{number:04}", territory=TerritoryFactory())
        give_mark(edition, f"2026-{number:04}", "STR-1", 2)
    for_thirty = count_queries(lambda: secretary.get(desk_address()))

    assert for_thirty == for_three
