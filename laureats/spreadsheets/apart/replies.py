# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a child tells of one file, taken as hostile as the file: checked, bounded, never executed."""

import json
import re
from typing import Any, BinaryIO, get_args

from laureats.spreadsheets.apart.frames import MAX_REPLY_BYTES, BrokenFrame, FrameKind, read_frame
from laureats.spreadsheets.apart.packed_rows import PackedRows
from laureats.spreadsheets.apart.packing import BrokenChunk, PackedChunk, read_chunk
from laureats.spreadsheets.apart.stops import Cause, ReadingStopped
from laureats.spreadsheets.errors import ENCRYPTED, TOO_LARGE, UNREADABLE, UNSUPPORTED_FORMAT, SpreadsheetRefused
from laureats.spreadsheets.workbook import FileFormat, Sheet, Workbook

_CODES = frozenset({ENCRYPTED, TOO_LARGE, UNREADABLE, UNSUPPORTED_FORMAT})
# Nothing but plain %(names)s: a width could ask for any number of spaces.
_SENTENCE = re.compile(r"(?:[^%]|%\([a-z_]+\)s)*")
_FORMATS: tuple[FileFormat, ...] = get_args(FileFormat)


def read_reply(stream: BinaryIO) -> Workbook:
    """Return the workbook that a child tells of.

    Raise SpreadsheetRefused when it tells of a refusal, ReadingStopped when it tells of a failure, and BrokenFrame
    when it tells nothing that can be understood.
    """
    reply = _Reply()
    room = MAX_REPLY_BYTES
    while reply.workbook is None:
        kind, content = read_frame(stream, limit=room)
        room -= len(content)
        try:
            reply.take(content, kind=kind)
        except (BrokenChunk, LookupError, TypeError, ValueError) as fault:
            raise BrokenFrame(f"a broken frame of kind {kind.name}") from fault
    return reply.workbook


class _Reply:
    def __init__(self) -> None:
        self.workbook: Workbook | None = None
        self._texts: list[bytes] = []
        self._sheets: list[tuple[str, list[PackedChunk]]] = []

    def take(self, content: bytes, *, kind: FrameKind) -> None:
        match kind:
            case FrameKind.SHEET:
                self._sheets.append((str(json.loads(content)), []))
            case FrameKind.TEXT:
                self._texts.append(content)
            case FrameKind.ROWS:
                self._sheets[-1][1].append(read_chunk(content))
            case FrameKind.END:
                self.workbook = self._finish(content.decode())
            case FrameKind.REFUSAL:
                raise _read_refusal(json.loads(content))
            case FrameKind.FAILURE:
                raise _read_failure(content)
            case _:
                raise BrokenFrame(f"a frame of kind {kind.name}")

    def _finish(self, said: str) -> Workbook:
        file_format = next(known for known in _FORMATS if known == said)
        sheets = (Sheet(name=name, rows=PackedRows(chunks, texts=self._texts)) for name, chunks in self._sheets)
        return Workbook(format=file_format, sheets=tuple(sheets))


def _read_refusal(said: dict[str, Any]) -> SpreadsheetRefused:
    code, sentence = str(said["code"]), str(said["sentence"])
    values = {str(name): value if isinstance(value, int) else str(value) for name, value in said["values"].items()}
    if code not in _CODES or not _SENTENCE.fullmatch(sentence):
        raise ValueError(code)
    return SpreadsheetRefused(code, sentence, **values)


def _read_failure(content: bytes) -> ReadingStopped:
    name = content[:100].decode("ascii", "replace")
    return ReadingStopped(name, cause=Cause.MEMORY if name == MemoryError.__name__ else Cause.FAILURE)
