# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The door of the package: bytes and a file name in, a workbook or a refusal out."""

from pathlib import PurePath

from laureats.collector import collector_paused
from laureats.spreadsheets import limits
from laureats.spreadsheets.archive import Archive
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.content_types import ContentType, identify_content
from laureats.spreadsheets.csv_file import read_csv
from laureats.spreadsheets.errors import (
    UNREADABLE,
    SpreadsheetRefused,
    refuse_damaged,
    refuse_encrypted,
    refuse_format,
    refuse_macros,
    refuse_too_large,
)
from laureats.spreadsheets.ods_content import read_ods
from laureats.spreadsheets.ods_package import has_ods_macros, is_encrypted_ods, is_ods_package
from laureats.spreadsheets.sentences import mark_sentence as _
from laureats.spreadsheets.workbook import FileFormat, Workbook
from laureats.spreadsheets.xlsx_package import has_xlsx_macros, is_xlsx_package, read_content_types
from laureats.spreadsheets.xlsx_workbook import read_xlsx

_FORMATS_BY_SUFFIX: dict[str, FileFormat] = {
    ".ods": "ods",
    ".xlsx": "xlsx",
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "csv",
}


def read_workbook(content: bytes, *, name: str) -> Workbook:
    """Read an ODS, XLSX or CSV file within fixed bounds of time and memory, whatever its bytes are.

    The content decides on the format; the ending of the name must agree with it. Raises SpreadsheetRefused with
    one of the codes ``too_large``, ``encrypted``, ``unsupported_format`` or ``unreadable`` (jury spreadsheets,
    *Hostile files*), and nothing else.
    """
    expected = check_envelope(content, name=name)
    with collector_paused():
        return _read_content(content, expected=expected, budget=Budget())


def check_envelope(content: bytes, *, name: str) -> FileFormat:
    """Return the format that a name announces. Raise SpreadsheetRefused for what need not be opened to be refused."""
    _check_size(content)
    expected = _FORMATS_BY_SUFFIX.get(PurePath(name).suffix.lower())
    if expected is None:
        raise refuse_format()
    return expected


def _read_content(content: bytes, *, expected: FileFormat, budget: Budget) -> Workbook:
    match identify_content(content):
        case ContentType.ZIP:
            return _read_package(content, expected=expected, budget=budget)
        case ContentType.ENCRYPTED_OLE:
            raise refuse_encrypted()
        case ContentType.TEXT if expected == "csv":
            return read_csv(content, budget=budget)
        case ContentType.BINARY:
            raise _refuse_binary(expected)
        case _:
            raise refuse_format()


def _check_size(content: bytes) -> None:
    if not content:
        raise SpreadsheetRefused(UNREADABLE, _("The file is empty. Save it again and send the new copy."))
    if len(content) > limits.MAX_FILE_BYTES:
        raise refuse_too_large(
            _("The file weighs more than %(limit)s MiB. Remove its pictures or split it into several files."),
            limit=limits.MAX_FILE_BYTES // limits.MIB,
        )


def _refuse_binary(expected: FileFormat) -> SpreadsheetRefused:
    if expected != "csv":
        return refuse_damaged()
    return SpreadsheetRefused(
        UNREADABLE,
        _("The encoding of the file is not accepted. Save it as CSV in UTF-8 and send the new copy."),
    )


def _read_package(content: bytes, *, expected: FileFormat, budget: Budget) -> Workbook:
    archive = Archive(content, budget=budget)
    if is_ods_package(archive, budget=budget):
        return _read_ods_package(archive, expected=expected, budget=budget)
    return _read_xlsx_package(archive, expected=expected, budget=budget)


def _read_ods_package(archive: Archive, *, expected: FileFormat, budget: Budget) -> Workbook:
    if is_encrypted_ods(archive, budget=budget):
        raise refuse_encrypted()
    if has_ods_macros(archive):
        raise refuse_macros()
    if expected != "ods":
        raise refuse_format()
    workbook = read_ods(archive, budget=budget)
    archive.check_other_parts()
    return workbook


def _read_xlsx_package(archive: Archive, *, expected: FileFormat, budget: Budget) -> Workbook:
    content_types = read_content_types(archive, budget=budget)
    if has_xlsx_macros(archive, content_types=content_types):
        raise refuse_macros()
    if expected != "xlsx" or not is_xlsx_package(content_types):
        raise refuse_format()
    workbook = read_xlsx(archive, budget=budget)
    archive.check_other_parts()
    return workbook
