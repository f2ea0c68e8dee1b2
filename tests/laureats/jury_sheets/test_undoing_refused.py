# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Preview, then confirm": when an import can no longer be undone, and why."""

import uuid

import pytest
from django.utils import timezone

from laureats.imports.uploads import Counts, Upload, record_import
from laureats.models import Mark, Opinion, SheetImport
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    SECRETARIAT,
    confirm,
    give_mark,
    held_marks,
    make_export,
    make_grid,
    make_sent,
)
from tests.laureats.jury_sheets.undoings import refused, undo, values_of

pytestmark = pytest.mark.usefixtures("english")


def test_every_mark_changed_since_is_named_and_nothing_is_written(edition):
    give_mark(edition, NEVERS, "STR-1", "1")
    [entry] = confirm(edition, make_grid([BREST, "4", "2"], [NEVERS, "3", "NA"]))
    marks = {(mark.candidature.reference, mark.criterion.code): mark for mark in Mark.objects.all()}
    marks[BREST, "STR-1"].delete()
    Mark.objects.filter(pk=marks[NEVERS, "STR-1"].pk).update(points="2.5")
    Mark.objects.filter(pk=marks[NEVERS, "STR-2"].pk).update(comment="Vu.")
    held = values_of(Mark)

    refusal = refused(lambda: undo(entry))

    assert refusal == [
        (
            "stale",
            f"The mark of gonnu for {BREST}, STR-1, has changed since: the import left 4, and it is now no mark.",
        ),
        ("stale", f"The mark of gonnu for {NEVERS}, STR-1, has changed since: the import left 3, and it is now 2.5."),
        (
            "stale",
            f"The mark of gonnu for {NEVERS}, STR-2, has changed since: the import left NA, and it is now NA (Vu.).",
        ),
    ]
    assert (values_of(Mark), SheetImport.objects.get().state) == (held, "confirmed")


def test_a_mark_that_was_cleared_and_given_again_has_changed(edition):
    give_mark(edition, BREST, "STR-1", "1")
    [entry] = confirm(edition, make_grid([BREST, "", "2"]), clearing=True)
    give_mark(edition, BREST, "STR-1", "1")

    assert refused(lambda: undo(entry)) == [
        ("stale", f"The mark of gonnu for {BREST}, STR-1, has changed since: the import left no mark, and it is now 1.")
    ]


def test_an_opinion_changed_since_is_named(edition):
    [entry] = confirm(edition, make_sent(make_export(edition), marks={BREST: [4, 2]}, opinions={BREST: "Bien."}))
    Opinion.objects.update(text="Mieux.")

    assert refused(lambda: undo(entry)) == [
        (
            "stale",
            f"The opinion of gonnu on {BREST} has changed since: the import left “Bien.”, and it is now “Mieux.”.",
        )
    ]
    assert len(held_marks()) == 2


@pytest.mark.parametrize("field", ["sealed_at", "released_at"])
def test_a_sealed_or_released_edition_is_frozen(edition, field):
    [entry] = confirm(edition, make_grid([BREST, "4", "2"]))
    type(edition).objects.update(**{field: timezone.now()})

    refusal = refused(lambda: undo(entry))

    assert refusal == [("frozen", "The edition 2026 is sealed or released: its marks can no longer change.")]
    assert (len(held_marks()), SheetImport.objects.get().state) == (2, "confirmed")


def test_who_comes_second_is_told_that_it_is_undone(edition):
    [entry] = confirm(edition, make_grid([BREST, "4", "2"]))
    known_to_the_second = SheetImport.objects.get()
    undo(entry)

    assert refused(lambda: undo(known_to_the_second)) == [
        ("already_undone", "The import of grille.csv is already undone, by Secrétariat.")
    ]


@pytest.mark.parametrize("state", ["checked", "returned", "replaced"])
def test_what_was_never_confirmed_is_refused(edition, state):
    [entry] = confirm(edition, make_grid([BREST, "4", "2"]))
    SheetImport.objects.update(state=state)

    assert refused(lambda: undo(entry)) == [
        ("not_confirmed", "grille.csv was never confirmed: there is nothing to undo.")
    ]


@pytest.mark.parametrize("subject", ["candidatures", "decisions", "territories"])
def test_what_brought_no_marks_is_refused(edition, subject):
    entry = record_import(
        edition=edition,
        subject=SheetImport.Subject.DECISIONS,
        upload=Upload(name="decisions.csv", content=b"x"),
        counts=Counts(),
        author=SECRETARIAT,
        batch=uuid.uuid4(),
    )
    SheetImport.objects.update(subject=subject, edition=None if subject == "territories" else edition)
    entry.refresh_from_db()

    assert refused(lambda: undo(entry)) == [
        ("not_marks", "decisions.csv brought no marks: only imports of jury workbooks can be undone.")
    ]


def test_a_candidature_moved_to_another_edition_stops_the_undoing(edition):
    give_mark(edition, BREST, "STR-1", "1")
    [entry] = confirm(edition, make_grid([BREST, "", ""]), clearing=True)
    other = type(edition).objects.create(code="2031", year=2031)
    edition.candidatures.filter(reference=BREST).update(edition=other)

    assert [code for code, _sentence in refused(lambda: undo(entry))] == ["stale"]
