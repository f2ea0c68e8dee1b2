# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Territories and awards from the upload to the journal, at the desk."""

import io
import uuid
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from laureats.imports.holding import hold_uploads
from laureats.imports.uploads import Upload
from laureats.models import Award, SheetImport, Territory
from tests.accounts import log_in, shown_messages
from tests.factories import TerritoryFactory, siren
from tests.laureats.body_search.counting import INDEX_QUERIES
from tests.laureats.desk.desk_pages import confirm, rows_of
from tests.laureats.imports.factories import AUTHOR, csv_records
from tests.laureats.resources.factories import past_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
BOE = siren(21470031)
FILES = {
    "territories": csv_records({"siren": BOE, "name": "Boé", "kind": "commune", "department": "47"}),
    "awards": csv_records({"edition": "2018", "siren": BOE, "level": "", "sources": "https://example.org"}),
}


def send_address(subject):
    return reverse("register_import", args=[subject])


def send(client, subject, content=None):
    file = SimpleUploadedFile("table.csv", FILES[subject] if content is None else content)
    return client.post(send_address(subject), {"spreadsheets": [file]})


def check(client, subject, content=None):
    address = send(client, subject, content).url
    return address, client.get(address)


@pytest.fixture
def secretary():
    return log_in("secretariat")


@pytest.fixture
def boe():
    return TerritoryFactory(siren=BOE, name="Boé", population=1000)


def test_sending_a_file_keeps_it_aside_and_writes_nothing(secretary):
    send(secretary, "territories")

    assert list(SheetImport.objects.values_list("subject", "state", "edition")) == [("territories", "checked", None)]
    assert Territory.objects.count() == 0


def test_the_preview_shows_counts_and_each_value_before_and_after(secretary, boe):
    _address, preview = check(secretary, "territories", csv_records({"siren": BOE, "population": "1 200"}))

    assert rows_of(preview) == [["table.csv", "0", "1", "0"]]
    assert rows_of(preview, table=1) == [[f"Ville de Boé (01, SIREN {BOE})", "population", "1000", "1200"]]


def test_the_preview_tells_each_fault_at_its_cell(secretary):
    _address, preview = check(secretary, "territories", csv_records({"siren": BOE, "name": "Boé", "kind": "bourg"}))

    ((place, sentence),) = rows_of(preview)
    assert place == "C2"
    assert sentence.startswith("“bourg” is not known here.")


@pytest.mark.parametrize(("subject", "model"), [("territories", Territory), ("awards", Award)])
def test_confirming_writes_and_leads_to_what_was_written(secretary, subject, model):
    past_edition("2018")
    if subject == "awards":
        TerritoryFactory(siren=BOE)
    address, preview = check(secretary, subject)

    answer = confirm(secretary, address, preview)

    assert shown_messages(answer) == ["The import is done, and kept in the journal of imports."]
    assert answer.redirect_chain[0][0] == reverse("register_import_done", args=[subject, address.split("/")[-2]])
    assert model.objects.get(**({"siren": BOE} if subject == "territories" else {"territory__siren": BOE}))
    assert list(SheetImport.objects.values_list("subject", "state", "created_count")) == [(subject, "confirmed", 1)]


def test_the_summary_leads_to_the_entry_of_the_journal(secretary):
    address, preview = check(secretary, "territories")

    answer = confirm(secretary, address, preview)

    entry = reverse("sheet-imports:inspect", args=[SheetImport.objects.get().pk])
    assert entry in answer.content.decode()
    assert secretary.get(entry).status_code == 200


def test_what_changed_since_the_preview_is_shown_anew(secretary, boe):
    address, preview = check(secretary, "territories", csv_records({"siren": BOE, "population": "1200"}))
    Territory.objects.update(population=7)

    answer = confirm(secretary, address, preview)

    assert Territory.objects.get().population == 7
    assert rows_of(answer, table=1)[0][2:] == ["7", "1200"]
    assert "Nothing was written: read what these files would do now" in answer.content.decode()


def test_giving_up_writes_nothing(secretary):
    address, _preview = check(secretary, "territories")

    answer = secretary.post(address, {"deed": "give_up"})

    assert (answer.url, SheetImport.objects.count(), Territory.objects.count()) == (send_address("territories"), 0, 0)


