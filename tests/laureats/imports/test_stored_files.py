# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A private file is there exactly when a row names it."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile

from laureats.authors import Author
from laureats.imports.holding import hold_uploads
from laureats.imports.stored_files import sweep_files, written_together
from laureats.imports.uploads import Counts, Upload, record_import
from laureats.models import SheetImport
from laureats.models.imports import private_storage
from tests.factories import EditionFactory
from tests.laureats.jury_sheets.whole_state import read_private_files


@pytest.fixture
def edition(db):
    return EditionFactory()


def record(edition, content):
    return record_import(
        edition=edition,
        subject=SheetImport.Subject.MARKS,
        upload=Upload(name="grille.csv", content=content),
        counts=Counts(),
        author=Author(name="Secrétariat"),
        batch=SheetImport._meta.get_field("batch").get_default(),
    )


def files_written_since(before):
    return sorted(content for name, content in read_private_files().items() if name not in before)


def write_and_fail(edition, content):
    with suppress(OSError), written_together():
        record(edition, content)
        raise OSError


def test_files_stay_with_their_rows(edition):
    before = read_private_files()

    with written_together():
        record(edition, b"one")
        record(edition, b"one")

    assert (files_written_since(before), SheetImport.objects.count()) == ([b"one", b"one"], 2)


def test_files_of_a_transaction_that_fails_go_with_their_rows(edition):
    before = read_private_files()

    write_and_fail(edition, b"lost")

    assert (read_private_files(), SheetImport.objects.count()) == (before, 0)


def test_a_failure_within_takes_its_own_files_alone(edition):
    before = read_private_files()

    with written_together():
        record(edition, b"first")
        write_and_fail(edition, b"lost")
        record(edition, b"last")

    assert (files_written_since(before), SheetImport.objects.count()) == ([b"first", b"last"], 2)


def test_a_failure_around_takes_the_files_of_what_had_succeeded_within(edition):
    before = read_private_files()

    with suppress(OSError), written_together():
        with written_together():
            record(edition, b"within")
        raise OSError

    assert (read_private_files(), SheetImport.objects.count()) == (before, 0)


def test_a_batch_held_in_part_leaves_nothing(edition):
    before = read_private_files()
    broken = Upload(name="b.csv", content=None)

    with pytest.raises(TypeError):
        hold_uploads(
            edition=edition,
            subject=SheetImport.Subject.MARKS,
            uploads=[Upload(name="a.csv", content=b"a"), broken],
            author=Author(name="Secrétariat"),
        )

    assert (read_private_files(), SheetImport.objects.count()) == (before, 0)


def test_old_files_without_a_row_are_swept_and_no_other(edition):
    before = read_private_files()
    record(edition, b"named")
    private_storage().save("imports/2026/left.bin", ContentFile(b"left"))
    elsewhere = private_storage().save("kits/left.bin", ContentFile(b"elsewhere"))

    sweep_files()
    young = files_written_since(before)
    sweep_files(older_than=timedelta(0))
    old = files_written_since(before)

    private_storage().delete(elsewhere)
    assert (young, old) == ([b"elsewhere", b"left", b"named"], [b"elsewhere", b"named"])
