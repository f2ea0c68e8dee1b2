# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""ZIP packages, opened without believing them.

`zipfile` reads the list of parts. Inflating is ours: it counts the bytes that really come out, whatever the
headers promise, and compares them with those headers at the end.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise

from laureats.spreadsheets import limits
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.errors import refuse_damaged, refuse_encrypted, refuse_too_large
from laureats.spreadsheets.sentences import mark_sentence as _

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_LOCAL_SIGNATURE = b"PK\x03\x04"
_CENTRAL_SIGNATURE = b"PK\x01\x02"
_ENCRYPTED_FLAG = 0x1
_UTF8_FLAG = 0x800
_INPUT_BYTES = 64 * 1024
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    struct.error,
    EOFError,
    IndexError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class Archive:
    """The parts of a package, by name; made only when their list holds together."""

    def __init__(self, content: bytes, *, budget: Budget) -> None:
        self._content = content
        self._budget = budget
        entries = _list_entries(content)
        self._entries = {entry.filename: entry for entry in entries}
        self._folded = {entry.filename.lower(): entry for entry in entries}
        if len(self._entries) != len(entries):
            raise refuse_damaged()
        self._starts = {entry.filename: _find_data(content, entry=entry) for entry in entries}
        self._waiting = set(self._entries)
        self._unpacked = 0
        _check_overlaps([(entry.header_offset, self._end(entry)) for entry in entries], size=len(content))

    @property
    def names(self) -> list[str]:
        """The names of all parts, folders included, in the order of the package."""
        return list(self._entries)

    def stream(self, name: str) -> Iterator[bytes]:
        """Yield a part in chunks; its length and checksum are verified once the last one is taken.

        Small and capital letters are the same where no part has the very name, as OPC packages ask.
        """
        entry = self._entries.get(name) or self._folded.get(name.lower())
        if entry is None:
            raise refuse_damaged()
        self._waiting.discard(entry.filename)
        checksum = size = 0
        for chunk in self._inflate(entry):
            size += len(chunk)
            self._count(len(chunk))
            checksum = zlib.crc32(chunk, checksum)
            yield chunk
        if size != entry.file_size or checksum != entry.CRC:
            raise refuse_damaged()

    def check_other_parts(self) -> None:
        """Inflate every part that was not read, keeping nothing: it counts as unpacked, and must not be damaged."""
        for name in sorted(self._waiting):
            for _chunk in self.stream(name):
                pass

    def _count(self, size: int) -> None:
        self._budget.check_time()
        self._unpacked += size
        if self._unpacked > limits.MAX_UNPACKED_BYTES:
            raise refuse_too_large(
                _("The file grows beyond %(limit)s MiB once unpacked. Keep only the sheets that are needed."),
                limit=limits.MAX_UNPACKED_BYTES // limits.MIB,
            )

    def _inflate(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        packed = memoryview(self._content)[self._starts[entry.filename] : self._end(entry)]
        if entry.compress_type == zipfile.ZIP_STORED:
            return _split(packed)
        return _inflate_chunks(packed)

    def _end(self, entry: zipfile.ZipInfo) -> int:
        return self._starts[entry.filename] + entry.compress_size


def _list_entries(content: bytes) -> list[zipfile.ZipInfo]:
    # Counting signatures first bounds what zipfile builds: it makes no entry without one.
    if content.count(_CENTRAL_SIGNATURE) > limits.MAX_ENTRIES:
        raise refuse_too_large(
            _("The file holds more than %(limit)s parts. Open it in LibreOffice or Excel and save it again."),
            limit=limits.MAX_ENTRIES,
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            entries = package.infolist()
    except _ZIP_FAULTS as fault:
        raise refuse_damaged() from fault
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise refuse_encrypted()
    if any(entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED} for entry in entries):
        raise refuse_damaged()
    return entries


def _find_data(content: bytes, *, entry: zipfile.ZipInfo) -> int:
    """Return where the bytes of an entry begin, once its local header agrees with the list of parts."""
    offset = entry.header_offset
    header = content[offset : offset + _LOCAL_HEADER.size] if offset >= 0 else b""
    if len(header) < _LOCAL_HEADER.size:
        raise refuse_damaged()
    signature, name_length, extra_length = _LOCAL_HEADER.unpack(header)
    name_start = offset + _LOCAL_HEADER.size
    encoding = "utf-8" if entry.flag_bits & _UTF8_FLAG else "cp437"
    name = content[name_start : name_start + name_length]
    if signature != _LOCAL_SIGNATURE or name != entry.orig_filename.encode(encoding, "replace"):
        raise refuse_damaged()
    return int(name_start + name_length + extra_length)


def _check_overlaps(spans: list[tuple[int, int]], *, size: int) -> None:
    ordered = sorted(spans)
    if any(end > start for (_begin, end), (start, _end) in pairwise(ordered)):
        raise refuse_damaged()
    if any(end > size for _begin, end in ordered):
        raise refuse_damaged()


def _split(packed: memoryview) -> Iterator[bytes]:
    for start in range(0, len(packed), limits.CHUNK_BYTES):
        yield bytes(packed[start : start + limits.CHUNK_BYTES])


def _inflate_chunks(packed: memoryview) -> Iterator[bytes]:
    """Yield what a raw deflate stream holds, never more than a chunk at once, to its own end mark."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for start in range(0, len(packed), _INPUT_BYTES):
            waiting: bytes | memoryview = packed[start : start + _INPUT_BYTES]
            while waiting:
                chunk = inflater.decompress(waiting, limits.CHUNK_BYTES)
                waiting = inflater.unconsumed_tail
                yield chunk
        yield inflater.flush()
    except zlib.error as fault:
        raise refuse_damaged() from fault
    if not inflater.eof or inflater.unused_data:
        raise refuse_damaged()
