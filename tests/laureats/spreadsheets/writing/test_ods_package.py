# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The package of an ODS file."""

import io
import zipfile
from xml.etree import ElementTree

from odfdo import Document

from tests.laureats.spreadsheets.writing.factories import draft_sheet, write

MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"


def open_package(content):
    return zipfile.ZipFile(io.BytesIO(content))


def test_the_media_type_comes_first_and_is_not_packed():
    package = open_package(write(draft_sheet(["a"])))

    first = package.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert package.read("mimetype") == b"application/vnd.oasis.opendocument.spreadsheet"


def test_the_manifest_lists_every_part():
    package = open_package(write(draft_sheet(["a"])))

    entries = ElementTree.fromstring(package.read("META-INF/manifest.xml"))

    listed = {entry.get(f"{MANIFEST}full-path") for entry in entries}
    assert listed == {"/", *package.namelist()} - {"mimetype", "META-INF/manifest.xml"}


def test_every_part_is_well_formed_whatever_the_texts():
    hostile = "<&>\"'\x01\ufffe]]>"
    content = write(draft_sheet([hostile], name=hostile, header_rows=1, header_columns=1), title=hostile)
    package = open_package(content)

    roots = [ElementTree.fromstring(package.read(name)).tag for name in package.namelist() if name.endswith(".xml")]

    assert [root.partition("}")[2] for root in roots] == [
        "document-content",
        "document-styles",
        "document-settings",
        "document-meta",
        "manifest",
    ]


def test_another_library_reads_the_document():
    content = write(draft_sheet(["Brest", 3]), draft_sheet(["x"], name="Avis", is_hidden=True))

    document = Document(io.BytesIO(content))

    tables = {table.name: table.get_values() for table in document.body.tables}
    assert (tables, document.meta.title) == ({"Notes": [["Brest", 3]], "Avis": [["x"]]}, "Grille")
    assert document.meta.language == "fr-FR"
