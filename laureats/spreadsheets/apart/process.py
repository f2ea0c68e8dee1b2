# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One child process, and what becomes of a file that is given to it."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from laureats.spreadsheets.apart.bounds import Bounds
from laureats.spreadsheets.apart.frames import BrokenFrame, FrameKind, write_frame
from laureats.spreadsheets.apart.replies import read_reply
from laureats.spreadsheets.apart.stops import Cause, ReadingStopped
from laureats.spreadsheets.workbook import Workbook

_ROOT = Path(__file__).resolve().parents[3]
_CHILD = Path(__file__).with_name("child.py")
# Where some installations of Python keep its own library. Nothing else is handed down, least of all secrets.
_HANDED_DOWN = ("LD_LIBRARY_PATH",)
_SECONDS_TO_END = 0.5


class ReadingProcess:
    """A bare Python that reads one file after the other. After a ReadingStopped it is of no more use."""

    def __init__(self, *, reader: str, bounds: Bounds) -> None:
        self._wall_seconds = bounds.wall_seconds
        self._process = _start(reader=reader, bounds=bounds)
        self._stdin = cast(BinaryIO, self._process.stdin)
        self._stdout = cast(BinaryIO, self._process.stdout)

    def read(self, content: bytes, *, name: str) -> Workbook:
        """Return what the child reads. Raise SpreadsheetRefused, or ReadingStopped for whatever else happens."""
        with self._killed_in_time() as killed:
            try:
                return self._exchange(content, name=name)
            except (BrokenFrame, OSError) as fault:
                raise self._explain(fault, was_late=killed.is_set()) from fault

    def close(self) -> None:
        """End the child, and keep nothing of it."""
        self._process.kill()
        for stream in (self._stdin, self._stdout):
            with suppress(OSError):  # what was never sent cannot be flushed any more
                stream.close()
        self._process.wait()

    def _exchange(self, content: bytes, *, name: str) -> Workbook:
        write_frame(self._stdin, kind=FrameKind.NAME, content=name.encode(errors="replace"))
        write_frame(self._stdin, kind=FrameKind.CONTENT, content=content)
        self._stdin.flush()
        return read_reply(self._stdout)

    @contextmanager
    def _killed_in_time(self) -> Iterator[threading.Event]:
        """Kill the child when the time is over, which ends whatever read or write waits for it."""
        killed = threading.Event()
        timer = threading.Timer(self._wall_seconds, self._kill_late, [killed])
        timer.start()
        try:
            yield killed
        finally:
            timer.cancel()
            timer.join()
        if killed.is_set():
            raise ReadingStopped("killed as it ended", cause=Cause.TIME)

    def _kill_late(self, killed: threading.Event) -> None:
        killed.set()
        self._process.kill()

    def _explain(self, fault: Exception, *, was_late: bool) -> ReadingStopped:
        """Tell why the child went silent, or said what makes no sense."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_SECONDS_TO_END)
        ended = self._process.returncode
        is_slow = was_late or ended == -signal.SIGXCPU
        return ReadingStopped(f"{fault} (exit status {ended})", cause=Cause.TIME if is_slow else Cause.FAILURE)


def _start(*, reader: str, bounds: Bounds) -> subprocess.Popen[bytes]:
    """Start a Python without site-packages, environment or files of ours, outside the folder we are in."""
    script = [str(_CHILD), str(_ROOT), reader, str(bounds.processor_seconds), str(bounds.memory_bytes)]
    return subprocess.Popen(  # noqa: S603 — our own script; what comes from outside goes through the pipe
        [sys.executable, "-I", "-S", "-B", "-X", "utf8", *script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={name: os.environ[name] for name in _HANDED_DOWN if name in os.environ},
    )
