# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files confirmed together, undone together."""

import pytest

from laureats.authors import Author
from laureats.jury_sheets import undo_batch
from laureats.models import Mark, SheetImport
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    SECRETARIAT,
    confirm,
    held_marks,
    make_export,
    make_sent,
)
from tests.laureats.jury_sheets.undoings import refused, undo

pytestmark = pytest.mark.usefixtures("english")


def make_batch(edition):
    export = make_export(edition)
    one, two = make_sent(export, marks={BREST: [4, 2]}), make_sent(export, marks={NEVERS: [1, 1]}, name="deux.ods")
    return export, confirm(edition, one, two)


def test_the_files_confirmed_together_are_undone_together(edition):
    export, entries = make_batch(edition)

    undo_batch(batch=entries[0].batch, author=SECRETARIAT)

    export.refresh_from_db()
    assert (held_marks(), export.baseline) == ({}, {"marks": {}, "opinions": {}})
    assert list(SheetImport.objects.values_list("state", flat=True)) == ["undone", "undone"]


def test_one_mark_changed_since_keeps_all_the_files(edition):
    _export, entries = make_batch(edition)
    Mark.objects.filter(candidature__reference=BREST, criterion__code="STR-1").update(points="1")

    refusal = refused(lambda: undo_batch(batch=entries[0].batch, author=SECRETARIAT))

    assert ([code for code, _sentence in refusal], len(held_marks())) == (["stale"], 4)
    assert list(SheetImport.objects.values_list("state", flat=True)) == ["confirmed", "confirmed"]


def test_of_files_confirmed_together_those_undone_before_are_left(edition):
    _export, entries = make_batch(edition)
    undo(entries[0])

    undo_batch(batch=entries[0].batch, author=Author(name="Camille"))

    assert (held_marks(), set(SheetImport.objects.values_list("undone_by_name", flat=True))) == (
        {},
        {"Secrétariat", "Camille"},
    )


def test_files_of_a_batch_all_undone_are_said_to_be(edition):
    _export, entries = make_batch(edition)
    undo_batch(batch=entries[0].batch, author=SECRETARIAT)

    refusal = refused(lambda: undo_batch(batch=entries[0].batch, author=SECRETARIAT))

    assert [code for code, _sentence in refusal] == ["already_undone", "already_undone"]


def test_a_return_that_shares_the_batch_of_its_import_is_no_import(edition):
    _export, entries = make_batch(edition)
    SheetImport.objects.filter(pk=entries[0].pk).update(state="accepted")

    undo_batch(batch=entries[0].batch, author=SECRETARIAT)

    refusal = refused(lambda: undo_batch(batch=entries[0].batch, author=SECRETARIAT))
    assert list(SheetImport.objects.order_by("pk").values_list("state", flat=True)) == ["accepted", "undone"]
    assert refusal == [("already_undone", "The import of deux.ods is already undone, by Secrétariat.")]
