# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The cell styles of an XLSX file, and those that a copy adds: the same with a coloured background."""

from laureats.jury_sheets.annotating.part_scan import PartScanner
from laureats.jury_sheets.annotating.splices import Splice, splice_bytes
from laureats.jury_sheets.annotating.tags import StartTag, attribute
from laureats.jury_sheets.annotating.xlsx_names import Dialect
from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.xml_scan import Attributes

_FAULT_COLOUR = "FFFFC7CE"


class StylesScanner(PartScanner):
    """Gather the fills and the cell styles, which are known by their place."""

    def __init__(self, content: bytes, *, dialect: Dialect) -> None:
        super().__init__(content, budget=Budget())
        self.fills: StartTag | None = None
        self.formats: StartTag | None = None
        self.fill_count = self.fills_end = self.formats_end = 0
        self.format_spans: list[tuple[StartTag, int]] = []
        self._tag: StartTag | None = None
        self._main = main = dialect.main
        self.starts = {
            f"{main} fills": self._start_fills,
            f"{main} cellXfs": self._start_formats,
            f"{main} cellStyleXfs": self._skip,
            f"{main} dxfs": self._skip,
        }
        self.ends = {f"{main} fills": self._end_fills, f"{main} cellXfs": self._end_formats}

    def _skip(self, attributes: Attributes) -> None:
        self.skip_element()

    def _start_fills(self, attributes: Attributes) -> None:
        self.fills = self.read_tag()
        self.starts[f"{self._main} fill"] = self._count_fill

    def _count_fill(self, attributes: Attributes) -> None:
        self.fill_count += 1

    def _end_fills(self) -> None:
        if self.fills is not None:
            self.fills_end = self.find_inner_end(self.fills)
        self.starts.pop(f"{self._main} fill", None)

    def _start_formats(self, attributes: Attributes) -> None:
        self.formats = self.read_tag()
        self.starts[f"{self._main} xf"] = self._start_format
        self.ends[f"{self._main} xf"] = self._end_format

    def _start_format(self, attributes: Attributes) -> None:
        self._tag = self.read_tag()

    def _end_format(self) -> None:
        if self._tag is not None:
            self.format_spans.append((self._tag, self.find_end(self._tag)))
        self._tag = None

    def _end_formats(self) -> None:
        if self.formats is not None:
            self.formats_end = self.find_inner_end(self.formats)
        self.starts.pop(f"{self._main} xf", None)
        self.ends.pop(f"{self._main} xf", None)


class CellFormats:
    """Number, for each format that a cell had, the format that it takes instead."""

    def __init__(self, content: bytes | None, *, dialect: Dialect) -> None:
        self._main = dialect.main
        self._scanner = StylesScanner(content, dialect=dialect) if content is not None else None
        if self._scanner is not None:
            self._scanner.run()
        self._numbers: dict[tuple[int, int], int] = {}
        self._added: list[bytes] = []

    def mark(self, style: str) -> str:
        """Return the format of a cell that had this one, coloured. Without styles in the file, nothing is coloured."""
        return self._fill(style, fill=self._scanner.fill_count if self._scanner is not None else 0)

    def clear(self, style: str) -> str:
        """Return the format of a cell that had this one, without colour."""
        return self._fill(style, fill=0)

    def _fill(self, style: str, *, fill: int) -> str:
        known = self._scanner.format_spans if self._scanner is not None and self._scanner.fills is not None else []
        index = int(style) if style.isascii() and style.isdecimal() and len(style) < 9 else 0
        if index >= len(known):
            return style
        if (index, fill) not in self._numbers:
            self._numbers[index, fill] = len(known) + len(self._added)
            self._added.append(self._copy(*known[index], fill=fill))
        return str(self._numbers[index, fill])

    def write(self) -> bytes | None:
        """Return the styles with those that were added, None when none was."""
        scanner = self._scanner
        if scanner is None or scanner.fills is None or scanner.formats is None or not self._added:
            return None
        colour = (
            f'<patternFill patternType="solid"><fgColor rgb="{_FAULT_COLOUR}"/><bgColor indexed="64"/></patternFill>'
        )
        fill = f'<fill xmlns="{self._main}">{colour}</fill>'.encode()
        return splice_bytes(
            scanner.content,
            [
                _count(scanner.fills, number=scanner.fill_count + 1),
                Splice(scanner.fills_end, scanner.fills_end, fill),
                _count(scanner.formats, number=len(scanner.format_spans) + len(self._added)),
                Splice(scanner.formats_end, scanner.formats_end, b"".join(self._added)),
            ],
        )

    def _copy(self, tag: StartTag, end: int, *, fill: int) -> bytes:
        more = attribute("fillId", fill) + attribute("applyFill", 1)
        rest = self._scanner.content[tag.end : end] if self._scanner is not None else b""
        return tag.write(without={"fillId", "applyFill"}, more=more) + rest


def _count(tag: StartTag, *, number: int) -> Splice:
    return Splice(tag.start, tag.end, tag.write(without={"count"}, more=attribute("count", number)))
