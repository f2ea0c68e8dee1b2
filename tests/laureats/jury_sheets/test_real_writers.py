# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One grid, filled in with other people's programs: whichever wrote the file, exactly the same is found in it."""

import csv
import io
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from laureats.imports.uploads import Upload
from laureats.jury_sheets.values import write_value
from laureats.spreadsheets import CellKind, read_workbook
from tests.factories import CandidatureFactory, CriterionFactory, DomainFactory, TerritoryFactory
from tests.laureats.jury_sheets.factories import BREST, NEVERS, PARIS, check, list_counts, list_faults, recuse
from tests.laureats.jury_sheets.real_writers import (
    write_with_odfdo,
    write_with_odfpy,
    write_with_openpyxl,
    write_with_pandas,
    write_with_xlsxwriter,
)

ETIENNE = "2026-0004"
OPEN_CODES = ["LOG-1", "LOG-2", "LOG-3", "LOG-4", "LOG-5"]
HEADER = ["Référence", "Collectivité", "SIREN", "STR-1", "STR-2", *OPEN_CODES, "Remarque"]
BLANK = [None] * len(HEADER)
ROWS = [
    HEADER,
    [None, None, None, "Stratégie (5)", "Élus (3)", "a", "b", "c", "d", "e", None],
    [BREST, "Brest", None, 3.5, "NA", 5, 5, 5, 5, 5, "« Très bien » : à suivre, l’été"],
    *[BLANK] * 5,
    [NEVERS, "Nevers", None, *["récusé"] * 7, None],
    [PARIS, "Paris", None, 0, None, 0.5, 4.5, None, None, 5, "œuvre 🎓"],
    BLANK,
    [ETIENNE, "Saint-Étienne-d’Ô", None, "2,5", "n/a", None, None, None, 1.5, "0", None],
]
FAULTY_ROWS = [
    *ROWS[:2],
    [BREST, "Brest", None, 6, 0.25, -1, "bien", 5, 5, 5, None],
    *[BLANK] * 3,
    [NEVERS, "Nevers", None, 4, *["récusé"] * 6, None],
    ["2026-9999", "Nulle part", None, *[1] * 7, None],
]
MARKS = {
    BREST: {"STR-1": "3.5", "STR-2": "NA"} | dict.fromkeys(OPEN_CODES, "5"),
    PARIS: {"STR-1": "0", "STR-2": None, "LOG-1": "0.5", "LOG-2": "4.5", "LOG-3": None, "LOG-4": None, "LOG-5": "5"},
    ETIENNE: {"STR-1": "2.5", "STR-2": "NA"} | dict.fromkeys(OPEN_CODES) | {"LOG-4": "1.5", "LOG-5": "0"},
}
FAULTS = [
    ("Notes", "D3", "above_maximum"),
    ("Notes", "E3", "off_step"),
    ("Notes", "F3", "negative"),
    ("Notes", "G3", "not_a_mark"),
    ("Notes", "D7", "recused"),
    ("Notes", "A8", "unknown_candidature"),
]
WRITERS = [
    pytest.param(write_with_xlsxwriter, "grille.xlsx", id="XlsxWriter"),
    pytest.param(write_with_openpyxl, "grille.xlsx", id="openpyxl"),
    pytest.param(write_with_odfdo, "grille.ods", id="odfdo"),
    pytest.param(write_with_odfpy, "grille.ods", id="odfpy"),
    pytest.param(write_with_pandas("xlsxwriter"), "grille.xlsx", id="pandas-XlsxWriter"),
    pytest.param(write_with_pandas("openpyxl"), "grille.xlsx", id="pandas-openpyxl"),
    pytest.param(write_with_pandas("odf"), "grille.ods", id="pandas-odfpy"),
]
every_writer = pytest.mark.parametrize(("write", "name"), WRITERS)


@pytest.fixture
def edition(edition):
    """Return the usual edition with five criteria and a candidature more, and the juror's recusal from Nevers."""
    domain = DomainFactory(edition=edition, code="LOG")
    for order, code in enumerate(OPEN_CODES):
        CriterionFactory(domain=domain, code=code, max_points=Decimal(5), sort_order=2 + order)
    CandidatureFactory(edition=edition, reference=ETIENNE, territory=TerritoryFactory(name="Saint-Étienne-d’Ô"))
    recuse(edition, NEVERS)
    return edition


def find(edition, content, *, name):
    """Return faults, marks by reference and criterion, and counts: all that is found in one file."""
    plan = check(edition, Upload(name=name, content=content))
    marks = {}
    for mark in plan.marks:
        value = write_value(mark.after.value if mark.after else None)
        marks.setdefault(mark.key.reference, {})[mark.key.criterion] = value
    return list_faults(plan), marks, list_counts(plan)


def list_values(content, *, name):
    """Return numbers and texts by row and column as our reader has them."""
    rows = read_workbook(content, name=name).sheets[0].rows
    return {
        (row, column): float(cell.value) if cell.kind is CellKind.NUMBER else cell.value
        for row, cells in rows.items()
        for column, cell in cells.items()
    }


def list_calamine_values(content):
    """Return the same as python-calamine has them; it is given nothing but files of sound writers."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    rows = sheet.to_python(skip_empty_area=False)
    return {(row, column): value for row, cells in enumerate(rows) for column, value in enumerate(cells) if value != ""}


def write_csv(rows):
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


@every_writer
def test_marks_are_the_same_whoever_wrote_them(edition, write, name):
    assert find(edition, write(ROWS), name=name) == ([], MARKS, [(15, 0, 0, 0)])


@every_writer
def test_faults_are_the_same_and_at_the_same_cells(edition, write, name):
    assert find(edition, write(FAULTY_ROWS), name=name)[0] == FAULTS


@every_writer
def test_values_are_those_that_calamine_reads(write, name):
    content = write(ROWS)

    assert list_values(content, name=name) == list_calamine_values(content)


@pytest.mark.office
@pytest.mark.parametrize("to", ["ods", "xlsx"])
@pytest.mark.parametrize("source", ["csv", "xlsx", "ods"])
def test_marks_are_the_same_when_libreoffice_saves_any_file(edition, convert, tmp_path, source, to):
    writers = {"csv": write_csv, "xlsx": write_with_xlsxwriter, "ods": write_with_odfpy}
    path = tmp_path / f"Notes.{source}"
    path.write_bytes(writers[source](ROWS))
    opened_as = {"csv": "CSV:44,34,UTF8"}.get(source, "")

    [saved] = convert([path], to=to, directory=tmp_path / "saved", opened_as=opened_as)

    assert find(edition, saved.read_bytes(), name=saved.name) == ([], MARKS, [(15, 0, 0, 0)])
    assert list_values(saved.read_bytes(), name=saved.name) == list_calamine_values(saved.read_bytes())
