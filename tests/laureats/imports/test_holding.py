# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files kept between the check and the confirmation: whole, or not at all."""

import pytest
from django.core.files.storage import storages
from django.db import DatabaseError, connection, transaction

from laureats.authors import Author
from laureats.faults import Refused
from laureats.imports.batches import add_upload, lock_held
from laureats.imports.holding import drop_held, find_held, hold_uploads
from laureats.imports.uploads import Upload
from laureats.models import SheetImport
from tests.accounts import make_account
from tests.factories import EditionFactory

pytestmark = pytest.mark.django_db

MARKS = SheetImport.Subject.MARKS


@pytest.fixture
def edition():
    return EditionFactory(code="2026")


@pytest.fixture
def author():
    user = make_account("secretariat")
    return Author(name="Secrétariat", user=user)


def uploads(number):
    return [Upload(name=f"{each}.csv", content=b"%d" % each) for each in range(number)]


def stored_files():
    storage = storages["private"]
    if not storage.exists("imports"):
        return []
    years, _files = storage.listdir("imports")
    return [name for year in years for name in storage.listdir(f"imports/{year}")[1]]


@pytest.fixture
def refused_second_file(edition):
    """Let the database refuse the second file of a batch."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE UNIQUE INDEX one_file ON laureats_sheetimport (edition_id)")


def test_a_batch_that_fails_leaves_no_file_behind(edition, author, refused_second_file):
    before = stored_files()

    with pytest.raises(DatabaseError):
        hold_uploads(edition=edition, subject=MARKS, uploads=uploads(3), author=author)

    assert (SheetImport.objects.count(), stored_files()) == (0, before)


def test_a_file_that_fails_to_join_a_batch_leaves_nothing_behind(edition, author, refused_second_file):
    first, second = uploads(2)
    entry = add_upload(edition=edition, subject=MARKS, batch=None, upload=first, author=author)
    before = stored_files()

    with pytest.raises(DatabaseError):
        add_upload(edition=edition, subject=MARKS, batch=entry.batch, upload=second, author=author)

    assert (SheetImport.objects.count(), stored_files()) == (1, before)


def test_files_that_went_meanwhile_cannot_be_confirmed(edition, author):
    batch = hold_uploads(edition=edition, subject=MARKS, uploads=uploads(2), author=author)
    held = find_held(edition=edition, subject=MARKS, batch=batch)
    drop_held(find_held(edition=edition, subject=MARKS, batch=batch))

    with pytest.raises(Refused), transaction.atomic():
        lock_held(held)


def test_files_of_no_edition_are_held_apart(edition, author):
    batch = hold_uploads(edition=None, subject=SheetImport.Subject.AWARDS, uploads=uploads(1), author=author)

    assert find_held(edition=edition, subject=SheetImport.Subject.AWARDS, batch=batch) is None
    assert find_held(edition=None, subject=SheetImport.Subject.AWARDS, batch=batch).batch == batch
