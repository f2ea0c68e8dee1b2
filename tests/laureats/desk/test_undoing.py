# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Undoing at the desk: what it would do, or why it cannot, then the deed."""

import pytest
from django.urls import reverse
from django.utils import timezone

from laureats.models import Mark, SheetImport
from tests.accounts import shown_messages
from tests.laureats.desk.desk_pages import CODE, read_page, words_of
from tests.laureats.desk.test_journal import entry_address, import_decisions, import_workbook
from tests.laureats.jury_sheets.factories import BREST, NEVERS, confirm, held_marks, held_opinions, make_grid
from tests.viewset_pages import count_queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def undo_address(entry):
    return entry_address(entry, "desk_undo_import")


def batch_address(entry):
    return reverse("desk_undo_batch", args=[CODE, entry.batch])


def links_of(page):
    return [link["href"] for link in read_page(page).select("#undo-content a")]


def deeds_of(page):
    """Return whether the page has a button that undoes."""
    return [button.get_text(strip=True) for button in read_page(page).select("form.desk-buttons button")]


def test_an_import_leads_to_its_undoing(secretary, edition):
    entry = import_workbook(edition)

    assert links_of(secretary.get(entry_address(entry))) == [undo_address(entry)]


def test_files_confirmed_together_lead_to_the_undoing_of_all(secretary, edition):
    entry, _other = confirm(edition, make_grid([BREST, "4", "2"], name="un.csv"), make_grid([NEVERS, "1", "1"]))

    assert links_of(secretary.get(entry_address(entry))) == [undo_address(entry), batch_address(entry)]


def test_the_page_counts_what_would_return(secretary, edition):
    entry = import_workbook(edition)

    page = secretary.get(undo_address(entry))

    counts = dict(zip(words_of(page, ".desk-counts dt"), words_of(page, ".desk-counts dd"), strict=True))
    assert counts == {
        "Marks taken away": "1",
        "Marks that return to another value": "1",
        "Marks brought back": "1",
        "Opinions taken away": "0",
        "Opinions that return to another text": "1",
        "Opinions brought back": "0",
    }
    assert held_opinions() == {BREST: "Nouveau."}


def test_the_page_names_the_levels_that_would_change(secretary, edition):
    [entry] = confirm(edition, make_grid([BREST, "5", "3"]))

    page = secretary.get(undo_address(entry))

    [sentence] = words_of(page, "#effect-content li")
    assert "Brest" in sentence
    assert sentence.endswith("Niveau 2 → incomplete")


def test_the_button_gives_every_value_back(secretary, edition):
    entry = import_workbook(edition)

    answer = secretary.post(undo_address(entry), follow=True)

    assert answer.redirect_chain == [(entry_address(entry), 302)]
    assert shown_messages(answer) == ["The import of grille.ods is undone."]
    assert (held_marks(), held_opinions()) == ({(BREST, "STR-1"): "1", (BREST, "STR-2"): "NA"}, {BREST: "Ancien."})
    assert SheetImport.objects.get().undone_by_name == "secretariat"


def test_files_confirmed_together_are_undone_together(secretary, edition):
    entry, _other = confirm(edition, make_grid([BREST, "4", "2"], name="un.csv"), make_grid([NEVERS, "1", "1"]))

    answer = secretary.post(batch_address(entry), follow=True)

    assert shown_messages(answer) == ["The imports of un.csv, grille.csv are undone."]
    assert (held_marks(), set(SheetImport.objects.values_list("state", flat=True))) == ({}, {"undone"})


def test_why_an_import_cannot_be_undone_is_told_before_trying(secretary, edition):
    entry = import_workbook(edition)
    Mark.objects.filter(criterion__code="STR-1", candidature__reference=NEVERS).update(points="1")
    sentence = f"The mark of gonnu for {NEVERS}, STR-1, has changed since: the import left 3, and it is now 1."

    told, page = secretary.get(entry_address(entry)), secretary.get(undo_address(entry))

    assert (words_of(told, "#undo-content li"), links_of(told)) == ([sentence], [])
    assert sentence in words_of(page, "main li")
    assert deeds_of(page) == []


def test_a_mark_changed_while_the_page_was_read_stops_the_undoing(secretary, edition):
    entry = import_workbook(edition)
    Mark.objects.filter(criterion__code="STR-1", candidature__reference=NEVERS).update(points="1")

    answer = secretary.post(undo_address(entry))

    assert shown_messages(answer) == ["Nothing was undone: read why below."]
    assert (SheetImport.objects.get().state, len(held_marks())) == ("confirmed", 2)


@pytest.mark.parametrize("field", ["sealed_at", "released_at"])
def test_a_sealed_edition_says_why_nothing_can_be_undone(secretary, edition, field):
    entry = import_workbook(edition)
    now = timezone.now()
    type(edition).objects.update(**({"sealed_at": now} | {field: now}))

    answer = secretary.post(undo_address(entry))

    sentence = "The edition 2026 is sealed or released: its marks can no longer change."
    assert words_of(secretary.get(entry_address(entry)), "#undo-content li") == [sentence]
    assert sentence in answer.content.decode()
    assert SheetImport.objects.get().state == "confirmed"


def test_what_brought_no_marks_says_that_it_cannot_be_undone(secretary, edition):
    entry = import_decisions(edition)

    assert words_of(secretary.get(entry_address(entry)), "#undo-content li") == [
        "decisions-1.csv brought no marks: only imports of jury workbooks can be undone."
    ]


def test_the_page_takes_as_many_queries_for_1_mark_and_4(secretary, edition):
    [one] = confirm(edition, make_grid([BREST, "4", ""]))
    secretary.get(undo_address(one))
    for_one = count_queries(lambda: secretary.get(undo_address(one)))
    [many] = confirm(edition, make_grid([BREST, "5", "3"], [NEVERS, "5", "3"]))

    for_many = count_queries(lambda: secretary.get(undo_address(many)))

    assert for_many == for_one
