# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What LibreOffice shows of the workbooks, on the screen and on paper."""

import subprocess
from decimal import Decimal
from xml.sax.saxutils import quoteattr

import openpyxl
import pytest

from laureats.spreadsheets.writing import CellRule
from laureats.spreadsheets.writing.rules import rule_formula
from tests.laureats.jury_sheets.factories import BREST, NEVERS, give_mark, give_opinion, recuse
from tests.laureats.jury_sheets.outgoing.factories import WORKBOOKS, export_one, make_edition
from tests.laureats.spreadsheets.factories import (
    make_ods,
    make_ods_number,
    make_ods_row,
    make_ods_sheet,
    make_ods_text,
    read_rows,
)

pytestmark = [pytest.mark.office, pytest.mark.django_db]

OF_NAMESPACE = 'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"'
# Whether a mark from 0 to 5 by 0.1 may be any of these.
JUDGED = {
    **dict.fromkeys(["0", "0.1", "0.3", "0.7", "5", "NA", " na "], True),
    **dict.fromkeys(["5.1", "0.25", "-0.1", "N", "récusé", "0,5"], False),
}
A4_LANDSCAPE = "841.89 x 595.304 pts (A4)"


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_headers_and_identities_stay_in_sight(exported, look_at, file_format):
    assert look_at(exported(file_format)) == [
        "Notes frozen 4 2 protected True",
        "Avis frozen 2 1 protected True",
        "Mode d'emploi frozen 0 0 protected True",
        "_meta hidden protected True",
    ]


def test_locks_rules_and_titles_are_there_once_libreoffice_has_saved(edition, exported, convert, tmp_path):
    recuse(edition, BREST)
    (saved,) = convert([exported("ods")], to="xlsx", directory=tmp_path / "saved")

    book = openpyxl.load_workbook(saved)

    notes, rule = book["Notes"], book["Notes"].data_validations.dataValidation[0]
    assert [notes[cell].protection.locked for cell in ("A4", "E1", "E2", "E3", "E4")] == [True, True, True, True, False]
    assert (str(rule.sqref), rule.formula1) == (
        "E4:E5",
        'IF(ISNUMBER(E4),AND(E4>=0,E4<=5,ABS(E4/0.5-ROUND(E4/0.5,0))<0.001),UPPER(TRIM(E4))="NA")',
    )
    assert (notes.print_title_rows, notes.print_title_cols) == ("$1:$2", "$A:$D")
    assert (notes.page_setup.orientation, notes.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_it_prints_landscape_on_one_page_a_sheet_when_it_is_small(edition, exported, convert, tmp_path, file_format):
    give_mark(edition, BREST, "STR-1", "4.5")
    give_opinion(edition, NEVERS, "Premier pas.\nÀ suivre.")
    recuse(edition, NEVERS, juror="aime")
    (printed,) = convert([exported(file_format)], to="pdf", directory=tmp_path / "printed")

    pages = read_pages(printed)

    assert [page.split()[0] for page in pages] == ["Référence", "Référence", "Mode"]
    assert "4.5" in pages[0]
    assert "Premier pas.\n" in pages[1]
    assert describe_pages(printed) == {"Pages": "3", "Page size": A4_LANDSCAPE}


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_a_large_grid_goes_on_over_pages_with_its_headers(convert, tmp_path, file_format):
    maxima = {f"STR-{number}": "5" for number in range(1, 81)}
    edition = make_edition(maxima=maxima, names=["Brest", "Nevers"], criterion_name="Publication des codes sources")
    source = tmp_path / f"grille.{file_format}"
    source.write_bytes(export_one(edition, file_format).content)
    (printed,) = convert([source], to="pdf", directory=tmp_path / "printed")

    grid = [page for page in read_pages(printed) if "Notes" in page.splitlines()[-1]]

    assert len(grid) == 7
    assert ["Brest" in page and "2026-0001" in page for page in grid] == [True] * 7
    assert [code for page in grid for code in page.split() if code in maxima] == list(maxima)


def test_a_rule_takes_multiples_of_the_step_and_the_word(convert, tmp_path):
    source = tmp_path / "rules.ods"
    source.write_bytes(make_ods(make_ods_sheet(*(_draw_judged(value, row=row) for row, value in enumerate(JUDGED, 1)))))
    (saved,) = convert([source], to="ods", directory=tmp_path / "saved")

    rows = read_rows(saved.read_bytes(), name=saved.name)

    assert {value: rows[row][1].value for row, value in enumerate(JUDGED)} == JUDGED


def _draw_judged(value, *, row):
    rule = CellRule(
        maximum=Decimal(5),
        step=Decimal("0.1"),
        word="NA",
        help_title="",
        help_message="",
        error_title="",
        error_message="",
    )
    formula = quoteattr("of:=" + rule_formula(rule, cell=f"[.A{row}]", separator=";"))
    is_number = value.strip("-").replace(".", "").isdecimal()
    given = make_ods_number(value) if is_number else make_ods_text(value.replace(" ", "<text:s/>"))
    return make_ods_row(given, f"<table:table-cell {OF_NAMESPACE} table:formula={formula}/>")


def read_pages(printed):
    """Return the texts of the pages of a PDF file."""
    command = ["pdftotext", "-layout", str(printed), "-"]
    text = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return [page.strip() for page in text.removesuffix("\f").split("\f")]


def describe_pages(printed):
    command = ["pdfinfo", str(printed)]
    lines = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode().splitlines()
    facts = dict(map(str.strip, line.split(":", 1)) for line in lines)
    return {name: facts[name] for name in ("Pages", "Page size")}
