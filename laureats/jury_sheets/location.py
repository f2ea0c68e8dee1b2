# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sheets, their headers and what is looked for below them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from laureats.jury_sheets import layout
from laureats.jury_sheets.rows import SheetRow
from laureats.spreadsheets import Sheet, Workbook
from laureats.spreadsheets.headers import CloseHeader, HeaderMatch, Wanted, confirm_close_headers, match_headers

IDENTITY_COLUMNS = (
    Wanted(key=layout.REFERENCE, names=(layout.REFERENCE,)),
    Wanted(key=layout.SIREN, names=(layout.SIREN,)),
)
_IDENTITY_KEYS = frozenset({layout.REFERENCE, layout.SIREN})


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSheet:
    """A sheet with its header row (0-based) and what its headers say."""

    sheet: Sheet
    header_row: int
    match: HeaderMatch

    @property
    def columns(self) -> Mapping[str, int]:
        return self.match.columns

    def confirmed(self, agreed: Collection[CloseHeader]) -> "FoundSheet":
        """Return the sheet with the close headers that were agreed to taken for the ones they resemble."""
        return replace(self, match=confirm_close_headers(self.match, agreed=agreed))

    def rows(self) -> Iterator[SheetRow]:
        """Yield the rows below the header; blank ones are not there."""
        awaits_identity = not _IDENTITY_KEYS.isdisjoint(header.key for header in self.match.close.values())
        for index, cells in self.sheet.rows.items():
            if index > self.header_row:
                yield SheetRow(
                    sheet=self.sheet.name,
                    index=index,
                    cells=cells,
                    columns=self.columns,
                    awaits_identity=awaits_identity,
                )


def find_sheet(workbook: Workbook, *, name: str) -> Sheet | None:
    """Return the sheet of that name, case and spaces around it ignored."""
    wanted = name.casefold()
    return next((sheet for sheet in workbook.sheets if sheet.name.strip().casefold() == wanted), None)


def find_header(sheet: Sheet, *, wanted: Sequence[Wanted]) -> FoundSheet:
    """Match the first row that is not empty."""
    header_row = next(iter(sheet.rows), 0)
    match = match_headers(sheet.rows.get(header_row, {}), wanted=wanted)
    return FoundSheet(sheet=sheet, header_row=header_row, match=match)
