# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The kind of number behind each cell style of an XLSX workbook."""

from laureats.spreadsheets.budget import Budget
from laureats.spreadsheets.errors import refuse_too_large
from laureats.spreadsheets.limits import MAX_STYLES
from laureats.spreadsheets.number_formats import find_built_in_kind, find_format_kind
from laureats.spreadsheets.sentences import mark_sentence as _
from laureats.spreadsheets.workbook import CellKind
from laureats.spreadsheets.xlsx_text import decode_escapes
from laureats.spreadsheets.xml_scan import Attributes, XmlScanner


class StylesScanner(XmlScanner):
    """Gather number formats and the cell styles that use them; formats of conditional styles are none of them."""

    def __init__(self, budget: Budget, *, namespaces: tuple[str, ...]) -> None:
        super().__init__(budget)
        self._format_kinds: dict[str, CellKind] = {}
        self._format_identifiers: list[str] = []
        for namespace in namespaces:
            self.starts |= {
                f"{namespace} numFmts": self._start_formats,
                f"{namespace} cellXfs": self._start_styles,
                f"{namespace} cellStyleXfs": self._skip,
                f"{namespace} dxfs": self._skip,
            }
            self.ends |= dict.fromkeys((f"{namespace} numFmts", f"{namespace} cellXfs"), self._end_list)
        self._namespaces = namespaces

    def find_kinds(self) -> list[CellKind]:
        """Return the kind of each cell style, by its index."""
        return [self._find_kind(identifier) for identifier in self._format_identifiers]

    def _skip(self, attributes: Attributes) -> None:
        self.skip_element()

    def _start_formats(self, attributes: Attributes) -> None:
        self.starts |= {f"{namespace} numFmt": self._note_format for namespace in self._namespaces}

    def _start_styles(self, attributes: Attributes) -> None:
        self.starts |= {f"{namespace} xf": self._note_style for namespace in self._namespaces}

    def _end_list(self) -> None:
        for namespace in self._namespaces:
            self.starts.pop(f"{namespace} numFmt", None)
            self.starts.pop(f"{namespace} xf", None)

    def _note_format(self, attributes: Attributes) -> None:
        identifier = attributes.get("numFmtId", "")
        self.budget.retain_text(identifier)
        self._format_kinds[identifier] = find_format_kind(decode_escapes(attributes.get("formatCode", "")))

    def _note_style(self, attributes: Attributes) -> None:
        identifier = attributes.get("numFmtId", "0")
        self.budget.retain_text(identifier)
        self._format_identifiers.append(identifier)
        if len(self._format_identifiers) > MAX_STYLES:
            raise refuse_too_large(
                _("The file holds more than %(limit)s cell styles. Copy its values to a new file."), limit=MAX_STYLES
            )

    def _find_kind(self, identifier: str) -> CellKind:
        kind = self._format_kinds.get(identifier)
        if kind is not None:
            return kind
        is_built_in = identifier.isascii() and identifier.isdecimal() and len(identifier) <= 3
        return find_built_in_kind(int(identifier)) if is_built_in else CellKind.NUMBER
