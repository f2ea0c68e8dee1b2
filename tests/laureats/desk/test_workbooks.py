# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The table of the post: who was sent what, what came back, and the files themselves."""

import io
import zipfile

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format

from label.models import Edition
from laureats.imports.uploads import Upload
from laureats.models import JurorLink, Mark, SheetDelivery, SheetExport, SheetImport
from tests.accounts import shown_messages
from tests.laureats.correspondence.factories import (
    add_juror,
    day,
    give_back,
    make_reachable_edition,
    make_sent,
    make_waiting,
    open_link,
)
from tests.laureats.desk.desk_pages import buttons_of, confirm, read_page, rows_of
from tests.laureats.desk.post_pages import post_address, press
from tests.laureats.jury_sheets.factories import check, list_faults, make_export, make_grid
from tests.laureats.jury_sheets.factories import confirm as import_files
from tests.page_tree import count_queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
WHOLE = [[reference, "5", "3"] for reference in ("2026-0001", "2026-0002", "2026-0003")]


@pytest.fixture
def edition(db):
    return make_reachable_edition()


def row(client, number=0):
    """Return what the row of a juror says of the workbook, of what came back and of the marks."""
    return rows_of(client.get(post_address()))[number][2:5]


def ticked(client):
    boxes = read_page(client.get(post_address())).select("input[name=seats]")
    return [(box["value"], box.has_attr("checked")) for box in boxes]


def short(moment):
    with translation.override("en"):
        return date_format(timezone.localtime(moment), "SHORT_DATETIME_FORMAT")


def test_a_jury_that_nobody_wrote_to(secretary, edition):
    assert row(secretary) == ["Not sent yet.", "–", "0 given, 6 missing"]
    assert ticked(secretary) == [("gonnu", True), ("aime", True)]


def test_the_page_opens_with_how_far_the_post_is(secretary, edition):
    make_sent(edition)
    give_back(edition, *WHOLE)

    page = secretary.get(post_address())

    assert page.context["facts"] == ["1 of 2 sent by mail.", "1 back."]
    assert "1 file waits for you." in page.content.decode()


def test_a_juror_without_address_leads_to_the_person(secretary, edition):
    person = edition.seats.get(code="gonnu").person
    type(person).objects.filter(pk=person.pk).update(email="")

    page = read_page(secretary.get(post_address()))

    assert page.select_one(f"a[href='{reverse('people:edit', args=[person.pk])}']").text == "no address: give one"
    assert ticked(secretary) == [("aime", True)]


def test_a_workbook_sent_and_the_day_it_is_due(secretary, edition):
    mail = make_sent(edition, due_on=day(7))

    sent = f"Sent on {short(mail.sent_at)}, ODS. Due on {date_format(day(7), 'SHORT_DATE_FORMAT')}"
    assert row(secretary) == [sent, "–", "0 given, 6 missing"]
    assert ticked(secretary) == [("gonnu", False), ("aime", True)]


def test_a_late_juror_is_marked(secretary, edition):
    make_sent(edition, due_on=day(-1))

    assert row(secretary)[0].endswith(" late")


def test_a_workbook_made_but_not_mailed(secretary, edition):
    export = make_export(edition)

    assert row(secretary)[0] == f"Made on {short(export.created_at)}, ODS; not sent by mail."


def test_a_mail_that_failed_says_why_and_may_be_tried_again(secretary, edition):
    make_waiting(edition)
    SheetDelivery.objects.update(state="failed", failure="Adresse refusée.")

    page = secretary.get(post_address())

    assert rows_of(page)[0][2] == "Not sent yet. The mail failed: Adresse refusée. Try again Camille " + (
        edition.seats.get(code="gonnu").person.last_name
    )
    assert "retry:gonnu" in buttons_of(page)


def test_a_file_that_waits_is_opened_from_its_row(secretary, edition):
    entry = give_back(edition, *WHOLE).entry

    page = secretary.get(post_address())

    assert rows_of(page)[0][3].startswith(f"By the personal link on {short(entry.created_at)}: waits for you.")
    assert {"check:gonnu", "check_all"} <= set(buttons_of(page))


