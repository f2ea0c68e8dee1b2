# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""WeasyPrint leaves out a picture that it cannot draw and says so in a log: here that stops the making of the file."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused

LOGGER = logging.getLogger("weasyprint")


class Complaints(logging.Handler):
    def __init__(self) -> None:
        super().__init__(level=logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def refusing_complaints() -> Iterator[None]:
    """Raise `Refused` at the end when WeasyPrint complained of anything meanwhile."""
    complaints = Complaints()
    LOGGER.addHandler(complaints)
    try:
        yield
    finally:
        LOGGER.removeHandler(complaints)
    if complaints.messages:
        message = _("The template cannot be drawn for a printer: %(complaints)s.")
        parts = {"complaints": "; ".join(complaints.messages)}
        raise Refused([Fault(code="not_drawn", message=message % parts)])
