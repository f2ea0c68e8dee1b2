# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The procès-verbal as files, in French and in the label's time zone whoever asks."""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.utils import timezone, translation

from laureats.documents import render_pdf
from laureats.minutes.minutes import Minutes
from laureats.minutes.reading import read_minutes
from laureats.minutes.sheets import draft_minutes
from laureats.models import Palmares
from laureats.palmares.sealing import read_content
from laureats.spreadsheets.writing import write_workbook


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesFile:
    name: str
    content: bytes = field(repr=False)


def print_minutes(palmares: Palmares) -> MinutesFile:
    """Return "proces-verbal-2026.pdf", a tagged PDF. Raise `Refused` when the document is not the sealed one."""
    return _make(palmares, extension="pdf", render=render_as_pdf)


def tabulate_minutes(palmares: Palmares) -> MinutesFile:
    """Return "proces-verbal-2026.ods". Raise `Refused` when the document is not the sealed one."""
    return _make(palmares, extension="ods", render=render_as_ods)


def render_as_pdf(minutes: Minutes) -> bytes:
    return render_pdf("laureats/documents/minutes.html", {"minutes": minutes, "edition": minutes.edition})


def render_as_ods(minutes: Minutes) -> bytes:
    return write_workbook(draft_minutes(minutes), file_format="ods")


def save_content(palmares: Palmares) -> MinutesFile:
    """Return "contenu-2026.json": the very bytes that the fingerprint covers."""
    return MinutesFile(name=f"contenu-{palmares.edition.code}.json", content=palmares.content.encode())


def _make(palmares: Palmares, *, extension: str, render: Callable[[Minutes], bytes]) -> MinutesFile:
    read_content(palmares)  # What it refuses is told in the reader's language, not in that of the document.
    with translation.override("fr"), timezone.override(settings.TIME_ZONE):
        content = render(read_minutes(palmares))
    return MinutesFile(name=f"proces-verbal-{palmares.edition.code}.{extension}", content=content)