def test_what_was_imported_says_by_which_way(secretary, edition):
    import_files(edition, make_grid(*WHOLE))
    by_desk = row(secretary)[1]
    SheetImport.objects.update(origin="juror-link")
    by_link = row(secretary)[1]

    now = short(SheetImport.objects.get().created_at)
    assert (by_desk, by_link) == (
        f"Imported by the secretariat on {now}",
        f"By the personal link, confirmed on {now}",
    )


def test_a_seat_that_ended_is_shown_and_not_ticked(secretary, edition):
    edition.seats.filter(code="gonnu").update(state="ended-kept")

    assert "Ended, marks kept" in rows_of(secretary.get(post_address()))[0][1]
    assert ticked(secretary) == [("aime", True)]


def test_the_page_takes_as_many_queries_for_2_jurors_and_60(secretary, edition):
    make_sent(edition)
    for_two = count_queries(secretary, post_address())
    for number in range(58):
        add_juror(edition, f"jure-{number}")
        make_sent(edition, f"jure-{number}")
        make_export(edition, juror=f"jure-{number}")

    assert count_queries(secretary, post_address()) == for_two


@pytest.mark.parametrize("file_format", ["ods", "xlsx", "csv"])
def test_one_workbook_is_downloaded(file_format, secretary, edition):
    answer = press(secretary, "download:aime", file_format=file_format)

    name = f"grille-2026-aime.{file_format}"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert list_faults(check(edition, Upload(name=name, content=answer.content), juror="aime")) == []
    export = SheetExport.objects.get()
    assert (export.seat.code, export.file_format, export.created_by.username) == ("aime", file_format, "secretariat")


def test_all_workbooks_are_downloaded_in_one_archive(secretary, edition):
    edition.seats.filter(code="aime").update(state="ended-kept")
    add_juror(edition, "rey")

    answer = press(secretary, "zip", file_format="xlsx")

    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert answer["Content-Disposition"] == 'attachment; filename="grilles-2026.zip"'
    assert archive.namelist() == ["grille-2026-gonnu.xlsx", "grille-2026-rey.xlsx"]


def test_looking_at_the_page_makes_nothing(secretary, edition):
    secretary.get(post_address(), {"deed": "zip", "file_format": "ods"})

    assert SheetExport.objects.count() == 0


@pytest.mark.parametrize("deed", ["download:aime", "zip"])
def test_an_unknown_format_makes_nothing(deed, secretary, edition):
    answer = press(secretary, deed, file_format="exe")

    assert (answer.url, SheetExport.objects.count()) == (post_address(), 0)


@pytest.mark.parametrize("deed", ["", "nothing", "download", "download:", "download:nobody", "retry:nobody"])
def test_an_unknown_deed_is_not_found(deed, secretary, edition):
    assert press(secretary, deed).status_code == 404


def test_the_juror_of_another_edition_is_not_found(secretary, edition):
    make_reachable_edition(code="2030", year=2030)
    Edition.objects.get(code="2030").seats.filter(code="gonnu").update(code="autre")

    assert press(secretary, "download:autre").status_code == 404


def test_the_personal_links_of_a_juror_are_closed(secretary, edition):
    open_link(edition)
    open_link(edition, "aime")

    answer = secretary.post(post_address(), {"deed": "revoke:gonnu"}, follow=True)

    assert list(JurorLink.objects.filter(revoked_at=None).values_list("seat__code", flat=True)) == ["aime"]
    name = edition.seats.get(code="gonnu").person.full_name
    assert shown_messages(answer) == [f"1 personal link of {name} is closed: send another mail to open one."]


def test_closing_is_offered_where_a_link_is_open(secretary, edition):
    open_link(edition)

    assert [deed for deed in buttons_of(secretary.get(post_address())) if "revoke" in deed] == ["revoke:gonnu"]


