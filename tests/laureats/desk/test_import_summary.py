# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What was imported, once it is: a page to keep, to undo from and to go on from."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from laureats.models import SheetImport
from tests.accounts import shown_messages
from tests.factories import JurySeatFactory
from tests.laureats.desk.desk_pages import (
    check,
    confirm,
    count_queries,
    desk_address,
    done_address,
    read_page,
    rows_of,
    send_address,
    words_of,
)
from tests.laureats.imports.factories import csv_table
from tests.laureats.imports.factories import make_upload as make_table
from tests.laureats.jury_sheets.factories import make_export, make_sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def import_marks(client, edition, *, jurors=("gonnu", "aime"), reference="2026-0001", marks=(5, 3)):
    """Import a workbook of each juror, and return the address of their summary."""
    uploads = [
        make_sent(make_export(edition, juror=juror), marks={reference: marks}, name=f"{juror}.ods") for juror in jurors
    ]
    address, preview = check(client, "marks", *uploads)
    confirm(client, address, preview)
    return done_address("marks", address)


def test_the_summary_tells_what_each_file_wrote(secretary, edition):
    page = secretary.get(import_marks(secretary, edition))

    names = [seat.person.full_name for seat in edition.seats.order_by("sort_order")]
    assert [row[:7] for row in rows_of(page)] == [
        ["gonnu.ods", names[0], "2", "0", "0", "0", "secretariat"],
        ["aime.ods", names[1], "2", "0", "0", "0", "secretariat"],
    ]


def test_the_summary_names_the_levels_that_moved(secretary, edition):
    page = secretary.get(import_marks(secretary, edition))

    assert words_of(page, "#effect-content li") == ["Brest: incomplete → Niveau 2"]


def test_levels_are_told_by_the_files_of_the_batch_alone(secretary, edition):
    import_marks(secretary, edition, jurors=["gonnu"])
    last = import_marks(secretary, edition, jurors=["aime"], marks=(0, 0))

    page = secretary.get(last)

    assert words_of(page, "#effect-content li") == ["Brest: Niveau 2 → Niveau 1"]


def test_marks_that_move_no_level_say_so(secretary, edition):
    import_marks(secretary, edition, jurors=["gonnu"])

    page = secretary.get(import_marks(secretary, edition, jurors=["aime"]))

    assert words_of(page, "#effect-content p") == ["No level moved."]


def test_the_summary_leads_to_the_journal_to_undoing_and_to_the_next_step(secretary, edition):
    address = import_marks(secretary, edition)
    page = secretary.get(address)

    entries = SheetImport.objects.order_by("pk")
    links = [link["href"] for link in read_page(page).select("main .desk-table a, main a.button")]
    assert links == [
        *(reverse("desk_journal_entry", args=["2026", entry.identifier]) for entry in entries),
        reverse("desk_undo_batch", args=["2026", entries[0].batch]),
        page.context["next_deed"].url,
        desk_address(),
        send_address("marks"),
    ]


def test_a_table_has_neither_levels_nor_undoing(secretary, edition):
    table = make_table(csv_table(["juror", "reference"], ["gonnu", "2026-0001"]))
    address, preview = check(secretary, "recusals", table)

    page = confirm(secretary, address, preview)

    assert (page.context["level_changes"], page.context["undo_url"]) == (None, "")
    assert rows_of(page)[0][:4] == ["table.csv", "1", "0", "0"]


def test_an_import_that_was_undone_says_so(secretary, edition):
    address = import_marks(secretary, edition)
    SheetImport.objects.update(state="undone", undone_at=timezone.now())

    page = secretary.get(address)

    assert "This import was undone: nothing of it stands any more." in page.content.decode()
    assert page.context["level_changes"] is None


def test_the_summary_stays_once_the_edition_is_sealed(secretary, edition):
    address = import_marks(secretary, edition)
    type(edition).objects.update(sealed_at=timezone.now())

    page = secretary.get(address)

    assert (page.status_code, page.context["undo_url"], page.context["send_url"]) == (200, "", "")


def test_a_batch_that_was_never_confirmed_has_no_summary(secretary, edition):
    answer = secretary.get(reverse("desk_import_done", args=["2026", "marks", uuid.uuid4()]), follow=True)

    assert answer.redirect_chain == [(desk_address(), 302)]
    told = "No import has this address: these files were given up, or are still waiting."
    assert shown_messages(answer) == [told]


def test_the_summary_of_one_subject_is_not_that_of_another(secretary, edition):
    address = import_marks(secretary, edition)

    assert secretary.get(address.replace("/marks/", "/decisions/")).status_code == 302


def test_the_summary_takes_as_many_queries_for_one_file_and_three(secretary, edition, django_assert_num_queries):
    JurySeatFactory(edition=edition, code="tierce")
    of_one = import_marks(secretary, edition, jurors=["gonnu"])
    of_three = import_marks(secretary, edition, jurors=["gonnu", "aime", "tierce"], reference="2026-0002")
    for_one = count_queries(lambda: secretary.get(of_one))

    with django_assert_num_queries(for_one):
        page = secretary.get(of_three)
    assert len(page.context["imports"]) == 3
