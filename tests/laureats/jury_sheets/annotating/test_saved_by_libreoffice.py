# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An annotated copy that LibreOffice has opened and saved still reads as the original would."""

import pytest

from laureats.imports.uploads import Upload
from laureats.jury_sheets.annotating import annotate_copy
from tests.laureats.jury_sheets.annotating.factories import (
    annotate,
    find_coloured,
    find_notes,
    make_faulty,
    read_list,
    read_others,
    read_sheets,
)
from tests.laureats.jury_sheets.factories import check, list_faults

pytestmark = [pytest.mark.office, pytest.mark.django_db]


def save(convert, upload, folder, *, to):
    folder.mkdir()
    source = folder / upload.name
    source.write_bytes(upload.content)
    (saved,) = convert([source], to=to, directory=folder / "saved")
    return Upload(name=saved.name, content=saved.read_bytes())


@pytest.mark.parametrize("file_format", ["ods", "xlsx"])
def test_it_has_the_same_faults_notes_and_values(edition, convert, tmp_path, file_format):
    upload = make_faulty(edition, file_format)
    faults = check(edition, upload).faults
    copy = annotate_copy(upload=upload, faults=faults)

    saved = save(convert, copy, tmp_path / "copy", to=file_format)
    plain = save(convert, upload, tmp_path / "plain", to=file_format)

    assert (list_faults(check(edition, saved)), read_others(saved)) == (
        list_faults(check(edition, upload)),
        read_sheets(plain),
    )
    assert (find_notes(saved), find_coloured(saved)) == (find_notes(copy), find_coloured(copy))


@pytest.mark.parametrize("file_format", ["ods", "xlsx"])
def test_a_copy_of_it_has_the_notes_of_today_alone(edition, convert, tmp_path, file_format):
    upload = make_faulty(edition, file_format)
    saved = save(convert, annotate(upload, "E3", "F4"), tmp_path / "copy", to=file_format)

    again = annotate(saved, "F4", message="Encore.")

    notes = {cell: note for cell, note in find_notes(again).items() if note.startswith("À corriger")}
    assert (notes, find_coloured(again)) == ({"F4": "À corriger : Encore."}, {"F4"})
    assert (read_others(again), len(read_list(again))) == (read_others(saved), 1)