def test_a_faulty_file_is_replaced_by_its_corrected_copy(secretary):
    address, _preview = check(secretary, "territories", csv_records({"siren": BOE, "name": "Boé", "kind": "bourg"}))
    held = SheetImport.objects.get()
    batch = address.split("/")[-2]

    secretary.post(
        reverse("register_import_correct", args=["territories", batch, held.identifier]),
        {"spreadsheets": [SimpleUploadedFile("bon.csv", FILES["territories"])]},
    )

    assert rows_of(secretary.get(address)) == [["bon.csv", "1", "0", "0"]]


def test_a_faulty_file_comes_back_with_its_faults_marked(secretary):
    address, _preview = check(secretary, "territories", csv_records({"siren": BOE, "name": "Boé", "kind": "bourg"}))

    copy = secretary.get(f"{address}1/copie/")

    with zipfile.ZipFile(io.BytesIO(b"".join(copy.streaming_content))) as archive:
        assert "“bourg” is not known here." in archive.read("content.xml").decode()


def test_the_batch_of_another_register_is_not_found(secretary):
    address, _preview = check(secretary, "territories")

    answer = secretary.get(address.replace("territories", "awards"))

    assert answer.url == send_address("awards")


@pytest.mark.parametrize("subject", ["marks", "nothing"])
def test_no_other_subject_has_a_register(secretary, subject):
    assert secretary.get(f"/admin/registres/{subject}/import/").status_code == 404


def addresses(subject):
    upload = Upload(name="table.csv", content=FILES[subject])
    batch = hold_uploads(edition=None, subject=SheetImport.Subject(subject), uploads=[upload], author=AUTHOR)
    held = SheetImport.objects.get(batch=batch)
    return [
        send_address(subject),
        reverse("register_import_check", args=[subject, batch]),
        reverse("register_import_correct", args=[subject, batch, held.identifier]),
        reverse("register_import_copy", args=[subject, batch, 1]),
        reverse("register_import_done", args=[subject, uuid.uuid4()]),
    ]


@pytest.mark.parametrize("subject", FILES)
def test_the_communication_team_neither_sees_nor_imports_records(subject):
    client, home = log_in("communication"), reverse("wagtailadmin_home")
    pages = addresses(subject)

    answers = [getattr(client, method)(page) for page in pages for method in ("get", "post")]

    assert {answer.url for answer in answers} == {home}
    assert not any(b"Bo\xc3\xa9" in answer.content for answer in answers)
    assert list(SheetImport.objects.values_list("state", flat=True)) == ["checked"]
    assert (Territory.objects.count(), Award.objects.count()) == (0, 0)


@pytest.mark.parametrize("subject", FILES)
def test_a_visitor_is_asked_to_log_in(subject):
    answers = [Client().get(page) for page in addresses(subject)]

    assert {answer.url.partition("?")[0] for answer in answers} == {reverse("wagtailadmin_login")}


@pytest.mark.parametrize("subject", FILES)
def test_the_list_of_records_leads_to_their_import(subject, secretary):
    assert send_address(subject) in secretary.get(reverse(f"{subject}:index")).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_a_preview_takes_as_many_queries_for_1_row_and_3(secretary, count, django_assert_num_queries):
    rows = [{"siren": siren(31470000 + n), "name": f"Neuf-{n}", "kind": "commune"} for n in range(count)]
    address, _preview = check(secretary, "territories", csv_records(*rows))
    secretary.get(address)

    with django_assert_num_queries(24 + INDEX_QUERIES):
        answer = secretary.get(address)

    assert len(rows_of(answer, table=1)) == 4 * count


def test_an_edition_sealed_meanwhile_takes_no_award(secretary, boe):
    edition = past_edition("2018")
    address, preview = check(secretary, "awards")
    type(edition).objects.update(sealed_at=timezone.now())

    answer = confirm(secretary, address, preview)

    assert Award.objects.count() == 0
    assert rows_of(answer)[0][1] == "Édition 2018 is sealed: its awards can no longer change."
