# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the journal hands out for saving."""

import pytest

from laureats.models import SheetImport
from tests.laureats.desk.test_journal import BREST, NEVERS, entry_address, import_decisions, import_workbook
from tests.laureats.jury_sheets.factories import confirm, make_csv
from tests.laureats.spreadsheets.factories import read_csv_rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
SAFE = {
    "Content-Type": "application/octet-stream",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
}


def save(client, entry, name="desk_journal_file"):
    return client.get(entry_address(entry, name))


def body_of(response):
    return b"".join(response.streaming_content)


def test_the_file_is_saved_as_it_came(secretary, edition):
    upload = make_csv(["juror", "reference", "criterion", "points"], ["gonnu", BREST, "STR-1", "4"], name="é.csv")
    [entry] = confirm(edition, upload, juror=None)

    answer = save(secretary, entry)

    assert {name: answer[name] for name in SAFE} == SAFE
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''%C3%A9.csv"
    assert body_of(answer) == upload.content


@pytest.mark.parametrize(
    ("name", "disposition"),
    [
        ('a".html', 'attachment; filename="a\\".html"'),
        ("a\r\nSet-Cookie: x.ods", 'attachment; filename="aSet-Cookie: x.ods"'),
        ("../a\u202esdo.exe", 'attachment; filename=".._asdo.exe"'),
        ("\n", 'attachment; filename="-"'),
    ],
)
def test_a_hostile_name_is_made_harmless(secretary, edition, name, disposition):
    entry = import_decisions(edition, file_name=name)

    assert save(secretary, entry)["Content-Disposition"] == disposition


def test_a_file_that_is_gone_is_not_found(secretary, edition):
    entry = import_decisions(edition)
    entry.file.storage.delete(entry.file.name)

    assert save(secretary, entry).status_code == 404


def test_every_value_is_in_the_table(secretary, edition):
    answer = save(secretary, import_workbook(edition), "desk_journal_values")

    assert {name: answer[name] for name in SAFE} == SAFE
    rows = read_csv_rows(body_of(answer))
    assert [[rows[number].get(column, "") for column in range(7)] for number in rows] == [
        ["Reference", "Juror", "Criterion", "Before", "Comment before", "After", "Comment after"],
        [BREST, "gonnu", "STR-1", "1", "Bien.", "2,5", "Bien."],
        [BREST, "gonnu", "STR-2", "NA", "", "", ""],
        [NEVERS, "gonnu", "STR-1", "", "", "3", ""],
        [BREST, "gonnu", "Avis", "Ancien.", "", "Nouveau.", ""],
    ]


def test_a_text_of_the_table_is_never_a_formula(secretary, edition):
    columns = ["juror", "reference", "criterion", "points", "comment"]
    [entry] = confirm(edition, make_csv(columns, ["gonnu", BREST, "STR-1", "4", "'=1+1"]), juror=None)

    assert b";'=1+1\r\n" in body_of(save(secretary, entry, "desk_journal_values"))
    assert SheetImport.objects.get().mark_changes.get().comment_after == "=1+1"
