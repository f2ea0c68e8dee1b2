# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Workbooks of the demonstration with some cells of their marks changed, as a juror would in a spreadsheet."""

import copy
import zipfile
from xml.etree import ElementTree

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
REPEATED = f"{TABLE}number-columns-repeated"


def edit_marks(source, target, values):
    """Copy an ODS workbook with other values, a text or None for a blank, by cell such as ``E3``; return the copy."""
    with zipfile.ZipFile(source) as package, zipfile.ZipFile(target, "w") as edited:
        for name in package.namelist():
            content = package.read(name)
            edited.writestr(name, _edit_content(content, values) if name == "content.xml" else content)
    return target


def _edit_content(content, values):
    tree = ElementTree.fromstring(content)
    rows = list(tree.find(f".//{TABLE}table").iter(f"{TABLE}table-row"))
    for cell, value in values.items():
        _set_cell(rows[int(cell[1:]) - 1], column=ord(cell[0]) - ord("A"), value=value)
    return ElementTree.tostring(tree, encoding="utf-8", xml_declaration=True)


def _set_cell(row, *, column, value):
    cells = [copy.deepcopy(cell) for cell in row for _time in range(int(cell.get(REPEATED, "1")))]
    for cell in cells:
        cell.attrib.pop(REPEATED, None)
    cells[column] = ElementTree.Element(f"{TABLE}table-cell")
    if value is not None:
        cells[column].set(f"{OFFICE}value-type", "string")
        ElementTree.SubElement(cells[column], f"{TEXT}p").text = value
    row[:] = cells
