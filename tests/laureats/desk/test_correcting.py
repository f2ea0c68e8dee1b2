# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One file of several replaced by its corrected copy, or left out."""

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from laureats.imports.holding import hold_returned
from laureats.imports.uploads import Upload
from laureats.models import SheetImport
from laureats.spreadsheets.limits import MIB
from tests.accounts import shown_messages
from tests.laureats.desk.desk_pages import buttons_of, check, confirm
from tests.laureats.jury_sheets.factories import held_marks, make_export, make_grid, make_sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def files(edition):
    """Return the workbook of gonnu, and that of aime with a mark too high."""
    exports = {juror: make_export(edition, juror=juror) for juror in ("gonnu", "aime")}
    return [
        make_sent(exports["gonnu"], marks={"2026-0001": [5, 3]}, name="gonnu.ods"),
        make_sent(exports["aime"], marks={"2026-0001": [9, 3]}, name="aime.ods"),
    ]


@pytest.fixture
def corrected(edition):
    export = make_export(edition, juror="aime")
    return make_sent(export, marks={"2026-0001": [4, 3]}, name="aime-2.ods")


def held_names():
    return list(SheetImport.objects.filter(state="checked").order_by("pk").values_list("file_name", flat=True))


def correct_address(address, file_name):
    return f"{address}fichier/{SheetImport.objects.get(file_name=file_name).identifier}/"


def replace(client, address, file_name, upload):
    data = {"deed": "replace", "spreadsheets": SimpleUploadedFile(upload.name, upload.content)}
    return client.post(correct_address(address, file_name), data, follow=True)


def leave_out(client, address, file_name):
    return client.post(correct_address(address, file_name), {"deed": "leave_out"}, follow=True)


def test_a_corrected_file_takes_the_place_of_the_first(secretary, files, corrected):
    address, preview = check(secretary, "marks", *files)

    anew = replace(secretary, address, "aime.ods", corrected)

    assert (buttons_of(preview), buttons_of(anew)) == (["replace", "leave_out", "give_up"], ["confirm", "give_up"])
    assert shown_messages(anew) == ["aime-2.ods takes the place of aime.ods."]
    assert held_names() == ["gonnu.ods", "aime-2.ods"]


def test_what_was_replaced_is_forgotten(secretary, files, corrected, django_capture_on_commit_callbacks):
    address, _preview = check(secretary, "marks", *files)
    replaced = SheetImport.objects.get(file_name="aime.ods").file.name

    with django_capture_on_commit_callbacks(execute=True):
        replace(secretary, address, "aime.ods", corrected)

    assert not storages["private"].exists(replaced)


def test_the_other_files_are_written_without_the_one_left_out(secretary, files):
    address, _preview = check(secretary, "marks", *files)

    anew = leave_out(secretary, address, "aime.ods")
    confirm(secretary, address, anew)

    assert shown_messages(anew) == ["aime.ods is left out: nothing of it will be written."]
    assert (len(held_marks()), held_marks(juror="aime")) == (2, {})


def test_the_only_file_is_given_up_rather_than_left_out(secretary, files):
    address, preview = check(secretary, "marks", files[1])

    leave_out(secretary, address, "aime.ods")

    assert buttons_of(preview) == ["replace", "give_up"]
    assert held_names() == ["aime.ods"]


def test_what_a_juror_returned_waits_again_when_it_is_left_out(secretary, edition, files):
    check(secretary, "marks", *files)
    SheetImport.objects.update(state="returned", origin="juror-link", seat=edition.seats.get(code="aime"))
    batch = hold_returned(edition=edition)
    address = reverse("desk_import_check", args=["2026", "marks", batch])

    leave_out(secretary, address, "aime.ods")

    left = SheetImport.objects.get(file_name="aime.ods")
    assert (left.state, left.batch != batch) == ("returned", True)


def test_a_corrected_file_must_be_chosen_first(secretary, files):
    address, _preview = check(secretary, "marks", *files)

    answer = secretary.post(correct_address(address, "aime.ods"), {"deed": "replace"}, follow=True)

    assert shown_messages(answer) == ["Choose the corrected file first."]
    assert held_names() == ["gonnu.ods", "aime.ods"]


def test_a_corrected_file_too_large_is_refused(secretary, files):
    address, _preview = check(secretary, "marks", *files)

    answer = replace(secretary, address, "aime.ods", Upload(name="lourd.csv", content=b"x" * (10 * MIB + 1)))

    assert shown_messages(answer) == ["lourd.csv: too large, a file may weigh 10 MiB at most. Nothing was kept."]
    assert held_names() == ["gonnu.ods", "aime.ods"]


def test_another_file_of_the_batch_is_no_correction(secretary, files):
    address, _preview = check(secretary, "marks", *files)

    answer = replace(secretary, address, "aime.ods", files[0])

    assert shown_messages(answer) == ["This very file is already among those sent."]
    assert held_names() == ["gonnu.ods", "aime.ods"]


def test_the_file_of_another_batch_is_not_found(secretary, files):
    address, _preview = check(secretary, "marks", files[0])
    elsewhere, _preview = check(secretary, "marks", make_grid(["2026-0001", "5", "3"]))

    answer = secretary.post(correct_address(address, "gonnu.ods").replace(address, elsewhere), {"deed": "leave_out"})

    assert answer.status_code == 404


def test_files_that_are_done_lead_to_their_summary(secretary, files):
    address, preview = check(secretary, "marks", files[0])
    correcting = correct_address(address, "gonnu.ods")
    confirm(secretary, address, preview)

    answer = secretary.post(correcting, {"deed": "leave_out"})

    assert answer.url == reverse("desk_import_done", args=["2026", "marks", SheetImport.objects.get().batch])
