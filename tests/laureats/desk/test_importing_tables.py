# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tables of candidatures, recusals and decisions, from the upload to the journal."""

from datetime import timedelta

import pytest
from django.core.files.storage import storages
from django.urls import reverse
from django.utils import timezone

from laureats.imports.uploads import Upload
from laureats.models import Decision, Recusal, SheetImport
from laureats.spreadsheets.limits import MIB
from tests.accounts import form_errors, shown_messages
from tests.factories import EditionFactory
from tests.laureats.desk.desk_pages import (
    buttons_of,
    check,
    confirm,
    done_address,
    rows_of,
    send,
    send_address,
    words_of,
)
from tests.laureats.imports.factories import csv_table

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def table(*rows, name="table.csv"):
    return Upload(name=name, content=csv_table(*rows))


RECUSALS = table(["juror", "reference", "reason"], ["gonnu", "2026-0001", "Ancien agent"], name="recusations.csv")
TO_REVIEW = "Nothing was written: read what these files would do now, then confirm again."


def held_files():
    return list(SheetImport.objects.filter(state="checked").values_list("file_name", flat=True))


def test_sending_a_table_writes_nothing_but_keeps_it_aside(secretary, edition):
    send(secretary, "recusals", RECUSALS)

    assert (Recusal.objects.count(), held_files()) == (0, ["recusations.csv"])


def test_the_preview_shows_each_value_before_and_after(secretary, edition):
    Recusal.objects.create(
        seat=edition.seats.get(code="gonnu"), candidature=edition.candidatures.first(), reason="Voisin"
    )

    _address, preview = check(secretary, "recusals", RECUSALS)

    juror = edition.seats.get(code="gonnu").person.full_name
    assert rows_of(preview) == [["recusations.csv", "0", "1", "0"]]
    assert rows_of(preview, table=1) == [["2026-0001", f"recusal of {juror}", "Voisin", "Ancien agent"]]
    assert buttons_of(preview) == ["confirm", "give_up"]


def test_confirming_writes_the_table_and_keeps_it_in_the_journal(secretary, edition):
    address, preview = check(secretary, "recusals", RECUSALS)

    answer = confirm(secretary, address, preview)

    journal = SheetImport.objects.values_list("state", "file_name", "created_count", "author_name")
    assert answer.redirect_chain == [(done_address("recusals", address), 302)]
    assert shown_messages(answer) == ["The import is done, and kept in the journal of imports."]
    assert list(Recusal.objects.values_list("seat__code", "reason")) == [("gonnu", "Ancien agent")]
    assert list(journal) == [("confirmed", "recusations.csv", 1, "secretariat")]


def test_bodies_that_would_be_created_are_named(secretary, edition):
    rows = table(["territory", "kind", "department"], ["Sourcevive", "commune", "01"])

    _address, preview = check(secretary, "candidatures", rows)

    assert "Bodies that would be created" in words_of(preview, "h3")
    assert [file.new_bodies for file in preview.context["preview"].files] == [("Ville de Sourcevive (01)",)]


def test_decisions_show_the_names_of_levels(secretary, edition):
    rows = table(["reference", "awarded_level", "reason"], ["2026-0001", "2", "Avant les notes"])

    _address, preview = check(secretary, "decisions", rows)

    assert ["2026-0001", "awarded level", "–", "Niveau 2"] in rows_of(preview, table=1)


def test_faults_are_listed_with_their_place_and_nothing_can_be_confirmed(secretary, edition):
    rows = table(["juror", "reference"], ["gonnu", "2026-0009"], ["nobody", "2026-0001"])

    _address, preview = check(secretary, "recusals", rows)

    assert [place for place, _sentence in rows_of(preview)] == ["B2", "A3"]
    assert buttons_of(preview) == ["replace", "give_up"]


def test_faults_cannot_be_confirmed_by_a_forged_form(secretary, edition):
    rows = table(["juror", "reference"], ["gonnu", "2026-0001"], ["gonnu", "2026-0009"])
    address, preview = check(secretary, "recusals", rows)

    confirm(secretary, address, preview)

    assert Recusal.objects.count() == 0


def test_what_is_confirmed_is_what_was_previewed(secretary, edition):
    address, preview = check(secretary, "recusals", RECUSALS)
    Recusal.objects.create(
        seat=edition.seats.get(code="gonnu"), candidature=edition.candidatures.first(), reason="Voisin"
    )

    answer = confirm(secretary, address, preview)

    assert TO_REVIEW in answer.content.decode()
    assert [recusal.reason for recusal in Recusal.objects.all()] == ["Voisin"]
    assert rows_of(answer) == [["recusations.csv", "0", "1", "0"]]


def test_the_new_preview_can_be_confirmed(secretary, edition):
    address, preview = check(secretary, "recusals", RECUSALS)
    Recusal.objects.create(seat=edition.seats.get(code="gonnu"), candidature=edition.candidatures.first())
    anew = confirm(secretary, address, preview)

    confirm(secretary, address, anew)

    assert [recusal.reason for recusal in Recusal.objects.all()] == ["Ancien agent"]


