# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which candidature a row is about, by reference, SIREN or both."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laureats import siren as siren_number
from laureats.jury_sheets.desk import Desk
from laureats.jury_sheets.layout import REFERENCE, SIREN
from laureats.jury_sheets.places import Place
from laureats.models import Candidature
from laureats.spreadsheets import Cell, Row
from laureats.spreadsheets.cell_words import plain_text, quote


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row of a sheet whose columns are known by key.

    `awaits_identity` tells that a header close to an identity column's is still to be confirmed: until then a row
    without reference and SIREN may have them after all.
    """

    sheet: str
    index: int
    cells: Row
    columns: Mapping[str, int]
    awaits_identity: bool = False

    def cell(self, key: str) -> Cell | None:
        column = self.columns.get(key)
        return None if column is None else self.cells.get(column)

    def text(self, key: str) -> str:
        return plain_text(self.cell(key))

    def place(self, key: str) -> Place:
        return Place(sheet=self.sheet, row=self.index, column=self.columns[key])

    @property
    def is_anonymous(self) -> bool:
        """Tell whether reference and SIREN are both blank."""
        return not self.text(REFERENCE) and not self.text(SIREN)


def has_identity(columns: Mapping[str, int]) -> bool:
    """Tell whether rows can be identified at all."""
    return REFERENCE in columns or SIREN in columns


def identify_row(row: SheetRow, *, desk: Desk) -> Candidature | None:
    """Return the candidature of a row; None with a fault `unknown_candidature` when there is not exactly one."""
    reference, siren = row.text(REFERENCE), _read_siren(row.text(SIREN))
    by_reference = desk.ledger.candidatures.get(reference)
    by_siren = desk.ledger.by_siren.get(siren)
    if reference and by_reference is None:
        _refuse(row, message=_("No candidature has the reference %(reference)s."), desk=desk)
        return None
    if siren and by_siren is None and by_reference is None:
        _refuse(row, message=_("No candidature has the SIREN number %(siren)s."), desk=desk)
        return None
    if reference and siren and by_reference != by_siren:
        _refuse(row, message=_("The reference %(reference)s and the SIREN number %(siren)s disagree."), desk=desk)
        return None
    return by_reference or by_siren


def refuse_anonymous(row: SheetRow, *, desk: Desk) -> None:
    """Keep the fault of a row that brings something for nobody, once it is known where its identity stands."""
    if row.awaits_identity:
        return
    _refuse(row, message=_("The row has marks, but neither a reference nor a SIREN number."), desk=desk)


def _refuse(row: SheetRow, *, message: str, desk: Desk) -> None:
    named = {"reference": quote(row.text(REFERENCE)), "siren": quote(row.text(SIREN))}
    desk.findings.add(place=identity_place(row), code="unknown_candidature", message=message % named)


def identity_place(row: SheetRow) -> Place:
    """Return the cell that names the candidature, or should: the reference, else the SIREN."""
    is_by_siren = REFERENCE not in row.columns or (SIREN in row.columns and row.text(SIREN) and not row.text(REFERENCE))
    return row.place(SIREN if is_by_siren else REFERENCE)


def _read_siren(text: str) -> str:
    """Return a SIREN without spaces, with the leading zeros that spreadsheets drop."""
    digits = "".join(text.split())
    return digits.zfill(siren_number.LENGTH) if digits.isdecimal() else digits
