# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import io
import struct
import zipfile

import pytest

from laureats.spreadsheets import SpreadsheetRefused, limits
from laureats.spreadsheets.archive import Archive
from laureats.spreadsheets.budget import Budget

from .factories import find_refusal, make_lying_zip, make_ods, make_ods_parts, make_zip

_MIB = 1024 * 1024


def _open(content: bytes) -> Archive:
    return Archive(content, budget=Budget())


def _patch(content: bytes, *, signature: bytes, offset: int, value: bytes) -> bytes:
    """Return the bytes with a header field overwritten, in the first header of the kind."""
    start = content.index(signature) + offset
    return content[:start] + value + content[start + len(value) :]


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_archive_streams_what_was_packed(method):
    content = bytes(range(256)) * 4096
    archive = _open(make_zip({"a": content, "dossier/": "", "b": ""}, method=method))
    assert archive.names == ["a", "dossier/", "b"]
    assert b"".join(archive.stream("a")) == content
    assert b"".join(archive.stream("b")) == b""


class _Pipe(io.BytesIO):
    """A stream that cannot go back, so that sizes are written after the parts."""

    def seekable(self) -> bool:
        return False


@pytest.mark.parametrize("stream", [io.BytesIO(), _Pipe()], ids=["64-bit headers", "sizes after the parts"])
def test_archive_of_a_streaming_writer_is_read(stream):
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        with package.open("a", "w", force_zip64=True) as part:
            part.write(b"un")
        package.writestr("b", b"deux")
    archive = _open(stream.getvalue())
    assert [b"".join(archive.stream(name)) for name in archive.names] == [b"un", b"deux"]


def test_archive_streams_in_small_chunks():
    archive = _open(make_zip({"a": bytes(5 * _MIB)}))
    assert max(len(chunk) for chunk in archive.stream("a")) <= limits.CHUNK_BYTES


def test_archive_without_the_part_asked_for_is_damaged():
    with pytest.raises(SpreadsheetRefused, match="unreadable"):
        next(_open(make_zip({"a": ""})).stream("b"))


@pytest.mark.parametrize(("entries", "code"), [(1000, ""), (1001, "too_large")])
def test_archive_bound_of_parts_is_exact(entries, code):
    parts = make_ods_parts("")
    parts |= {f"Pictures/{index}.png": "" for index in range(entries - len(parts))}
    assert find_refusal(make_zip(parts), name="a.ods") == code


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
def test_archive_with_two_parts_of_one_name_is_unreadable():
    content = make_zip([*make_ods_parts("").items(), ("content.xml", "<other/>")])
    assert find_refusal(content, name="a.ods") == "unreadable"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_archive_packed_by_another_method_is_unreadable(method):
    assert find_refusal(make_zip(make_ods_parts(""), method=method), name="a.ods") == "unreadable"


@pytest.mark.parametrize(
    ("signature", "offset", "value"),
    [
        (b"PK\x03\x04", 26, b"\xff\xff"),
        (b"PK\x03\x04", 28, b"\xff\xff"),
        (b"PK\x03\x04", 30, b"M"),
        (b"PK\x01\x02", 42, struct.pack("<I", 0xFFFFFF00)),
        (b"PK\x01\x02", 42, struct.pack("<I", 1)),
        (b"PK\x01\x02", 20, struct.pack("<I", 0x00FFFFFF)),
        (b"PK\x01\x02", 20, struct.pack("<I", 40)),
        (b"PK\x01\x02", 24, struct.pack("<I", 1)),
        (b"PK\x01\x02", 16, b"\0\0\0\0"),
        (b"PK\x01\x02", 28, b"\xff\xff"),
        (b"PK\x05\x06", 16, b"\xff\xff\xff\xff"),
        (b"PK\x05\x06", 12, b"\xff\xff\xff\x7f"),
    ],
    ids=[
        "name length",
        "extra length",
        "name",
        "offset far",
        "offset wrong",
        "packed size huge",
        "packed size short",
        "size",
        "checksum",
        "directory name length",
        "directory offset",
        "directory size",
    ],
)
def test_archive_whose_headers_disagree_is_unreadable(signature, offset, value):
    content = _patch(make_zip(make_ods_parts("")), signature=signature, offset=offset, value=value)
    assert find_refusal(content, name="a.ods") == "unreadable"


def test_archive_whose_entries_overlap_is_unreadable():
    content = make_zip({"mimetype": "a" * 50, "b": "a" * 50}, method=zipfile.ZIP_STORED)
    second = content.rindex(b"PK\x01\x02")
    overlapping = content[: second + 42] + struct.pack("<I", 0) + content[second + 46 :]
    overlapping = overlapping[: second + 46] + b"b" + overlapping[second + 47 :]
    assert find_refusal(overlapping, name="a.ods") == "unreadable"


def test_archive_with_a_damaged_part_nobody_reads_is_unreadable():
    content = make_ods("", **{"Pictures/photo.png": b"image" * 100})
    start = content.index(b"Pictures/photo.png") + len(b"Pictures/photo.png")
    assert find_refusal(content[:start] + b"\xff" + content[start + 1 :], name="a.ods") == "unreadable"


@pytest.mark.parametrize("part", ["content.xml", "Pictures/bomb.bin"])
def test_archive_that_unpacks_beyond_its_bound_is_too_large(part):
    content = make_zip(make_ods_parts("") | {part: b" " * (limits.MAX_UNPACKED_BYTES + 1)})
    assert find_refusal(content, name="a.ods") == "too_large"


def test_archive_whose_headers_hide_what_it_unpacks_to_is_too_large():
    content = make_lying_zip(make_ods_parts(""), liar="Pictures/bomb.bin", size=limits.MAX_UNPACKED_BYTES + _MIB)
    assert find_refusal(content, name="a.ods") == "too_large"


def test_archive_whose_headers_hide_a_little_is_unreadable():
    content = make_lying_zip(make_ods_parts(""), liar="Pictures/bomb.bin", size=_MIB)
    assert find_refusal(content, name="a.ods") == "unreadable"
