# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from label.models import Edition
from laureats.imports.uploads import Upload
from laureats.models import JurorLink, Mark, SheetExport, SheetImport
from laureats.spreadsheets.limits import MAX_FILE_BYTES
from tests.laureats.correspondence.factories import day, give_back, make_sent, open_link
from tests.laureats.juror_page.juror_pages import page_address, send_back
from tests.laureats.jury_sheets.factories import give_mark, make_grid
from tests.page_reading import ReadPage
from tests.page_tree import french

pytestmark = pytest.mark.django_db
WHOLE = [[reference, "5", "3"] for reference in ("2026-0001", "2026-0002", "2026-0003")]
PREFIX = "/en"


@pytest.fixture
def secret(edition):
    return open_link(edition)


def read(client, secret):
    """Read the page in English, whose words are those of the code."""
    return ReadPage(client.get(PREFIX + page_address(secret)))


def titles(response):
    return ReadPage(response).words("p", class_="notice__title")


def entries(page):
    return list(zip(page.words("p", class_="entry__title"), page.words("p", class_="entry__text"), strict=True))


def test_the_page_names_the_edition_the_juror_and_the_day(client, edition, secret):
    make_sent(edition, due_on=day(9))

    page = read(client, secret)

    juror = edition.seats.get(code="gonnu").person.full_name
    (lead,) = page.words("p", class_="lead")
    assert (page.words("h1"), lead) == (["Your workbook"], f"Édition 2026 – {juror}")
    assert page.words("strong")[0] == date_format(day(9), "DATE_FORMAT")


def test_without_a_mail_the_day_is_the_edition_s(client, edition, secret):
    Edition.objects.update(marks_due_on=day(20))

    assert read(client, secret).words("strong")[0] == date_format(day(20), "DATE_FORMAT")


def test_the_page_is_in_the_language_of_its_address(client, secret):
    assert ReadPage(client.get(page_address(secret))).one("html")["lang"] == "fr"
    assert read(client, secret).one("html")["lang"] == "en"


def test_the_page_leads_to_itself_in_the_other_language(client, secret):
    page = ReadPage(client.get(page_address(secret)))

    assert PREFIX + page_address(secret) in [link["href"] for link in page.all("a", lang="en")]


def test_opening_the_page_writes_nothing(client, secret):
    before = list(JurorLink.objects.values())

    client.get(page_address(secret))

    assert (list(JurorLink.objects.values()), SheetExport.objects.count()) == (before, 0)


def test_a_file_without_fault_is_received(client, secret):
    answer = send_back(client, secret, make_grid(*WHOLE), prefix=PREFIX)

    assert titles(answer) == ["No fault: 6 marks read."]
    assert entries(ReadPage(answer)) == [("grille.csv", "Received: it waits for the secretariat.")]
    assert (SheetImport.objects.get().state, Mark.objects.count()) == ("returned", 0)


def test_sending_a_file_is_a_use_of_the_link(client, secret):
    send_back(client, secret, make_grid(*WHOLE))

    assert JurorLink.objects.get().last_used_at is not None


def test_marks_still_to_give_are_named(client, secret):
    page = ReadPage(send_back(client, secret, make_grid(WHOLE[0]), prefix=PREFIX))

    assert page.words("summary", class_="fold__button") == ["2 candidatures still lack marks of yours"]
    assert "Nevers (2026-0002): STR-1, STR-2" in page.words("li")


def test_faults_are_shown_by_cell_in_the_juror_s_language(client, secret):
    page = ReadPage(send_back(client, secret, make_grid(["2026-0001", "9", "3"])))
    english = ReadPage(send_back(client, secret, make_grid(["2026-0001", "9", "3"]), prefix=PREFIX))

    assert english.words("p", class_="notice__title") == ["1 fault was found: the file was not taken."]
    assert [page.words("th", scope="row"), english.words("th", scope="row")] == [["B2"], ["B2"]]
    assert page.words("td") != english.words("td")
    assert SheetImport.objects.filter(state="returned").count() == 0


def test_a_question_is_left_to_the_secretariat(client, edition, secret):
    give_mark(edition, "2026-0001", "STR-1", 3)

    page = ReadPage(send_back(client, secret, make_grid(["2026-0001", "", "3"]), prefix=PREFIX))

    assert page.words("p", class_="notice__title") == [
        "No fault: 1 mark read.",
        "The secretariat will look at these cells with you",
    ]
    assert page.words("th", scope="row") == ["B2"]
    assert SheetImport.objects.get().state == "returned"


def test_the_page_says_what_became_of_each_file(client, edition, secret):
    for state in ("replaced", "accepted", "declined"):
        give_back(edition, WHOLE[0], name=f"{state}.csv")
        SheetImport.objects.filter(file_name=f"{state}.csv").update(state=state)

    assert entries(read(client, secret)) == [
        ("declined.csv", "Set aside by the secretariat: nothing of it was recorded."),
        ("accepted.csv", "Recorded by the secretariat."),
        ("replaced.csv", "Replaced by a later file."),
    ]


def test_a_form_without_file_says_so(client, secret):
    page = ReadPage(client.post(PREFIX + page_address(secret)))

    assert page.words("p", class_="field__error") == ["Choose the file of your workbook."]
    assert page.one("input", type="file")["aria-invalid"] == "true"


def test_a_file_too_heavy_is_refused_before_it_is_read(client, secret):
    page = ReadPage(send_back(client, secret, Upload(name="x.ods", content=b"x" * (MAX_FILE_BYTES + 1)), prefix=PREFIX))

    assert page.words("p", class_="field__error") == ["The file is too large: 10 MiB at most. Nothing was kept."]
    assert SheetImport.objects.count() == 0


@pytest.mark.parametrize("moment", ["sealed_at", "released_at"])
def test_once_marks_are_closed_the_page_takes_nothing_more(moment, client, secret):
    now = timezone.now()
    Edition.objects.update(**({"sealed_at": now} | {moment: now}))

    page = read(client, secret)
    send_back(client, secret, make_grid(*WHOLE))

    assert (page.words("p", class_="notice__title"), page.all("input", type="file")) == (["Marks are closed"], [])
    assert SheetImport.objects.count() == 0


def test_too_many_files_within_an_hour_are_refused(client, secret):
    for _attempt in range(30):
        client.post(page_address(secret))

    answer = send_back(client, secret, make_grid(*WHOLE))

    assert (answer.status_code, SheetImport.objects.count()) == (429, 0)
    assert ReadPage(answer).words("h1") == [french("Too many files")]


def test_the_files_of_one_juror_do_not_stop_another(client, edition, secret):
    for _attempt in range(31):
        client.post(page_address(secret))

    assert send_back(client, open_link(edition, "aime"), make_grid(*WHOLE)).status_code == 200


def test_a_form_from_elsewhere_is_refused(secret):
    client = Client(enforce_csrf_checks=True)

    answer = send_back(client, secret, make_grid(*WHOLE))

    assert (answer.status_code, SheetImport.objects.count()) == (403, 0)


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_takes_as_many_queries_whatever_was_sent(count, client, edition, secret, django_assert_num_queries):
    for number in range(count):
        give_back(edition, WHOLE[0], name=f"{number}.csv")
    client.get(page_address(secret))

    with django_assert_num_queries(22):
        page = ReadPage(client.get(page_address(secret)))

    assert len(entries(page)) == count
