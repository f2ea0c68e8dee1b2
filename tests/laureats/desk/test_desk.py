# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.urls import reverse
from django.utils import timezone

from label.models import Edition
from laureats.desk.queries import read_desk
from laureats.models import SheetImport
from tests.factories import CandidatureFactory, EditionFactory, TerritoryFactory
from tests.laureats.desk.desk_pages import count_queries, desk_address, release_address, rows_of, send
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


def test_the_desk_shows_levels_and_decisions(secretary, edition):
    give_all_marks(edition)
    decide_all(edition)
    edition.candidatures.get(reference="2026-0002").marks.all().delete()

    page = secretary.get(desk_address())

    assert rows_of(page) == [
        ["Brest", "2026-0001", "100.00", "Niveau 2", "Niveau 2", "0"],
        ["Nevers", "2026-0002", "–", "incomplete", "Niveau 2 to review", "4"],
        ["Paris", "2026-0003", "100.00", "Niveau 2", "Niveau 2", "0"],
    ]


def test_the_desk_shows_how_far_each_juror_is(secretary, edition):
    give_mark(edition, "2026-0001", "STR-1", 3)
    recuse(edition, "2026-0002", juror="aime")

    page = secretary.get(desk_address())

    names = [seat.person.full_name for seat in edition.seats.all()]
    assert rows_of(page, table=1) == [
        [names[0], "gonnu", "1", "5", "0"],
        [names[1], "aime", "0", "4", "1"],
    ]


def test_files_that_wait_for_a_confirmation_are_no_imports(secretary, edition):
    send(secretary, "marks", make_grid(["2026-0001", "5", "3"]))

    page = secretary.get(desk_address())

    assert SheetImport.objects.count() == 1
    assert rows_of(page, table=2) == [["Nothing was imported yet."]]


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
