# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A reader for the child process that does what the file asks for: what a flaw in a parser could come to.

A CSV file that begins with ``do:`` names a deed; any other is read. Nothing but the standard library may be imported:
there is nothing else in the child.
"""

import ctypes
import json
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

from laureats.spreadsheets.apart.frames import FrameKind
from laureats.spreadsheets.errors import UNREADABLE, SpreadsheetRefused
from laureats.spreadsheets.reader import read_workbook


def read_or_do(content, *, name):
    if content.startswith(b"do:"):
        DEEDS[content[3:].decode()]()
    return read_workbook(content, name=name)


def write_everywhere(content):
    """Write to every file that is open, but the input and what the child wrote to before."""
    for descriptor in open_files():
        try:
            os.write(descriptor, content)
        except OSError:
            continue


def open_files():
    return sorted(int(path.name) for path in Path("/proc/self/fd").iterdir())


def follow_no_pointer():
    ctypes.string_at(0)


def be_killed():
    os.kill(os.getpid(), signal.SIGSEGV)


def abort():
    os.abort()


def leave():
    os._exit(0)


def leave_politely():
    sys.exit(0)


def close_everything():
    os.closerange(0, 100)


def loop():
    while True:
        pass


def sleep():
    time.sleep(60)


def eat_memory():
    eaten = []
    while True:
        eaten.append(bytes(1024 * 1024))


def eat_memory_at_once():
    bytearray(1 << 40)


def recurse():
    recurse()


def fail():
    raise LookupError("a flaw")


def print_garbage():
    print("garbage" * 10_000, flush=True)
    os.write(1, b"garbage" * 10_000)


def reply_garbage():
    write_everywhere(b"garbage" * 10_000)


def reply_endlessly():
    while True:
        write_everywhere(FrameKind.SHEET.value + (1000).to_bytes(4, "big") + bytes(1000))


def announce_too_much():
    write_everywhere(FrameKind.ROWS.value + b"\xff" * 4)


def reply_broken_rows():
    write_everywhere(b"S" + (2).to_bytes(4, "big") + b'""' + b"R" + (3).to_bytes(4, "big") + b"abc")


def reply_an_unknown_code():
    _refuse({"code": "welcome", "sentence": "", "values": {}})


def reply_a_wide_sentence():
    _refuse({"code": "too_large", "sentence": "%(limit)999999999999s", "values": {"limit": 1}})


def write_a_file():
    with tempfile.TemporaryFile() as file:
        file.write(b"x")


def tell_about_itself():
    said = {
        "pid": os.getpid(),
        "directory": str(Path.cwd()),
        "environment": json.dumps(sorted(os.environ)),
        "descriptors": json.dumps(open_files()),
        "libraries": json.dumps(sorted({"django", "openpyxl", "site"} & set(sys.modules))),
    }
    raise SpreadsheetRefused(UNREADABLE, "", **said)


def _refuse(said):
    content = json.dumps(said).encode()
    write_everywhere(b"X" + len(content).to_bytes(4, "big") + content)


DEEDS = {name: deed for name, deed in list(globals().items()) if callable(deed)}
