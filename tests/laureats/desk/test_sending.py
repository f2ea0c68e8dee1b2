# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files sent one by one, each with what is said of it as soon as it arrives."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from laureats.imports.uploads import Upload
from laureats.models import SheetImport
from laureats.spreadsheets.limits import MIB
from tests.accounts import log_in
from tests.factories import EditionFactory
from tests.laureats.desk.desk_pages import count_queries, send
from tests.laureats.jury_sheets.factories import give_mark, make_csv, make_export, make_grid, make_sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

TORN = Upload(name="abimee.ods", content=b"PK\x03\x04 torn")


def add(client, upload, *, code="2026", subject="marks", **data):
    file = SimpleUploadedFile(upload.name, upload.content)
    return client.post(reverse("desk_import_add", args=[code, subject]), {"spreadsheets": file, **data})


def held_files():
    return list(SheetImport.objects.order_by("pk").values_list("file_name", "batch"))


@pytest.fixture
def workbooks(edition):
    exports = {juror: make_export(edition, juror=juror) for juror in ("gonnu", "aime")}
    return [
        make_sent(export, marks={"2026-0001": [5, 3]}, name=f"grille-{juror}.ods") for juror, export in exports.items()
    ]


def test_the_first_file_opens_a_batch(secretary, workbooks):
    answer = add(secretary, workbooks[0]).json()

    (held,) = SheetImport.objects.all()
    assert (held.state, held.file_name, held.author_name) == ("checked", "grille-gonnu.ods", "secretariat")
    assert answer == {
        "state": "read",
        "sentence": "Read: 2 marks to write.",
        "batch": str(held.batch),
        "check_url": reverse("desk_import_check", args=["2026", "marks", held.batch]),
    }


def test_the_next_file_joins_it(secretary, workbooks):
    batch = add(secretary, workbooks[0]).json()["batch"]

    add(secretary, workbooks[1], batch=batch)

    assert held_files() == [("grille-gonnu.ods", uuid.UUID(batch)), ("grille-aime.ods", uuid.UUID(batch))]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (["2026-0001", "7", "9"], "2 faults, shown at the next step."),
        (["2026-0001", "5", "3"], "Read: 1 question at the next step."),
    ],
)
def test_a_file_with_faults_or_questions_is_kept_and_says_so(row, sentence, secretary, edition):
    answer = add(secretary, make_grid(row)).json()

    assert (answer["sentence"], len(held_files())) == (sentence, 1)


def test_a_file_that_brings_nothing_new_says_so(secretary, edition):
    give_mark(edition, "2026-0001", "STR-1", 2)
    export = make_export(edition, marks={"2026-0001": {"STR-1": "2"}})

    answer = add(secretary, make_sent(export, marks={"2026-0001": [2, None]})).json()

    assert answer["sentence"] == "Read: nothing new in it."


def test_a_file_that_cannot_be_read_is_refused_and_not_kept(secretary, edition):
    answer = add(secretary, TORN).json()

    assert answer == {
        "state": "refused",
        "sentence": "The file is damaged or incomplete. Open it in LibreOffice or Excel, save it again and send the "
        "new copy.",
    }
    assert held_files() == []


def test_the_workbook_of_another_edition_is_refused_and_not_kept(secretary, edition):
    export = make_export(edition)

    answer = add(secretary, make_sent(export, marks={"2026-0001": [2, 3]}, edition="1999")).json()

    assert answer["sentence"] == "The workbook is of the edition “1999”: the edition 2026 was expected."
    assert held_files() == []


def test_a_file_too_large_is_refused(secretary, edition):
    answer = add(secretary, Upload(name="lourd.csv", content=b"x" * (10 * MIB + 1))).json()

    assert answer["sentence"] == "lourd.csv: too large, a file may weigh 10 MiB at most. Nothing was kept."


def test_no_file_is_refused(secretary, edition):
    answer = secretary.post(reverse("desk_import_add", args=["2026", "marks"])).json()

    assert answer == {"state": "refused", "sentence": "This field is required."}


def test_the_very_same_file_is_refused_the_second_time(secretary, workbooks):
    batch = add(secretary, workbooks[0]).json()["batch"]

    answer = add(secretary, workbooks[0], batch=batch).json()

    assert answer == {"state": "refused", "sentence": "This very file is already among those sent."}


def test_sixty_files_are_the_most(secretary, edition):
    rows = (make_csv(["Référence", "STR-1", "STR-2"], ["2026-0001", "5", "3"], [number]) for number in range(60))
    send(secretary, "marks", *rows)
    batch = SheetImport.objects.first().batch

    answer = add(secretary, make_grid(["2026-0002", "5", "3"]), batch=batch).json()

    assert (answer["sentence"], len(held_files())) == ("Send at most 60 files at once.", 60)


def test_a_hundred_mebibytes_are_the_most(secretary, edition):
    heavy = [Upload(name=f"{number}.csv", content=b"%d" % number * (10 * MIB)) for number in range(10)]
    send(secretary, "marks", *heavy)
    batch = SheetImport.objects.first().batch

    answer = add(secretary, make_grid(["2026-0002", "5", "3"]), batch=batch).json()

    assert answer["sentence"] == "These files weigh more than 100 MiB together: send them in several times."


@pytest.mark.parametrize(("code", "subject"), [("2027", "marks"), ("2026", "marks")])
def test_a_batch_is_of_one_edition_and_one_author(code, subject, secretary, workbooks):
    EditionFactory(code="2027", year=2027)
    batch = add(secretary, workbooks[0]).json()["batch"]
    client = secretary if code == "2027" else log_in("admin")

    answer = add(client, make_csv(["juror", "criterion", "points", "reference"]), code=code, batch=batch).json()

    assert answer["state"] == "refused"
    assert len(held_files()) == 1


def test_a_batch_that_was_given_up_takes_no_more(secretary, workbooks):
    first = add(secretary, workbooks[0]).json()
    secretary.post(first["check_url"], {"deed": "give_up"})

    answer = add(secretary, workbooks[1], batch=first["batch"]).json()

    assert answer["sentence"] == "These files were confirmed or given up already: send them again."
    assert held_files() == []


@pytest.mark.parametrize("subject", ["recusals", "decisions", "candidatures"])
def test_tables_are_not_sent_one_by_one(subject, secretary, edition):
    assert add(secretary, make_grid(["2026-0001", "5", "3"]), subject=subject).status_code == 404


def test_only_posts_are_answered(secretary, edition):
    assert secretary.get(reverse("desk_import_add", args=["2026", "marks"])).status_code == 405


def test_adding_a_file_takes_as_many_queries_to_a_batch_of_one_and_of_three(
    secretary, workbooks, django_assert_num_queries
):
    others = [make_grid([f"2026-000{number}", "5", "3"], name=f"{number}.csv") for number in (1, 2, 3)]
    batch = add(secretary, others[0]).json()["batch"]
    for_second = count_queries(lambda: add(secretary, workbooks[0], batch=batch))
    add(secretary, others[1], batch=batch)

    with django_assert_num_queries(for_second):
        add(secretary, workbooks[1], batch=batch)
    assert len(held_files()) == 4
