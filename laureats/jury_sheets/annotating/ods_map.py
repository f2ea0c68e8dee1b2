# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the cells to annotate stand in a `content.xml`: containers that decide nothing."""

from dataclasses import dataclass, field

from laureats.jury_sheets.annotating.tags import StartTag


@dataclass(slots=True)
class OdsNote:
    """A note that a cell has already."""

    tag: StartTag
    inner_end: int = 0


@dataclass(slots=True)
class OdsCell:
    """One cell element: where it stands, its first column, how often it is repeated, its style and its note."""

    tag: StartTag
    column: int
    repeats: int
    style: str | None
    inner_end: int = 0
    end: int = 0
    note: OdsNote | None = None


@dataclass(slots=True)
class OdsRow:
    """One row element that holds a cell to annotate. `style` is that of its cells without one."""

    tag: StartTag
    sheet: str
    index: int
    repeats: int
    style: str | None
    cells: list[OdsCell] = field(default_factory=list)
    inner_end: int = 0
    end: int = 0


@dataclass(slots=True)
class OdsStyle:
    """An automatic style of cells, and the element of its cell properties, if any."""

    tag: StartTag
    properties: StartTag | None = None
    inner_end: int = 0
    end: int = 0


@dataclass(slots=True)
class OdsColumns:
    """The default styles of the columns of one sheet: first column, last column, style."""

    spans: list[tuple[int, int, str]] = field(default_factory=list)
    width: int = 0

    def find(self, column: int) -> str | None:
        return next((style for first, last, style in self.spans if first <= column <= last), None)
