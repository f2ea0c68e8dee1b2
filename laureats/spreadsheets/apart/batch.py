# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The door of the package: files in, and one after the other what they hold or why they are refused."""

import logging
import time
from collections.abc import Generator, Iterable

from laureats.spreadsheets.apart.bounds import USUAL, Bounds
from laureats.spreadsheets.apart.process import ReadingProcess
from laureats.spreadsheets.apart.stops import ReadingStopped, refuse_batch, refuse_stopped
from laureats.spreadsheets.errors import SpreadsheetRefused
from laureats.spreadsheets.reader import check_envelope
from laureats.spreadsheets.workbook import Workbook

READER = "laureats.spreadsheets.reader.read_workbook"

logger = logging.getLogger(__name__)


def read_workbooks_apart(
    files: Iterable[tuple[str, bytes]], *, reader: str = READER, bounds: Bounds = USUAL
) -> Generator[Workbook | SpreadsheetRefused]:
    """Yield what each file, a name and a content, holds, or its refusal, in their order.

    One child process reads them all, and a fresh one goes on after a file that stopped it. `reader` is the dotted
    path of a function like `read_workbook`; the child calls it.
    """
    batch = _Batch(reader=reader, bounds=bounds)
    try:
        for name, content in files:
            try:
                yield batch.read(content, name=name)
            except SpreadsheetRefused as refusal:
                yield refusal
    finally:
        batch.close()


def read_workbook_apart(content: bytes, *, name: str) -> Workbook:
    """Read one file in a process of its own, as `read_workbook` does in this one. Raise SpreadsheetRefused."""
    [outcome] = read_workbooks_apart([(name, content)])
    if isinstance(outcome, SpreadsheetRefused):
        raise outcome
    return outcome


class _Batch:
    """The child that reads now, if any, and the seconds that all of them have taken."""

    def __init__(self, *, reader: str, bounds: Bounds) -> None:
        self._reader = reader
        self._bounds = bounds
        self._process: ReadingProcess | None = None
        self._seconds = 0.0

    def read(self, content: bytes, *, name: str) -> Workbook:
        """Read one file. Raise SpreadsheetRefused, whatever happens to the child."""
        check_envelope(content, name=name)
        if self._seconds > self._bounds.batch_seconds:
            raise refuse_batch()
        started = time.monotonic()
        try:
            return self._find_process().read(content, name=name)
        except ReadingStopped as stop:
            logger.warning("The reading of a file of %d bytes stopped: %s", len(content), stop)
            self.close()
            raise refuse_stopped(stop.cause) from stop
        finally:
            self._seconds += time.monotonic() - started

    def close(self) -> None:
        """End the child, if any."""
        if self._process is not None:
            self._process.close()
        self._process = None

    def _find_process(self) -> ReadingProcess:
        if self._process is None:
            self._process = ReadingProcess(reader=self._reader, bounds=self._bounds)
        return self._process
