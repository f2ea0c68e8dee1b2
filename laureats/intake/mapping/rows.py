# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of an export under a mapping: as a table of candidatures says them, and what such a table does not hold."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from django.utils.translation import gettext as _

from laureats.faults import Fault
from laureats.imports.cell_values import ValueRefused, clean_line, fold
from laureats.imports.flat_tables import FlatRow
from laureats.imports.row_reading import RowReader
from laureats.intake.mapping.answer_cells import read_answer, read_moment, read_word
from laureats.intake.mapping.exports import Export, Heading
from laureats.intake.mapping.targets import LEFT_OUT, Target, question_code
from laureats.intake.mapping.words import NOTHING, Values
from laureats.spreadsheets import Cell, CellKind, Row
from laureats.spreadsheets.cell_words import is_blank, plain_text

Value = TypeVar("Value")
_SIRET = 14
_SIREN = 9
_LINE = 255
_EMAIL = 254
_FIRST_NAME = "prenom"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRow:
    """One row. `answers` are by the code of their question; blank says nothing."""

    place: FlatRow
    dossier: str
    referent_email: str
    manager_role: str
    submitted_at: datetime | None
    answers: Mapping[str, str]


@dataclass(slots=True, kw_only=True)
class RowsReader:
    """Read the rows of one export. `references` are those of the candidatures known by their dossier number."""

    export: Export
    targets: Mapping[str, Target]
    values: Values
    references: Mapping[str, str]
    headings: Mapping[str, list[Heading]]
    faults: list[Fault] = field(default_factory=list)
    left_out: int = 0
    dossiers: set[str] = field(default_factory=set)

    def read_all(self) -> Iterator[ExportRow]:
        for number, row in self.export.rows.items():
            place = self._place(number, row=row)
            if place is None:
                self.left_out += 1
            elif place.cells:
                yield self._read(place, row=row)

    def _place(self, number: int, *, row: Row) -> FlatRow | None:
        """Return a row as a table of candidatures would hold it, None when its status stands for nothing."""
        columns = {code: headings[0].column for code, headings in self.headings.items()}
        place = FlatRow(sheet=self.export.sheet, number=number, columns=columns, cells={})
        cells: dict[str, Cell] = {}
        for code, headings in self.headings.items():
            found = [row[heading.column] for heading in headings if not is_blank(row.get(heading.column))]
            if found and not question_code(code):
                cell = self._translate(code, found=found, place=place)
                if code == "status" and cell is not None and cell.value == NOTHING:
                    return None
                cells |= {code: cell} if cell is not None else {}
        return self._name_known(replace(place, cells=cells))

    def _translate(self, code: str, *, found: list[Cell], place: FlatRow) -> Cell | None:
        """Return a cell in our words."""
        target = self.targets[code]
        if target.may_be_joined:
            return _text_cell(clean_line(" ".join(plain_text(cell) for cell in found)))
        if code == "siren":
            return _shorten_siret(found[0])
        if not target.is_closed:
            return found[0]
        meaning = self._try(code, place=place, read=lambda: read_word(found[0], target=target, words=self._said(code)))
        return None if meaning is None else _text_cell(meaning)

    def _name_known(self, place: FlatRow) -> FlatRow:
        """Give a row the reference of the candidature that has its dossier number."""
        dossier = clean_line(plain_text(place.cells.get("dossier")))
        if place.cells and not dossier:
            message = _("The row has no dossier number: the next export would not find its candidature again.")
            self.faults.append(place.fault("dossier", code="missing_value", message=message))
        elif dossier in self.dossiers:
            message = _("The dossier %(dossier)s stands in a row above already.") % {"dossier": dossier}
            self.faults.append(place.fault("dossier", code="duplicate_row", message=message))
        self.dossiers.add(dossier)
        reference = self.references.get(dossier)
        if reference is None:
            return place
        columns = {**place.columns, "reference": place.columns["dossier"]}
        return replace(place, columns=columns, cells={**place.cells, "reference": _text_cell(reference)})

    def _read(self, place: FlatRow, *, row: Row) -> ExportRow:
        reader = RowReader(place)
        read = ExportRow(
            place=place,
            dossier=clean_line(plain_text(place.cells.get("dossier"))),
            referent_email=reader.email("referent_email", max_length=_EMAIL),
            manager_role=reader.line("manager_role", max_length=_LINE),
            submitted_at=self._read_moment(place),
            answers=self._read_answers(place, row=row),
        )
        self.faults += reader.faults
        return read

    def _read_moment(self, place: FlatRow) -> datetime | None:
        cell = place.cells.get("submitted_at")
        return self._try("submitted_at", place=place, read=partial(read_moment, cell)) if cell else None

    def _read_answers(self, place: FlatRow, *, row: Row) -> dict[str, str]:
        answers = {}
        for code, headings in self.headings.items():
            cell = row.get(headings[0].column)
            if not question_code(code) or cell is None or is_blank(cell):
                continue
            read = partial(read_answer, cell, target=self.targets[code], words=self._said(code))
            answers[question_code(code)] = self._try(code, place=place, read=read) or ""
        return answers

    def _said(self, code: str) -> Mapping[str, str]:
        return self.values.get(self.headings[code][0].key, {})

    def _try(self, code: str, *, place: FlatRow, read: Callable[[], Value]) -> Value | None:
        try:
            return read()
        except ValueRefused as refusal:
            self.faults.append(place.fault(code, code=refusal.code, message=refusal.message))
            return None


def headings_by_target(columns: Mapping[str, str], *, export: Export) -> dict[str, list[Heading]]:
    """Return the headings that bring each target, in the order of the file; a first name comes before a last name."""
    found: defaultdict[str, list[Heading]] = defaultdict(list)
    for heading in sorted(export.headings, key=lambda each: not fold(each.text).startswith(_FIRST_NAME)):
        target = columns.get(heading.key, LEFT_OUT)
        if target != LEFT_OUT:
            found[target].append(heading)
    return dict(found)


def _text_cell(text: str) -> Cell:
    return Cell(kind=CellKind.TEXT, value=text)


def _shorten_siret(cell: Cell) -> Cell:
    """Return the SIREN that begins a SIRET, and any other cell as it is."""
    digits = "".join(plain_text(cell).split())
    return _text_cell(digits[:_SIREN]) if len(digits) == _SIRET and digits.isdigit() else cell
