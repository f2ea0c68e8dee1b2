# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import zipfile

import pytest

from .factories import (
    MANIFEST_NAMESPACE,
    find_refusal,
    make_manifest,
    make_ods,
    make_ods_number,
    make_ods_parts,
    make_ods_row,
    make_ods_sheet,
    make_zip,
    number,
    read_rows,
)

_SHEET = make_ods_sheet(make_ods_row(make_ods_number(3)))
_ENCRYPTED_ENTRY = (
    '<manifest:file-entry manifest:full-path="{part}" manifest:media-type="text/xml" manifest:size="99">'
    '<manifest:encryption-data manifest:checksum-type="x" manifest:checksum="y"/></manifest:file-entry>'
)


def test_ods_beside_the_parts_that_libreoffice_adds_is_read():
    content = make_ods(
        _SHEET,
        **{
            "settings.xml": "<settings/>",
            "styles.xml": "<styles/>",
            "manifest.rdf": "<rdf/>",
            "Configurations2/menubar/": "",
            "Thumbnails/thumbnail.png": b"\x89PNG\0",
            "Basic/script-lc.xml": "<libraries/>",
            "Basic/Standard/": "",
            "Basic/Standard/script-lb.xml": "<library/>",
            "Basic/Standard/dialog-lb.xml": "<library/>",
            "Scripts/": "",
        },
    )
    assert read_rows(content, name="a.ods") == {0: {0: number("3")}}


@pytest.mark.parametrize("part", ["Basic/Standard/Module1.xml", "Scripts/python/macro.py", "basic/Standard/M.xml"])
def test_ods_with_macros_is_unsupported(part):
    assert find_refusal(make_ods(_SHEET, **{part: "Sub Main"}), name="a.ods") == "unsupported_format"


def test_ods_with_an_encrypted_part_is_encrypted():
    manifest = make_manifest(inner=_ENCRYPTED_ENTRY.format(part="content.xml"))
    content = make_ods("", **{"META-INF/manifest.xml": manifest, "content.xml": b"\x8f\x01" * 50})
    assert find_refusal(content, name="a.ods") == "encrypted"


def test_ods_wrapped_in_an_encrypted_package_is_encrypted():
    parts = {
        "mimetype": make_ods_parts("")["mimetype"],
        "encrypted-package": b"\x8f\x01" * 50,
        "META-INF/manifest.xml": make_manifest(inner=_ENCRYPTED_ENTRY.format(part="encrypted-package")),
    }
    assert find_refusal(make_zip(parts), name="a.ods") == "encrypted"


def test_ods_encrypted_as_a_zip_is_encrypted():
    content = bytearray(make_zip(make_ods_parts(_SHEET), method=zipfile.ZIP_STORED))
    entry = content.index(b"PK\x01\x02")
    content[entry + 8] |= 1
    assert find_refusal(bytes(content), name="a.ods") == "encrypted"


def test_ods_without_mimetype_is_known_by_its_manifest():
    parts = make_ods_parts(_SHEET)
    del parts["mimetype"]
    assert read_rows(make_zip(parts), name="a.ods") == {0: {0: number("3")}}


def test_ods_without_manifest_is_known_by_its_mimetype():
    parts = make_ods_parts(_SHEET)
    del parts["META-INF/manifest.xml"]
    assert read_rows(make_zip(parts), name="a.ods") == {0: {0: number("3")}}


@pytest.mark.parametrize(
    "media_type",
    [
        "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet-template",
        "application/epub+zip",
        "",
    ],
)
def test_another_open_document_under_the_name_of_a_spreadsheet_is_unsupported(media_type):
    assert find_refusal(make_ods(_SHEET, mimetype=media_type), name="a.ods") == "unsupported_format"


def test_manifest_of_another_namespace_says_nothing():
    parts = make_ods_parts(_SHEET)
    del parts["mimetype"]
    parts["META-INF/manifest.xml"] = make_manifest().replace(MANIFEST_NAMESPACE, "urn:other")
    assert find_refusal(make_zip(parts), name="a.ods") == "unsupported_format"
