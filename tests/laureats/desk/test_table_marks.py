# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Marks at the table, on screen: a juror chosen, marks typed, read, then confirmed."""

import pytest
from django.urls import reverse
from django.utils import timezone

from label.models import JurySeat, Profile
from laureats.models import Candidature, Decision, Mark, SheetImport
from tests.accounts import log_in, shown_messages
from tests.laureats.desk.desk_pages import CODE, buttons_of, count_queries, read_page, rows_of, words_of
from tests.laureats.jury_sheets.factories import BREST, NEVERS, confirm, give_mark, held_marks, make_grid, recuse
from tests.laureats.table_marks.factories import REASON, SOURCE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def address(reference=BREST, juror="gonnu"):
    page = reverse("desk_table_marks", args=[CODE, reference])
    return f"{page}?juror={juror}" if juror else page


def typed(deed="preview", reason=REASON, source=SOURCE, **fields):
    return {"deed": deed, "reason": reason, "source": source} | fields


def preview(client, **fields):
    """Send what was typed, by field: `**{"points-STR-1": "4"}`."""
    return client.post(address(), typed(**fields))


def press_confirm(client, page, **fields):
    """Press the button of the preview, which carries what was typed."""
    fingerprint = page.context["preview"].fingerprint
    return client.post(address(), typed("confirm", fingerprint=fingerprint, **fields), follow=True)


def faults_of(page):
    """Return the errors shown, by the name of their field."""
    return page.context["form"].errors.get_json_data() if page.context["form"] else None


def test_the_juror_is_chosen_first_and_why_others_are_not_offered_is_said(secretary, edition):
    recuse(edition, BREST, juror="aime")
    give_mark(edition, BREST, "STR-1", "3")
    left = JurySeat.objects.create(
        edition=edition, code="left", person=edition.seats.first().person, state="ended-excluded", sort_order=9
    )
    name = left.person.full_name

    page = secretary.get(address(juror=""))

    aime = edition.seats.get(code="aime").person.full_name
    assert words_of(page, ".desk-seats li") == [
        f"{name} 1 mark given to this file",
        f"{aime} Stands aside from this candidature: a recusal is recorded.",
        f"{name} Has left the jury, and the marks given are excluded.",
    ]
    assert [link["href"] for link in read_page(page).select(".desk-seats a")] == [address()]


def test_a_juror_who_stands_aside_cannot_be_chosen_by_the_address(secretary, edition):
    recuse(edition, BREST)

    page = secretary.post(address(), typed(**{"points-STR-1": "4"}))

    assert (page.context["form"], held_marks()) == (None, {})


def test_every_criterion_shows_its_mark_and_a_removed_one_is_closed(secretary, edition):
    give_mark(edition, BREST, "STR-1", "3.5", comment="Bien.")
    profile = Profile.objects.create(edition=edition, code="communes", name="Communes", kinds=["commune"])
    profile.not_applicable.add(edition.criteria.get(code="STR-2"))

    page = secretary.get(address())

    assert words_of(page, ".desk-mark__held") == ["Out of 5. Now: 3.5 (Bien.)"]
    assert words_of(page, ".desk-mark--closed") == [
        "STR-2 – Critère STR-2 Not marked: the profile of this file removes it."
    ]


def test_only_a_mark_that_is_there_can_be_cleared(secretary, edition):
    give_mark(edition, BREST, "STR-1", "3")

    page = read_page(secretary.get(address()))

    assert [box["name"] for box in page.select("[type=checkbox]")] == ["clears-STR-1"]


def test_faults_are_shown_at_their_fields_and_nothing_is_written(secretary, edition):
    page = preview(secretary, reason="", **{"points-STR-1": "6", "comment-STR-2": "Seul."})

    messages = {name: [each["message"] for each in errors] for name, errors in faults_of(page).items()}
    assert messages == {
        "reason": ["Write why these marks change."],
        "points-STR-1": ["6 is above the maximum: STR-1 goes from 0 to 5."],
        "comment-STR-2": ["A comment stands beside a blank mark: enter the mark, or remove the comment."],
    }
    assert (read_page(page).select_one("[name=points-STR-1]")["value"], held_marks()) == ("6", {})


def test_the_preview_shows_values_and_the_level_before_and_after(secretary, edition):
    give_mark(edition, BREST, "STR-1", "2")
    give_mark(edition, BREST, "STR-2", "1")

    page = preview(secretary, **{"points-STR-1": "5", "points-STR-2": "3"})

    assert rows_of(page) == [["STR-1 – Critère STR-1", "2", "5"], ["STR-2 – Critère STR-2", "1", "3"]]
    assert words_of(page, "#effect-content p") == ["Level: Niveau 1 → Niveau 2", "Total out of 100: 37.50 → 100.00"]
    assert (buttons_of(page), Mark.objects.get(criterion__code="STR-1").points) == (["confirm", "correct"], 2)


def test_the_preview_says_that_a_decided_file_returns_to_review(secretary, edition):
    give_mark(edition, BREST, "STR-1", "5")
    give_mark(edition, BREST, "STR-2", "3")
    Decision.objects.create(
        candidature=edition.candidatures.get(reference=BREST),
        is_decided=True,
        decided_at=timezone.now(),
        computed_complete=True,
        computed_level=edition.levels.get(code="2"),
    )

    page = preview(secretary, **{"points-STR-1": "1"})

    sentence = "This file is decided: it returns to review, and the jury decides again."
    assert sentence in " ".join(words_of(page, "#effect-content"))


