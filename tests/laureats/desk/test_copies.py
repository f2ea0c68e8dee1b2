# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The annotated copy of a file, taken from the page of its check."""

import pytest
from django.test import Client
from django.urls import reverse

from laureats.imports.uploads import Upload
from tests.accounts import log_in, shown_messages
from tests.laureats.desk.desk_pages import CODE, check, read_page, send_address
from tests.laureats.imports.factories import csv_table
from tests.laureats.jury_sheets.annotating.factories import find_notes, read_list
from tests.laureats.jury_sheets.factories import BREST, give_mark, make_export, make_grid, make_sent
from tests.viewset_pages import count_queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def table(*rows, name="table.csv"):
    return Upload(name=name, content=csv_table(*rows))


def copy_links(preview):
    return [link["href"] for link in read_page(preview).select("a[href*='/copie/']")]


def copy_address(check_address, number):
    return f"{check_address}{number}/copie/"


def take(client, address):
    """Return the copy that an address hands out."""
    answer = client.get(address)
    assert (answer["X-Content-Type-Options"], answer["Content-Type"]) == ("nosniff", "application/octet-stream")
    kind, _semicolon, name = answer["Content-Disposition"].partition("; filename=")
    assert kind == "attachment"
    return Upload(name=name.strip('"'), content=b"".join(answer.streaming_content))


@pytest.fixture
def faulty(edition):
    """Return two workbooks of which the second has two faults."""
    exports = {juror: make_export(edition, juror=juror) for juror in ("gonnu", "aime")}
    marks = {"gonnu": [5, 3], "aime": [9, "x"]}
    return [
        make_sent(export, marks={BREST: marks[juror]}, name=f"grille-{juror}.ods") for juror, export in exports.items()
    ]


def test_the_copy_of_a_workbook_has_the_faults_of_its_check(secretary, faulty):
    address, preview = check(secretary, "marks", *faulty)

    copy = take(secretary, copy_address(address, 2))

    assert copy.name == "grille-aime-a-corriger.ods"
    assert [row[:2] for row in read_list(copy)] == [["Notes", "D3"], ["Notes", "E3"]]
    assert list(find_notes(copy)) == ["D3", "E3"]
    assert [link.partition("?")[0] for link in copy_links(preview)] == [copy_address(address, 2)]


def test_the_copy_has_the_faults_that_the_answers_leave(secretary, edition):
    give_mark(edition, BREST, "STR-1", 2)
    export = make_export(edition, marks={BREST: {"STR-1": "2"}})
    address, _preview = check(secretary, "marks", make_sent(export, marks={BREST: [None, 9]}))
    ticked = secretary.get(address, {"clearing": "on"})

    (link,) = copy_links(ticked)

    assert link == f"{copy_address(address, 1)}?clearing=on"
    assert list(find_notes(take(secretary, link))) == ["E3"]


@pytest.mark.parametrize(
    ("subject", "columns", "row", "cells"),
    [
        ("candidatures", ["reference", "siren", "status"], ["2026-0001", "12", "perdue"], ["B2", "C2"]),
        ("recusals", ["juror", "reference", "reason"], ["personne", "2026-0001", ""], ["A2"]),
        ("decisions", ["reference", "awarded_level"], ["2026-0001", "9"], ["B2"]),
    ],
)
def test_the_copy_of_a_table_has_its_faults(secretary, edition, subject, columns, row, cells):
    address, _preview = check(secretary, subject, table(columns, row))

    copy = take(secretary, copy_address(address, 1))

    assert (copy.name, list(find_notes(copy, "Tableau"))) == ("table-a-corriger.ods", cells)


def test_the_copy_of_a_table_is_checked_like_the_table(secretary, edition):
    original = table(["juror", "reference", "reason"], ["personne", "2026-0001", "Voisin"])
    address, preview = check(secretary, "recusals", original)

    _address, again = check(secretary, "recusals", take(secretary, copy_address(address, 1)))

    assert [fault.code for fault in again.context["preview"].faults] == [
        fault.code for fault in preview.context["preview"].faults
    ]


@pytest.mark.parametrize("number", [0, 3])
def test_a_file_that_is_not_there_has_no_copy(secretary, faulty, number):
    address, _preview = check(secretary, "marks", *faulty)

    assert secretary.get(copy_address(address, number)).status_code == 404


def test_files_given_up_have_no_copy(secretary, faulty):
    address, _preview = check(secretary, "marks", *faulty)
    secretary.post(address, {"deed": "give_up"})

    assert secretary.get(copy_address(address, 2)).url == send_address("marks")


def test_a_file_that_cannot_be_read_says_why_it_has_no_copy(secretary, edition):
    address, _preview = check(secretary, "marks", Upload(name="grille.ods", content=b"\x00nothing"))

    answer = secretary.get(copy_address(address, 1), follow=True)

    assert answer.redirect_chain[0][0].partition("?")[0] == address
    [message] = shown_messages(answer)
    assert message.startswith("No annotated copy could be made. ")


def test_the_copy_takes_as_many_queries_for_1_fault_and_3(secretary, edition):
    one, _preview = check(secretary, "marks", make_grid([BREST, "9", ""]))
    secretary.get(copy_address(one, 1), {"juror-1": "gonnu"})
    for_one = count_queries(lambda: secretary.get(copy_address(one, 1), {"juror-1": "gonnu"}))
    three, _preview = check(secretary, "marks", make_grid([BREST, "9", "x"], ["2026-0002", "9", "3"]))

    for_three = count_queries(lambda: secretary.get(copy_address(three, 1), {"juror-1": "gonnu"}))

    assert for_three == for_one


def test_the_copy_is_the_secretariat_s(secretary, faulty):
    address, _preview = check(secretary, "marks", *faulty)
    home, login = reverse("wagtailadmin_home"), reverse("wagtailadmin_login")

    answers = [client.get(copy_address(address, 2)) for client in (log_in("communication"), Client())]

    assert [answer.url.partition("?")[0] for answer in answers] == [home, login]


def test_the_address_of_a_copy_names_the_place_of_the_file(secretary, faulty):
    address, _preview = check(secretary, "marks", *faulty)
    batch = address.rstrip("/").rpartition("/")[2]

    assert reverse("desk_import_copy", args=[CODE, "marks", batch, 2]) == copy_address(address, 2)
