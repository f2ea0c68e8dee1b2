# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Bars in per cent of their width: drawn as SVG in a cell, whatever the screen."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of a bar; `start` and `width` are written as SVG wants them, with a point in every language."""

    start: str
    width: str
    name: str = ""


def stack_segments(parts: Iterable[tuple[str, int]], *, longest: int) -> list[Segment]:
    """Return the segments of named numbers one after the other; `longest` is the number that fills the width."""
    segments, start = [], 0
    for name, number in parts:
        if number:
            segments.append(Segment(start=percent(start, of=longest), width=percent(number, of=longest), name=name))
        start += number
    return segments


def percent(number: float, *, of: float) -> str:
    return f"{100 * number / of if of else 0:.2f}%"
