# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a person answered before jury workbooks are read again: whose they are, and what may be taken for granted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from laureats.jury_sheets import Allowances
from laureats.spreadsheets.headers import CloseHeader

HEADER = "header"
TICKS = ("clearing", "stale")
_JUROR = re.compile(r"juror-([1-9][0-9]?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """`jurors` are the codes named beside a file, by its place from 0."""

    jurors: Mapping[int, str] = field(default_factory=dict)
    allowances: Allowances = field(default_factory=Allowances)

    def as_fields(self) -> list[tuple[str, str]]:
        """Return the names and values of the fields that say the same: `read_answers` reads them back."""
        jurors = [(name_juror_field(place), code) for place, code in self.jurors.items()]
        headers = [(HEADER, write_header(header)) for header in sorted(self.allowances.headers)]
        return [*jurors, *headers, *((tick, "on") for tick in TICKS if self.allowances.cover(tick))]


def read_answers(data: QueryDict) -> Answers:
    """Read what a form of the check sent; what was not asked is left out later, for it fits no file."""
    jurors = {int(found[1]) - 1: str(data[name]) for name in data if (found := _JUROR.fullmatch(name)) and data[name]}
    headers = frozenset(_read_header(str(token)) for token in data.getlist(HEADER))
    return Answers(
        jurors=jurors, allowances=Allowances(headers=headers, **{tick: bool(data.get(tick)) for tick in TICKS})
    )


def name_juror_field(place: int) -> str:
    return f"juror-{place + 1}"


def write_header(header: CloseHeader) -> str:
    """Return the value of the tick that agrees to a close header."""
    return f"{header.key}={header.text}"


def _read_header(token: str) -> CloseHeader:
    key, _equals, text = token.partition("=")
    return CloseHeader(text=text, key=key)
