# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the jury agrees, how severe each juror is, and which files hinge on one of them."""

import pytest
from django.urls import reverse

from tests.accounts import log_in
from tests.laureats.desk.desk_pages import CODE, count_queries, rows_of, words_of
from tests.laureats.jury_sheets.factories import BREST, NEVERS, PARIS, give_mark

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

ADDRESS = "desk_agreement"


def read(client):
    return client.get(reverse(ADDRESS, args=[CODE]))


def give(edition, *rows):
    """Give marks: reference, juror, STR-1 and STR-2."""
    for reference, juror, first, second in rows:
        for criterion, value in (("STR-1", first), ("STR-2", second)):
            if value is not None:
                give_mark(edition, reference, criterion, value, juror=juror)


def test_alpha_is_told_for_each_domain_and_the_edition(secretary, edition):
    give(edition, (BREST, "gonnu", "5", "3"), (BREST, "aime", "5", "3"), (NEVERS, "gonnu", "1", None))
    give(edition, (NEVERS, "aime", "2", None))

    rows = rows_of(read(secretary))

    figures = ["0.95", "reliable", "3", "6"]
    assert rows == [["Domaine STR", *figures], ["The whole edition", *figures]]


@pytest.mark.parametrize(
    ("marks", "words"),
    [
        ([], "Not enough marks. No criterion of a file has two marks yet."),
        ([("gonnu", "5"), ("aime", "5")], "Nothing to tell. Every mark has the same value."),
        ([("gonnu", "5"), ("aime", "1")], "Weak. The jurors mark differently; the criteria deserve to be talked over."),
    ],
)
def test_the_figure_is_read_in_words(secretary, edition, marks, words):
    give(edition, *((BREST, juror, value, None) for juror, value in marks))

    [shown] = words_of(read(secretary), ".desk-alpha")

    assert shown.endswith(words)


def test_severity_and_shares_are_told_juror_by_juror(secretary, edition):
    give(edition, (BREST, "gonnu", "5", "NA"), (BREST, "aime", "4", "2"), (NEVERS, "aime", "4", "2"))
    names = [seat.person.full_name for seat in edition.seats.order_by("sort_order")]

    rows = rows_of(read(secretary), table=1)

    assert [row[:4] for row in rows] == [
        [names[0], "more generous by 0.5 points on average", "16.67 %", "66.67 %"],
        [names[1], "more severe by 0.17 points on average", "0 %", "33.33 %"],
    ]


def test_files_that_hinge_on_a_juror_are_named(secretary, edition):
    """Of 8 points: 5 with both jurors (62.5), 2 without gonnu (25), 8 without aime (100)."""
    give(edition, (BREST, "gonnu", "5", "3"), (BREST, "aime", "1", "1"))

    page = read(secretary)

    assert words_of(page, "#swings-content h3") == [edition.seats.get(code="gonnu").person.full_name]
    assert words_of(page, ".desk-swings li") == [f"Brest ({BREST}): Niveau 2; without this juror: Niveau 1"]


def test_no_hinge_says_so(secretary, edition):
    give(edition, (BREST, "gonnu", "5", "3"), (BREST, "aime", "5", "3"))

    assert words_of(read(secretary), "#swings-content p") == ["No level depends on one juror alone."]


def test_the_communication_team_is_sent_home(edition):
    assert read(log_in("communication")).url == reverse("wagtailadmin_home")


def test_the_desk_leads_to_it(secretary, edition):
    page = secretary.get(reverse("desk_edition", args=[CODE]))

    assert reverse(ADDRESS, args=[CODE]) in page.content.decode()


def test_the_page_takes_as_many_queries_for_1_file_and_3(secretary, edition):
    edition.candidatures.exclude(reference=BREST).update(status="submitted")
    give(edition, (BREST, "gonnu", "5", "3"), (BREST, "aime", "5", "3"))
    read(secretary)
    one = count_queries(lambda: read(secretary))
    edition.candidatures.update(status="eligible")
    give(edition, (NEVERS, "gonnu", "5", "3"), (PARIS, "aime", "5", "1"))

    assert count_queries(lambda: read(secretary)) == one
