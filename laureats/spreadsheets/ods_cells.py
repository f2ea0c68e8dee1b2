# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One ODS cell: its value type and attributes first, its paragraphs where the type is text."""

import re

from laureats.spreadsheets.cell_maker import CellMaker
from laureats.spreadsheets.cell_texts import unify_line_breaks
from laureats.spreadsheets.workbook import Cell, CellKind
from laureats.spreadsheets.xml_scan import Attributes

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_CALC_EXTENSION = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
VALUE_TYPE = f"{OFFICE} value-type"
FORMULA = f"{TABLE} formula"
_STRING_VALUE = f"{OFFICE} string-value"
_CALC_VALUE_TYPE = f"{_CALC_EXTENSION} value-type"
_VALUE = f"{OFFICE} value"
_STORED_VALUES = {
    "float": (CellKind.NUMBER, _VALUE),
    "percentage": (CellKind.PERCENTAGE, _VALUE),
    "currency": (CellKind.CURRENCY, _VALUE),
    "date": (CellKind.DATE, f"{OFFICE} date-value"),
    "time": (CellKind.TIME, f"{OFFICE} time-value"),
    "boolean": (CellKind.BOOLEAN, f"{OFFICE} boolean-value"),
}
_SHOWN_ERROR = re.compile(r"#[A-ZÉ/0-9 ]+[!?]|#N/[AD]|Err:[0-9]+")


def read_plain_number(attributes: Attributes) -> str | None:
    """Return the stored value of a number without formula, for which no text need be gathered; else None."""
    if attributes.get(VALUE_TYPE) != "float" or FORMULA in attributes:
        return None
    return None if attributes.get(_CALC_VALUE_TYPE) == "error" else attributes.get(_VALUE)


def read_ods_cell(attributes: Attributes, *, paragraphs: list[str], maker: CellMaker) -> Cell | None:
    """Return the cell, None when it is blank.

    A value type without its value attribute is read as the text shown. A formula that stores a number while it
    shows an error, as older OpenOffice writes it, is an ERROR.
    """
    kind, attribute = _STORED_VALUES.get(attributes.get(VALUE_TYPE, ""), (None, ""))
    has_formula = FORMULA in attributes
    stored = attributes.get(attribute)
    if attributes.get(_CALC_VALUE_TYPE) == "error":
        return maker.make_value(kind=CellKind.ERROR, stored=_join(paragraphs), has_formula=has_formula)
    if kind is None or stored is None:
        return _read_text(attributes, paragraphs=paragraphs, maker=maker)
    if has_formula and _SHOWN_ERROR.fullmatch(_join(paragraphs)):
        return maker.make_value(kind=CellKind.ERROR, stored=_join(paragraphs), has_formula=True)
    return maker.make_value(kind=kind, stored=stored, has_formula=has_formula)


def _read_text(attributes: Attributes, *, paragraphs: list[str], maker: CellMaker) -> Cell | None:
    stored = attributes.get(_STRING_VALUE)
    text = unify_line_breaks(_join(paragraphs) if stored is None else stored)
    return maker.make_formula_text(text) if FORMULA in attributes else maker.make_text(text)


def _join(paragraphs: list[str]) -> str:
    return paragraphs[0] if len(paragraphs) == 1 else "\n".join(paragraphs)
