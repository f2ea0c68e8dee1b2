# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Names and types of the files, and all of them in one archive."""

import io
import zipfile

import pytest

from laureats.jury_sheets.outgoing import media_type, zip_sheets
from laureats.models import SheetExport
from tests.laureats.jury_sheets.outgoing.factories import FORMATS, export


@pytest.mark.parametrize("file_format", FORMATS)
def test_files_are_named_after_edition_and_juror(edition, file_format):
    names = [sheet.file_name for sheet in export(edition, file_format)]

    assert names == [f"grille-2026-gonnu.{file_format}", f"grille-2026-aime.{file_format}"]


@pytest.mark.parametrize(
    ("file_format", "expected"),
    [
        ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("csv", "text/csv; charset=utf-8"),
    ],
)
def test_each_format_has_its_media_type(file_format, expected):
    assert media_type(SheetExport.Format(file_format)) == expected


def test_an_archive_holds_every_file(edition):
    sheets = export(edition)

    archive = zipfile.ZipFile(io.BytesIO(zip_sheets(sheets)))

    assert {name: archive.read(name) for name in archive.namelist()} == {
        sheet.file_name: sheet.content for sheet in sheets
    }
