# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An export of another system at the desk: its columns, its words, what it changes."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from laureats.imports.uploads import Upload
from laureats.models import Answer, Candidature, ColumnMapping, SheetImport
from tests.accounts import log_in, shown_messages
from tests.factories import TerritoryFactory
from tests.laureats.desk.desk_pages import buttons_of, confirm, rows_of, words_of
from tests.laureats.intake.factories import make_open_edition
from tests.laureats.intake.mapping.factories import COLUMNS, HEADINGS, ROW, VALUES, bring, make_export, make_mapping

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def edition():
    TerritoryFactory(name="Angoulême")
    return make_open_edition()


def send(client, upload):
    """Send an export, and return the address of its columns."""
    file = SimpleUploadedFile(upload.name, upload.content)
    return client.post(reverse("desk_mapping_send", args=["2026"]), {"spreadsheets": file}).url


def check_address(columns_address, mapping):
    batch = columns_address.rstrip("/").rpartition("/")[2]
    return reverse("desk_mapping_check", args=["2026", batch, mapping.pk])


def choose(columns, *, name="DS 2026", headings=HEADINGS, mapping="0"):
    chosen = {f"column-{number}": columns[heading] for number, heading in enumerate(headings) if heading in columns}
    return {"name": name, "mapping": mapping, "deed": "save", **chosen}


def selected_of(page):
    """Return what each list of the page shows, by the name of its field."""
    return {field.html_name: str(field.value()) for field in page.context["form"] if field.html_name != "name"}


def test_the_whole_way_from_the_file_to_the_journal(secretary, edition):
    columns = send(secretary, make_export(ROW))

    words = secretary.post(columns, choose(COLUMNS))
    preview = secretary.post(words.url, {"word-0": "submitted", "deed": "save"})
    answer = confirm(secretary, preview.url, secretary.get(preview.url))

    mapping = ColumnMapping.objects.get()
    assert (mapping.name, mapping.columns) == ("DS 2026", COLUMNS)
    assert mapping.values == {"État du dossier": {"En instruction": "submitted"}}
    assert shown_messages(answer) == ["The import is done, and kept in the journal of imports."]
    assert words_of(answer, ".desk-wizard [aria-current]") == ["Done"]
    assert answer.context["send_url"] == reverse("desk_mapping_send", args=["2026"])
    assert Candidature.objects.get().dossier == "12345"
    assert list(SheetImport.objects.values_list("state", "created_count")) == [("confirmed", 1)]


def test_usual_headings_and_questions_are_proposed(secretary, edition):
    page = secretary.get(send(secretary, make_export(ROW)))

    proposed = {HEADINGS[number]: code for number, code in enumerate(selected_of(page).values())}
    assert proposed == {
        **COLUMNS,
        "Collectivité": "?",
        "Type": "?",
        "Part des postes": "?",
        "Licence": "?",
        "Délibération": "?",
    }


def test_undecided_columns_are_told_with_links_and_nothing_is_lost(secretary, edition):
    columns = send(secretary, make_export(ROW))

    page = secretary.post(columns, choose({**COLUMNS, "Type": "?"}, name="Le mien"))

    [link] = words_of(page, ".desk-summary li")
    assert link == "Type – Choose what this column brings, or leave it out."
    assert selected_of(page)["column-5"] == "territory"
    assert page.context["form"]["name"].value() == "Le mien"
    assert not ColumnMapping.objects.exists()


def test_a_mapping_without_dossier_number_is_refused(secretary, edition):
    page = secretary.post(send(secretary, make_export(ROW)), choose({**COLUMNS, "ID": ""}))

    assert words_of(page, ".desk-summary li") == [
        "No column brings the dossier number: the next export would find nothing again without it."
    ]


def test_the_name_of_another_mapping_is_refused(secretary, edition):
    make_mapping()

    page = secretary.post(send(secretary, make_export(ROW)), choose(COLUMNS))

    assert words_of(page, ".desk-summary li") == [
        "Name of the mapping – A mapping is called “DS 2026” already: choose it above, or give this one another name."
    ]


