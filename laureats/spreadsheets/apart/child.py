# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The child: read the files that come in, one after the other, and tell what they hold.

Started as a script, by `process`, with the root of the code, the dotted path of the reader, and its bounds in seconds
and bytes. It ends with its input, and after anything but a workbook or a refusal: a fresh one goes on.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO

if __name__ == "__main__":
    # Last, so that nothing there hides a module of Python's own.
    sys.path.append(sys.argv[1])

from laureats.spreadsheets.apart.frames import BrokenFrame, FrameKind, read_frame, write_frame
from laureats.spreadsheets.apart.packing import RowPacker
from laureats.spreadsheets.errors import SpreadsheetRefused

if TYPE_CHECKING:
    from laureats.spreadsheets.workbook import Workbook


def main(*, reader: str, processor_seconds: int, memory_bytes: int) -> None:
    """Answer until the input ends."""
    replies = _keep_replies_apart()
    read = _find_reader(reader)
    _bound_memory_and_files(memory_bytes)
    while True:
        try:
            _kind, name = read_frame(sys.stdin.buffer)
            _kind, content = read_frame(sys.stdin.buffer)
        except BrokenFrame:
            return
        _bound_processor(processor_seconds)
        is_sound = _answer(content, name=name.decode(), read=read, replies=replies)
        replies.flush()
        if not is_sound:
            return


def _keep_replies_apart() -> BinaryIO:
    """Return where replies go: what a library prints goes nowhere."""
    replies = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return replies


def _find_reader(path: str) -> Callable[..., "Workbook"]:
    module, _dot, name = path.rpartition(".")
    reader: Callable[..., Workbook] = getattr(import_module(module), name)
    return reader


def _bound_memory_and_files(memory_bytes: int) -> None:
    """Bound the memory, and let nothing be written to a disk: neither a file nor the remains of a crash."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _bound_processor(seconds: int) -> None:
    _soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 1 + seconds, hard))


def _answer(content: bytes, *, name: str, read: Callable[..., "Workbook"], replies: BinaryIO) -> bool:
    """Read one file and tell of it; return whether reading may go on in this process."""
    try:
        _tell(read(content, name=name), replies=replies)
    except SpreadsheetRefused as refusal:
        said = {"code": refusal.code, "sentence": refusal.sentence, "values": refusal.values}
        write_frame(replies, kind=FrameKind.REFUSAL, content=json.dumps(said).encode())
    except BaseException as fault:  # whatever it is, the file is at fault, and the parent is told
        write_frame(replies, kind=FrameKind.FAILURE, content=type(fault).__name__.encode())
        return False
    return True


def _tell(workbook: "Workbook", *, replies: BinaryIO) -> None:
    packer = RowPacker(keep_text=lambda text: write_frame(replies, kind=FrameKind.TEXT, content=text))
    for sheet in workbook.sheets:
        write_frame(replies, kind=FrameKind.SHEET, content=json.dumps(sheet.name).encode())
        for chunk in packer.pack(sheet.rows):
            write_frame(replies, kind=FrameKind.ROWS, content=chunk.as_bytes())
    write_frame(replies, kind=FrameKind.END, content=workbook.format.encode())


if __name__ == "__main__":
    main(reader=sys.argv[2], processor_seconds=int(sys.argv[3]), memory_bytes=int(sys.argv[4]))