def test_a_mail_is_tried_again(secretary, edition, django_capture_on_commit_callbacks):
    make_waiting(edition)
    SheetDelivery.objects.update(state="failed", failure="Non")

    with django_capture_on_commit_callbacks(execute=True):
        press(secretary, "retry:gonnu")

    assert list(SheetDelivery.objects.values_list("state", "failure")) == [("sent", "")]


def open_returned(client, deed):
    """Press the button that opens what came back; return the address of the preview with the preview."""
    address = press(client, deed).url
    return address, client.get(address)


def test_what_one_juror_returned_is_confirmed_in_the_preview(secretary, edition):
    give_back(edition, *WHOLE)
    give_back(edition, *WHOLE, code="aime")

    address, preview = open_returned(secretary, "check:gonnu")
    confirm(secretary, address, preview)

    assert set(Mark.objects.values_list("seat__code", flat=True)) == {"gonnu"}
    states = SheetImport.objects.order_by("pk").values_list("seat__code", "state", "origin")
    assert list(states) == [
        ("gonnu", "accepted", "juror-link"),
        ("aime", "returned", "juror-link"),
        ("gonnu", "confirmed", "juror-link"),
    ]


def test_all_that_came_back_is_confirmed_at_once_each_file_for_its_juror(secretary, edition):
    give_back(edition, *WHOLE)
    give_back(edition, *WHOLE, code="aime")

    address, preview = open_returned(secretary, "check_all")
    confirm(secretary, address, preview)

    assert sorted(Mark.objects.values_list("seat__code", flat=True)) == ["aime"] * 6 + ["gonnu"] * 6
    assert SheetImport.objects.filter(state="returned").count() == 0


def test_giving_up_sets_what_was_returned_aside_and_keeps_it(secretary, edition):
    entry = give_back(edition, *WHOLE).entry

    address, _preview = open_returned(secretary, "check:gonnu")
    secretary.post(address, {"deed": "give_up"})

    entry.refresh_from_db()
    assert (entry.state, entry.file.read(), Mark.objects.count()) == ("declined", make_grid(*WHOLE).content, 0)


def test_leaving_the_preview_leaves_the_file_waiting(secretary, edition):
    entry = give_back(edition, *WHOLE).entry

    open_returned(secretary, "check:gonnu")

    entry.refresh_from_db()
    assert entry.state == "returned"


def test_a_later_return_takes_the_place_of_the_one_in_the_preview(secretary, edition):
    give_back(edition, *WHOLE)
    address, preview = open_returned(secretary, "check:gonnu")

    give_back(edition, WHOLE[0], name="corrigé.csv")
    confirm(secretary, address, preview)

    assert (Mark.objects.count(), SheetImport.objects.filter(state="returned").get().file_name) == (0, "corrigé.csv")


def test_opening_what_is_no_more_says_so(secretary, edition):
    answer = secretary.post(post_address(), {"deed": "check:gonnu"}, follow=True)

    assert shown_messages(answer) == ["No file waits any more."]


def test_the_faulty_file_of_a_juror_is_not_opened_at_the_desk(secretary, edition):
    entry = give_back(edition, ["2026-0001", "9", "3"]).entry

    address = reverse("desk_import_check", args=["2026", "marks", entry.batch])
    assert secretary.get(address).status_code == 302
    assert SheetImport.objects.filter(pk=entry.pk).exists()


def test_a_sealed_edition_only_offers_copies(secretary, edition):
    give_back(edition, *WHOLE)
    make_sent(edition)
    Edition.objects.update(sealed_at=timezone.now())

    page = secretary.get(post_address())

    assert buttons_of(page) == ["zip", "download:gonnu", "download:aime"]
    assert read_page(page).select("input[name=seats]") == []


def test_what_came_back_and_waits_is_no_import(secretary, edition):
    give_back(edition, *WHOLE)

    page = secretary.get(reverse("desk_edition", args=["2026"]))

    assert page.context["desk"].imports == []
