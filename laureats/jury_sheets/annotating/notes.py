# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Faults as notes on cells: what is written beside each, and how many there may be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from laureats.faults import Fault
from laureats.spreadsheets.addresses import read_reference

# A workbook with more notes than that is read in its list, not cell by cell.
MOST_NOTES = 2_000
# How each sentence of a note begins: those of an earlier copy are known by it. LibreOffice forgets who signed a note.
NOTE_MARK = "À corriger : "
NOTE_AUTHOR = "À corriger"

CellNotes = Mapping[int, Mapping[int, Sequence[str]]]
"""The sentences of each cell, by 0-based row, then column."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a copy is made from: every fault, and the first of them as notes by sheet."""

    faults: Sequence[Fault]
    notes: Mapping[str, CellNotes]


def gather_notes(faults: Sequence[Fault]) -> Correction:
    """Group the faults that stand at a cell; the cells beyond the most notable have none."""
    notes: dict[str, dict[int, dict[int, list[str]]]] = {}
    for sheet, (row, column), message in islice(_place(faults), MOST_NOTES):
        notes.setdefault(sheet, {}).setdefault(row, {}).setdefault(column, []).append(f"{NOTE_MARK}{message}")
    return Correction(faults=faults, notes=notes)


def _place(faults: Iterable[Fault]) -> Iterable[tuple[str, tuple[int, int], str]]:
    for fault in faults:
        place = read_reference(fault.cell)
        if place is not None:
            yield fault.sheet, place, fault.message
