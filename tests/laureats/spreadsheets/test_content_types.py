# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.spreadsheets.content_types import ContentType, find_encoding, identify_content

from .factories import make_encrypted_ole, make_zip


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (make_zip({"a": "b"}), ContentType.ZIP),
        (make_zip({}), ContentType.ZIP),
        (make_encrypted_ole(), ContentType.ENCRYPTED_OLE),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(1024), ContentType.FOREIGN),
        (b"%PDF-1.7 \0", ContentType.FOREIGN),
        (b"{\\rtf1 texte}", ContentType.FOREIGN),
        (b"<!DOCTYPE html><table>", ContentType.FOREIGN),
        (b"\xef\xbb\xbf \r\n<html>", ContentType.FOREIGN),
        (b"<?xml version='1.0'?><a/>", ContentType.FOREIGN),
        (b"\x89PNG\r\n\x1a\n", ContentType.FOREIGN),
        (b"\xff\xd8\xff\xe0", ContentType.FOREIGN),
        (b"\x1f\x8b\x08", ContentType.FOREIGN),
        ("Référence;3".encode(), ContentType.TEXT),
        ("Référence;3".encode("cp1252"), ContentType.TEXT),
        (b"< 3;> 5", ContentType.TEXT),
        ("Référence;3".encode("utf-16"), ContentType.BINARY),
        (b"a\0b", ContentType.BINARY),
        (b"\x81\x8d\x90", ContentType.BINARY),
    ],
)
def test_identify_content_judges_by_the_bytes(content, found):
    assert identify_content(content) is found


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"abc", "utf-8"),
        ("é".encode(), "utf-8"),
        (b"\xef\xbb\xbfabc", "utf-8-sig"),
        ("né€ à".encode("cp1252"), "cp1252"),
        (b"\xef\xbb\xbf\xe9", None),
        (b"\xe9\x9d", None),
        (b"a\0", None),
    ],
)
def test_find_encoding_knows_the_listed_ones_only(content, encoding):
    assert find_encoding(content) == encoding
