# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file from outside, judged by what it holds: its name and its declared type prove nothing."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.utils.translation import gettext as _

from laureats.faults import Refused
from laureats.intake.evidence_kinds import find_kind
from laureats.intake.file_kinds import FileKind
from laureats.intake.gate import refuse

MIB = 1024 * 1024
MOST_FILE_BYTES = 10 * MIB
_MOST_LETTERS = 120
_UNWANTED = re.compile(r'[<>:"|?*\x00-\x1f]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A file that may be kept: its cleaned name, with the ending of what it holds."""

    name: str
    media_type: str
    content: bytes


def check_evidence(*, name: str, content: bytes) -> Evidence:
    """Return what may be kept of a file. Raises `Refused` with a sentence that says what to do."""
    shown = clean_name(name)
    if not content:
        raise refuse("empty", _("“%(name)s” is empty: choose the file again.") % {"name": shown})
    if len(content) > MOST_FILE_BYTES:
        raise refuse_weight(shown)
    kind = find_kind(content, name=shown)
    return Evidence(name=name_with_ending(shown, kind=kind), media_type=kind.media_type, content=content)


def refuse_weight(name: str) -> Refused:
    message = _("“%(name)s” weighs more than %(most)s MiB: make it lighter, or publish it and give its address.")
    return refuse("too_heavy", message % {"name": clean_name(name), "most": MOST_FILE_BYTES // MIB})


def clean_name(name: str) -> str:
    """Return the name of a file without folders, controls, invisible letters or writing directions."""
    base = PurePosixPath(name.replace("\\", "/")).name
    seen = "".join(letter for letter in unicodedata.normalize("NFC", base) if _is_seen(letter))
    tidy = " ".join(_UNWANTED.sub(" ", seen).split()).strip(". ")
    stem, dot, ending = tidy.rpartition(".")
    if not dot:
        return tidy[:_MOST_LETTERS] or "document"
    return f"{stem[: _MOST_LETTERS - len(ending) - 1]}.{ending}" if len(ending) <= 10 else tidy[:_MOST_LETTERS]


def name_with_ending(name: str, *, kind: FileKind) -> str:
    """Give a name the ending of what its file holds: no other program opens it than the one it is for."""
    _stem, dot, ending = name.rpartition(".")
    if dot and ending.lower() in kind.endings:
        return name
    return f"{name}.{kind.endings[0]}"


def _is_seen(letter: str) -> bool:
    return letter == " " or unicodedata.category(letter)[0] not in "CZ"
