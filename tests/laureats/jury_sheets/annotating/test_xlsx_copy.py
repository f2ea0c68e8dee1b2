# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an XLSX keeps when notes are written into it, and how other programs find them."""

import io
import re

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill, Protection
from openpyxl.workbook.defined_name import DefinedName

from laureats.imports.uploads import Upload
from laureats.spreadsheets import SpreadsheetRefused
from tests.laureats.jury_sheets.annotating.factories import (
    MARK,
    annotate,
    change_parts,
    find_coloured,
    find_notes,
    list_parts,
    make_faulty,
    open_xlsx,
    read_others,
    read_part,
    read_sheets,
)
from tests.laureats.spreadsheets.factories import make_xlsx

pytestmark = pytest.mark.usefixtures("english")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def save(book, name="notes.xlsx"):
    stream = io.BytesIO()
    book.save(stream)
    return Upload(name=name, content=stream.getvalue())


def make_book():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Notes"
    sheet.append([1, 2, 3])
    sheet.append([4, 5, 6])
    book.create_sheet("Avis").append(["texte"])
    return book


def test_the_format_of_a_cell_is_kept_but_for_its_fill():
    book = make_book()
    cell = book["Notes"]["B1"]
    cell.number_format, cell.protection = "0.00", Protection(locked=False)
    cell.fill = PatternFill("solid", fgColor="FF00FF00")
    upload = save(book)

    copy = annotate(upload, "B1")

    cell = open_xlsx(copy)["Notes"]["B1"]
    assert (cell.number_format, cell.protection.locked, cell.fill.fgColor.rgb) == ("0.00", False, "FFFFC7CE")
    assert find_coloured(copy) == {"B1"}


def test_cells_that_are_not_there_are_annotated_in_their_order():
    upload = Upload(
        name="notes.xlsx",
        content=make_xlsx(
            '<row r="1" spans="1:2"><c r="B1"><v>4</v></c></row><row r="2"/><row r="3"><c r="B3"/></row>'
        ),
    )

    copy = annotate(upload, "A1", "B1", "D1", "C2", "A2", "ZZ3")

    assert list_notes(copy) == {"A1", "B1", "D1", "C2", "A2", "ZZ3"}
    assert read_others(copy) == read_sheets(upload)
    assert [cell.split(chr(34))[0] for cell in read_part(copy, "xl/worksheets/sheet1.xml").split(' r="')[1:]] == [
        *["1", "A1", "B1", "D1"],
        *["2", "A2", "C2"],
        *["3", "B3", "ZZ3"],
    ]


def test_a_cell_that_is_not_there_has_the_format_of_its_row_or_column():
    book = make_book()
    book["Notes"].column_dimensions["E"].number_format = "0.00"
    book["Notes"].row_dimensions[2].number_format = "0.000"
    upload = save(book)

    cells = open_xlsx(annotate(upload, "E1", "E2"))["Notes"]

    assert [cells[cell].number_format for cell in ("E1", "E2")] == ["0.00", "0.000"]


def test_notes_of_others_stay_and_are_added_to():
    book = make_book()
    book["Notes"]["A1"].comment = Comment("À revoir.", "Juré")
    book["Notes"]["C2"].comment = Comment("Vu.", "Juré")
    book["Avis"]["A1"].comment = Comment("Un avis.", "Juré")
    upload = save(book)

    first = annotate(upload, "A1", "B1")
    second = annotate(first, "C2", message="Autre.")

    assert find_notes(first) == {"A1": f"À revoir.\n{MARK}Faux.", "B1": f"{MARK}Faux.", "C2": "Vu."}
    assert find_notes(second) == {
        "A1": "À revoir.",
        "B1": "Nothing is wrong here any more.",
        "C2": f"Vu.\n{MARK}Autre.",
    }
    assert (find_notes(second, "Avis"), find_coloured(second)) == ({"A1": "Un avis."}, {"C2"})


def test_each_note_has_its_box():
    book = make_book()
    book["Notes"]["A1"].comment = Comment("À revoir.", "Juré")

    copy = annotate(save(book), "A1", "B1", "C2")

    (drawing,) = (name for name in list_parts(copy) if name.endswith(".vml"))
    content = read_part(copy, drawing)
    boxes = [f"<x:Row>{row}</x:Row><x:Column>{column}</x:Column>" for row, column in [(0, 1), (1, 2)]]
    assert [content.count(box) for box in boxes] == [1, 1]
    assert content.count('ObjectType="Note"') == 3


def list_notes(upload):
    """Return the cells that the comments of a minimal package name, which openpyxl would not open."""
    (comments,) = (name for name in list_parts(upload) if name.endswith("comments.xml"))
    return set(re.findall(r'<comment [^>]*ref="([A-Z]+[0-9]+)"', read_part(upload, comments)))


def test_names_and_views_still_mean_their_sheets():
    book = make_book()
    book["Avis"].defined_names["ici"] = DefinedName("ici", attr_text="Avis!$A$1")
    book["Notes"].print_title_rows = "1:1"
    book.active = 1
    upload = save(book)

    copy = open_xlsx(annotate(upload, "A1"))

    assert (copy.sheetnames, copy.active.title) == (["À corriger", "Notes", "Avis"], "Avis")
    assert (list(copy["Avis"].defined_names), copy["Notes"].print_title_rows) == (["ici"], "$1:$1")


def test_locks_and_validations_stay(edition):
    upload = make_faulty(edition, "xlsx")

    before, after = (open_xlsx(book)["Notes"] for book in (upload, annotate(upload, "E3", "F4")))

    assert describe_rules(after) == describe_rules(before)
    assert describe_rules(before)[:2] == (True, 2)


def describe_rules(sheet):
    cell = sheet["E3"]
    locks = (sheet.protection.sheet, sheet.data_validations.count, sheet.freeze_panes, cell.protection.locked)
    return *locks, cell.number_format


def test_formulas_keep_what_they_stored():
    upload = Upload(
        name="notes.xlsx",
        content=make_xlsx('<row r="1"><c r="A1"><f>1+2</f><v>3</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c></row>'),
    )

    copy = annotate(upload, "A1", "B1")

    assert read_others(copy) == read_sheets(upload)


def test_a_file_with_prefixes_and_no_numbers_of_rows_is_understood():
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>'
        "<x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData><x:extLst/></x:worksheet>"
    )
    upload = change_parts(
        Upload(name="notes.xlsx", content=make_xlsx("")), **{"xl/worksheets/sheet1.xml": sheet.encode()}
    )

    copy = annotate(upload, "B1", "A2", "B2")

    part = read_part(copy, "xl/worksheets/sheet1.xml")
    assert read_others(copy) == read_sheets(upload)
    assert part.index("<legacyDrawing") < part.index("<x:extLst/>")
    assert list_notes(copy) == {"B1", "A2", "B2"}


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/comments/comment1.xml"])
def test_a_part_that_is_no_xml_is_refused_and_nothing_else_happens(part):
    book = make_book()
    book["Notes"]["A1"].comment = Comment("À revoir.", "Juré")
    hostile = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'

    with pytest.raises(SpreadsheetRefused):
        annotate(change_parts(save(book), **{part: hostile}), "A1")
