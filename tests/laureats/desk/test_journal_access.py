# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The journal holds marks and the files of the jury: it is the secretariat's."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from laureats.models import SheetImport
from laureats.viewsets import CandidatureGroup
from tests.accounts import log_in, make_account
from tests.laureats.desk.desk_pages import CODE, words_of
from tests.laureats.desk.test_journal import entry_address, import_workbook, journal_address
from tests.laureats.jury_sheets.factories import held_marks
from tests.viewset_pages import record_address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
READ = ["desk_journal_entry", "desk_journal_file", "desk_journal_values"]
UNDO = ["desk_undo_import", "desk_undo_batch"]
[IMPORTS] = [viewset for viewset in CandidatureGroup.items if viewset.name == "sheet-imports"]


@pytest.fixture
def entry(edition):
    return import_workbook(edition)


def address_of(name, entry):
    return reverse(name, args=[CODE, entry.batch if name == "desk_undo_batch" else entry.identifier])


def make_reader(*permissions):
    """Return a browser of someone who has the admin and these permissions alone."""
    account = make_account("communication")
    account.user_permissions.add(*Permission.objects.filter(codename__in=permissions))
    client = Client()
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.mark.parametrize("name", [*READ, *UNDO])
def test_the_secretariat_opens_every_page(secretary, entry, name):
    assert secretary.get(address_of(name, entry)).status_code == 200


@pytest.mark.parametrize("name", [*READ, *UNDO])
def test_the_communication_team_is_sent_home(entry, name):
    client, home = log_in("communication"), reverse("wagtailadmin_home")

    answers = [client.get(address_of(name, entry)), client.post(address_of(name, entry)), client.get(journal_address())]

    assert [(answer.status_code, answer.url, answer.content) for answer in answers] == [(302, home, b"")] * 3
    assert SheetImport.objects.get().state == "confirmed"


@pytest.mark.parametrize("name", [*READ, *UNDO])
def test_a_visitor_is_asked_to_log_in(entry, name):
    answer = Client().post(address_of(name, entry))

    assert answer.url.partition("?")[0] == reverse("wagtailadmin_login")
    assert SheetImport.objects.get().state == "confirmed"


@pytest.mark.parametrize("permissions", [["view_mark"], ["view_sheetimport"], ["add_sheetimport"]])
def test_marks_and_imports_must_both_be_open_to_read_the_journal(entry, permissions):
    client, home = make_reader(*permissions), reverse("wagtailadmin_home")

    assert [client.get(address_of(name, entry)).url for name in [*READ, *UNDO]] == [home] * 5
    assert client.get(journal_address()).url == home


def test_who_may_read_the_journal_but_not_import_can_undo_nothing(entry):
    client = make_reader("view_mark", "view_sheetimport")

    page, answer = client.get(entry_address(entry)), client.post(entry_address(entry, "desk_undo_import"))

    assert (page.status_code, words_of(page, "#undo-content")) == (200, [])
    assert (answer.url, len(held_marks())) == (reverse("wagtailadmin_home"), 2)


def test_an_import_opened_by_its_number_leads_to_the_journal(secretary, entry):
    assert secretary.get(record_address(IMPORTS, "inspect", entry)).url == entry_address(entry)


def test_a_file_held_for_its_check_is_not_found_by_its_number(secretary, entry):
    SheetImport.objects.update(state="checked")

    assert secretary.get(record_address(IMPORTS, "inspect", entry)).status_code == 404


def test_an_import_of_no_edition_is_shown_without_its_file(secretary, entry):
    SheetImport.objects.update(edition=None, subject="territories", file_name="collectivites.csv")

    page = secretary.get(record_address(IMPORTS, "inspect", entry)).content.decode()

    assert ("collectivites.csv" in page, entry.file.name in page) == (True, False)