def test_who_comes_second_is_told_who_came_first(secretary, edition):
    first, preview_of_first = check(secretary, "recusals", RECUSALS)
    second, preview_of_second = check(secretary, "recusals", RECUSALS)
    confirm(secretary, first, preview_of_first)

    answer = confirm(secretary, second, preview_of_second)

    assert "Meanwhile, secretariat imported recusations.csv at" in answer.content.decode()
    assert Recusal.objects.count() == 1


def test_confirming_twice_leads_to_what_was_done(secretary, edition):
    address, preview = check(secretary, "recusals", RECUSALS)
    confirm(secretary, address, preview)

    answer = confirm(secretary, address, preview)

    assert answer.redirect_chain == [(done_address("recusals", address), 302)]
    assert shown_messages(answer) == ["These files were imported already, by secretariat."]
    assert SheetImport.objects.count() == 1


def test_confirming_what_was_given_up_starts_again(secretary, edition):
    address, preview = check(secretary, "recusals", RECUSALS)
    secretary.post(address, {"deed": "give_up"})

    answer = confirm(secretary, address, preview)

    assert answer.redirect_chain == [(send_address("recusals"), 302)]
    assert "These files were confirmed or given up already: send them again." in shown_messages(answer)


def test_giving_up_drops_the_files(secretary, edition, django_capture_on_commit_callbacks):
    address, _preview = check(secretary, "recusals", RECUSALS)
    kept = SheetImport.objects.get().file.name

    with django_capture_on_commit_callbacks(execute=True):
        answer = secretary.post(address, {"deed": "give_up"})

    assert (answer.url, held_files()) == (send_address("recusals"), [])
    assert not storages["private"].exists(kept)


def test_files_forgotten_for_a_week_are_dropped(secretary, edition):
    send(secretary, "recusals", RECUSALS)
    SheetImport.objects.update(created_at=timezone.now() - timedelta(days=8))
    other = table(["juror", "reference"], ["aime", "2026-0002"], name="autres.csv")

    send(secretary, "recusals", other)

    assert held_files() == ["autres.csv"]


@pytest.mark.parametrize(("code", "subject"), [("2027", "recusals"), ("2026", "decisions")])
def test_a_batch_belongs_to_its_edition_and_its_subject(code, subject, secretary, edition):
    EditionFactory(code="2027", year=2027)
    address, _preview = check(secretary, "recusals", RECUSALS)
    batch = address.rstrip("/").rpartition("/")[2]
    elsewhere = reverse("desk_import_check", args=[code, subject, batch])

    assert secretary.get(elsewhere).url == send_address(subject, code)
    assert secretary.post(elsewhere, {"deed": "give_up"}).url == send_address(subject, code)
    assert held_files() == ["recusations.csv"]


def test_several_tables_at_once_are_refused_with_a_sentence(secretary, edition):
    answer = send(secretary, "recusals", RECUSALS, RECUSALS)

    assert form_errors(answer) == {"spreadsheets": ["Send one table at a time: nothing was kept of these files."]}
    assert held_files() == []


def test_a_file_too_large_is_refused_before_it_is_kept(secretary, edition):
    answer = send(secretary, "recusals", Upload(name="lourd.csv", content=b"x" * (10 * MIB + 1)))

    assert form_errors(answer) == {
        "spreadsheets": ["lourd.csv: too large, a file may weigh 10 MiB at most. Nothing was kept."]
    }
    assert held_files() == []


def test_no_file_at_all_is_said(secretary, edition):
    answer = secretary.post(send_address("recusals"))

    assert list(answer.context["form"].errors) == ["spreadsheets"]


def test_an_unreadable_file_says_what_to_do(secretary, edition):
    _address, preview = check(secretary, "recusals", Upload(name="table.ods", content=b"PK\x03\x04 torn"))

    message = "The file is damaged or incomplete. Open it in LibreOffice or Excel, save it again and send the new copy."
    assert rows_of(preview) == [["The whole file", message]]


def test_a_sealed_edition_takes_no_import(secretary, edition):
    address, preview = check(secretary, "recusals", RECUSALS)
    type(edition).objects.filter(pk=edition.pk).update(sealed_at=timezone.now())

    sent = secretary.post(send_address("recusals"), follow=True)
    confirmed = confirm(secretary, address, preview)

    told = ["This edition is sealed: nothing can be imported into it any more."]
    assert [shown_messages(answer) for answer in (sent, confirmed)] == [told, told]
    assert (Recusal.objects.count(), Decision.objects.count()) == (0, 0)


def test_a_long_list_of_faults_is_cut_and_says_so(secretary, edition):
    rows = table(["juror", "reference"], *(["gonnu", f"2026-9{number:03}"] for number in range(310)))

    _address, preview = check(secretary, "recusals", rows)

    assert len(rows_of(preview)) == 300
    assert "10 more rows are not shown." in preview.content.decode()