def test_a_changed_form_asks_for_its_new_columns_alone(secretary, edition):
    make_mapping()
    headings = [*HEADINGS[:10], "Quelle est votre politique ?", *HEADINGS[11:], "Nouvelle question"]

    page = secretary.get(send(secretary, make_export(ROW, headings=headings)))

    open_fields = [name for name, code in selected_of(page).items() if code == "?"]
    assert open_fields == ["column-10", "column-15"]
    assert words_of(page, "#id_column-10-note-1") == [
        "New. It may be the new name of “Votre politique ?”, which brought: STR.politique – Your policy?."
    ]


def test_repeated_headings_are_told_apart_by_their_place(secretary, edition):
    page = secretary.get(send(secretary, make_export(ROW, headings=[*HEADINGS, "Nom"])))

    assert words_of(page, "#id_column-15-note-1") == ["Column P: number 2 of this name."]


def test_statuses_are_proposed_and_never_taken_by_themselves(secretary, edition):
    mapping = make_mapping(values={})
    columns = send(secretary, make_export({"État du dossier": "Accepté"}, {"ID": "2", "État du dossier": "Perdu"}))

    answer = secretary.post(columns, choose(COLUMNS, mapping=str(mapping.pk)), follow=True)

    assert selected_of(answer) == {"word-0": "eligible", "word-1": "?"}
    missing = secretary.post(answer.redirect_chain[-1][0], {"word-0": "eligible", "word-1": "?", "deed": "save"})
    assert words_of(missing, ".desk-summary li") == ["État du dossier: Perdu – Choose what this word stands for."]


def test_conflicts_are_asked_before_anything_can_be_confirmed(secretary, edition):
    mapping = make_mapping()
    bring(edition, make_export(ROW))
    Answer.objects.filter(question="STR.politique").update(value="Écrit ici", author_name="Camille")
    address = check_address(send(secretary, make_export({"Votre politique ?": "Écrit ailleurs"})), mapping)

    asked = secretary.get(address)
    settled = secretary.get(address, {"conflicts": "replace"})
    confirm(secretary, address, settled, conflicts="replace")

    assert buttons_of(asked) == ["give_up"]
    assert rows_of(settled) == [["2026-0001", "Your policy?", "Écrit ici", "Écrit ailleurs"]]
    assert Answer.objects.get(question="STR.politique").value == "Écrit ailleurs"


def test_faults_forbid_to_confirm(secretary, edition):
    mapping = make_mapping()

    page = secretary.get(check_address(send(secretary, make_export({"Part des postes": "beaucoup"})), mapping))

    assert rows_of(page) == [["M2", "“beaucoup” is not a number."]]
    assert buttons_of(page) == ["give_up"]


def test_giving_up_keeps_nothing(secretary, edition):
    columns = send(secretary, make_export(ROW))

    secretary.post(columns, {"deed": "give_up"})

    assert not SheetImport.objects.exists()


def test_a_file_that_cannot_be_read_says_why(secretary, edition):
    page = secretary.get(send(secretary, Upload(name="x.csv", content=b'"')))

    assert page.context["unreadable"] != []


def test_a_mapping_that_is_gone_is_not_found(secretary, edition):
    address = check_address(send(secretary, make_export(ROW)), make_mapping())
    ColumnMapping.objects.all().delete()

    assert secretary.get(address).status_code == 404


def test_the_communication_team_does_not_import(edition):
    answer = log_in("communication").get(reverse("desk_mapping_send", args=["2026"]))

    assert answer.status_code == 302


def test_values_of_headings_that_are_gone_are_forgotten(secretary, edition):
    mapping = make_mapping(values={**VALUES, "Disparue": {"Oui": "yes"}})

    secretary.post(send(secretary, make_export(ROW)), choose(COLUMNS, mapping=str(mapping.pk)))

    mapping.refresh_from_db()
    assert mapping.values == VALUES