def test_a_file_not_eligible_yet_has_no_effect_to_show(secretary, edition):
    Candidature.objects.filter(reference=BREST).update(status="submitted")

    page = preview(secretary, **{"points-STR-1": "1"})

    assert words_of(page, "#effect-content p") == [
        "This candidature is not eligible yet: no level is computed, and its marks wait."
    ]


def test_confirming_writes_what_was_read_and_leads_to_its_journal(secretary, edition):
    fields = {"points-STR-1": "4,5", "comment-STR-1": "Dit en séance."}

    answer = press_confirm(secretary, preview(secretary, **fields), **fields)

    entry = SheetImport.objects.get()
    assert answer.redirect_chain == [(reverse("desk_journal_entry", args=[CODE, entry.identifier]), 302)]
    assert shown_messages(answer) == ["The marks are written. This page of the journal can undo them."]
    assert (held_marks(), entry.author_name) == ({(BREST, "STR-1"): "4.5"}, "secretariat")


def test_what_changed_meanwhile_is_shown_anew(secretary, edition):
    page = preview(secretary, **{"points-STR-1": "4"})
    give_mark(edition, BREST, "STR-1", "2")

    answer = press_confirm(secretary, page, **{"points-STR-1": "4"})

    assert shown_messages(answer) == ["The site has changed since you read this: read it again, then confirm."]
    assert (rows_of(answer), held_marks()) == ([["STR-1 – Critère STR-1", "2", "4"]], {(BREST, "STR-1"): "2"})


def test_nothing_to_change_offers_no_confirmation(secretary, edition):
    give_mark(edition, BREST, "STR-1", "4")

    assert buttons_of(preview(secretary, **{"points-STR-1": "4"})) == ["correct"]


def test_going_back_keeps_what_was_typed(secretary, edition):
    page = secretary.post(address(), typed("correct", **{"points-STR-1": "4"}))

    assert read_page(page).select_one("[name=points-STR-1]")["value"] == "4"


def test_a_sealed_edition_says_why_the_file_is_closed(secretary, edition):
    type(edition).objects.update(sealed_at=timezone.now())

    page = secretary.get(address())

    assert words_of(page, "main .help-block") == [
        "The edition 2026 is sealed or released: the marks of this file can no longer change. Only a file that was "
        "deferred stays open."
    ]


def test_the_journal_shows_reason_and_source_in_place_of_a_file(secretary, edition):
    fields = {"points-STR-1": "4"}
    press_confirm(secretary, preview(secretary, **fields), **fields)
    entry = SheetImport.objects.get()

    page = secretary.get(reverse("desk_journal_entry", args=[CODE, entry.identifier]))

    facts = dict(zip(words_of(page, ".desk-facts dt"), words_of(page, ".desk-facts dd"), strict=True))
    told = {name: facts.get(name) for name in ("Reason", "Source", "Came by", "SHA-256")}
    assert told == {"Reason": REASON, "Source": SOURCE, "Came by": "The jury’s table", "SHA-256": None}
    assert "Save the file as it came" not in page.content.decode()


def test_there_is_no_file_to_save(secretary, edition):
    fields = {"points-STR-1": "4"}
    press_confirm(secretary, preview(secretary, **fields), **fields)

    file = reverse("desk_journal_file", args=[CODE, SheetImport.objects.get().identifier])

    assert secretary.get(file).status_code == 404


def test_marks_of_the_table_are_undone_at_the_desk(secretary, edition):
    fields = {"points-STR-1": "4"}
    press_confirm(secretary, preview(secretary, **fields), **fields)

    secretary.post(reverse("desk_undo_import", args=[CODE, SheetImport.objects.get().identifier]))

    assert (held_marks(), SheetImport.objects.get().state) == ({}, "undone")


def test_the_journal_finds_the_marks_of_the_table(secretary, edition):
    confirm(edition, make_grid([NEVERS, "4", "2"]))
    fields = {"points-STR-1": "4"}
    press_confirm(secretary, preview(secretary, **fields), **fields)

    page = secretary.get(reverse("desk_journal", args=[CODE]), {"origin": "table"})

    assert [row[0] for row in rows_of(page)] == ["Marks at the table, gonnu, Brest"]


def test_the_communication_team_is_sent_home(edition):
    client = log_in("communication")

    answers = [client.get(address()), client.post(address(), typed(**{"points-STR-1": "4"}))]

    assert ([answer.url for answer in answers], held_marks()) == ([reverse("wagtailadmin_home")] * 2, {})


@pytest.mark.parametrize("juror", ["", "gonnu"])
def test_the_page_takes_as_many_queries_for_1_juror_and_3_marks(secretary, edition, juror):
    secretary.get(address(juror=juror))
    few = count_queries(lambda: secretary.get(address(juror=juror)))
    for criterion, code in [("STR-1", "gonnu"), ("STR-2", "gonnu"), ("STR-1", "aime")]:
        give_mark(edition, BREST, criterion, "1", juror=code)

    assert count_queries(lambda: secretary.get(address(juror=juror))) == few
