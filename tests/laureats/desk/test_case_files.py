# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The file of a candidature from the desk."""

import pytest
from django.urls import reverse
from django.utils import timezone

from label.models import Edition
from tests.accounts import log_in
from tests.laureats.desk.desk_pages import count_queries, read_page, rows_of, words_of
from tests.laureats.jury_sheets.factories import BREST, give_mark, give_opinion

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def file_address(reference=BREST, name="desk_file"):
    return reverse(name, args=["2026", reference])


@pytest.fixture
def marked(edition):
    give_mark(edition, BREST, "STR-1", "4", comment="<b>Voted</b> plan.")
    give_mark(edition, BREST, "STR-2", "2")
    return edition


def test_the_page_concludes_then_shows_each_step(secretary, marked):
    page = secretary.get(file_address())

    assert words_of(page, ".desk-verdict__sentence") == [
        "Total 75.00 out of 100 → Niveau 2: all its thresholds are met, and no level is higher."
    ]
    assert rows_of(page) == [
        ["Niveau 1", "Total", "20.00", "75.00", "met"],
        ["Niveau 2", "Total", "60.00", "75.00", "met"],
    ]
    assert words_of(page, ".desk-criterion .desk-working") == ["(4) ÷ 1 = 4", "(2) ÷ 1 = 2"]


def test_comments_are_shown_as_they_were_written(secretary, marked):
    page = secretary.get(file_address())

    assert words_of(page, ".desk-criterion dd") == ["<b>Voted</b> plan."]
    assert read_page(page).select(".desk-criterion b") == []


def test_each_criterion_is_named_by_its_heading(secretary, marked):
    page = read_page(secretary.get(file_address()))

    named = [page.find(id=section["aria-labelledby"]).get_text() for section in page.select(".desk-criterion")]
    assert named == ["STR-1 – Critère STR-1", "STR-2 – Critère STR-2"]


def test_an_incomplete_file_has_its_page(secretary, edition):
    page = secretary.get(file_address())

    assert "fewer than 1 jurors marked the criteria STR-1 and STR-2." in words_of(page, ".desk-verdict__sentence")[0]


def test_the_deliberation_leads_to_the_file(secretary, edition):
    page = read_page(secretary.get(reverse("desk_decide", args=["2026", "2026-0001"])))

    assert file_address() in [link["href"] for link in page("a", href=True)]


@pytest.mark.parametrize(
    ("sealed_at", "pages"), [(None, ["desk_decide", "desk_table_marks"]), (timezone.now(), ["desk_decide"])]
)
def test_the_file_leads_to_what_may_still_be_done_with_it(sealed_at, pages, secretary, edition):
    Edition.objects.update(sealed_at=sealed_at)

    buttons = read_page(secretary.get(file_address())).select(".desk-buttons a")

    assert [button["href"] for button in buttons] == [file_address(name=name) for name in ("desk_file_pdf", *pages)]


def test_the_pdf_is_handed_over_for_saving(secretary, marked):
    answer = secretary.get(file_address(name="desk_file_pdf"))

    assert answer["Content-Disposition"] == f'attachment; filename="dossier-{BREST}.pdf"'
    assert b"".join(answer.streaming_content).startswith(b"%PDF-1.7")


@pytest.mark.parametrize("name", ["desk_file", "desk_file_pdf"])
def test_a_file_that_is_none_is_not_found(name, secretary, edition):
    edition.candidatures.filter(reference=BREST).update(status="withdrawn")

    assert [secretary.get(file_address(key, name)).status_code for key in (BREST, "2026-9999")] == [404, 404]


@pytest.mark.parametrize("name", ["desk_file", "desk_file_pdf"])
def test_only_the_secretariat_opens_a_file(name, marked):
    answer = log_in("communication").get(file_address(name=name))

    assert (answer.status_code, answer.url) == (302, reverse("wagtailadmin_home"))


def test_the_page_takes_as_many_queries_for_one_opinion_and_three(secretary, marked):
    secretary.get(file_address())

    for_none = count_queries(lambda: secretary.get(file_address()))
    for juror in ("gonnu", "aime"):
        give_opinion(marked, BREST, "Solid.", juror=juror)
    for_two = count_queries(lambda: secretary.get(file_address()))

    assert for_two == for_none
