# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Preview, then confirm": a copy of the workbook with the faulty cells annotated."""

import pytest

from laureats.faults import Fault
from laureats.imports.uploads import Upload
from laureats.jury_sheets.annotating import annotate_copy
from laureats.spreadsheets import SpreadsheetRefused, cell_name
from tests.laureats.jury_sheets.annotating.factories import (
    MARK,
    annotate,
    at,
    describe,
    find_coloured,
    find_notes,
    make_faulty,
    ods,
    read_again,
    read_list,
    read_others,
    read_sheets,
)
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    check,
    confirm,
    held_marks,
    make_csv,
    make_grid,
    make_xlsx,
    replace_in_ods,
)
from tests.laureats.spreadsheets.factories import make_ods_number, make_ods_row, make_ods_sheet

pytestmark = pytest.mark.usefixtures("english")
WORKBOOKS = ["ods", "xlsx"]
SENTENCES = {
    "E3": "9 is above the maximum: STR-1 goes from 0 to 5.",
    "F4": "0.3 is no multiple of the step 0.5.",
}


def copy_of(edition, upload):
    return annotate_copy(upload=upload, faults=check(edition, upload).faults)


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_the_faulty_cells_have_a_note_and_a_colour(edition, file_format):
    upload = make_faulty(edition, file_format)
    faults = check(edition, upload).faults

    copy = annotate_copy(upload=upload, faults=faults)

    assert find_notes(copy) == {fault.cell: f"{MARK}{fault.message}" for fault in faults}
    assert (find_coloured(copy), len(faults)) == ({fault.cell for fault in faults}, 2)


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_the_first_sheet_lists_every_fault(edition, file_format):
    upload = make_faulty(edition, file_format)
    faults = [*check(edition, upload).faults, Fault(code="missing_column", message="Il manque une colonne.")]

    copy = annotate_copy(upload=upload, faults=faults)

    assert read_list(copy) == [
        *(["Notes", fault.cell, fault.message] for fault in faults[:2]),
        ["The whole file", "", "Il manque une colonne."],
    ]


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_the_copy_reads_as_the_original(edition, file_format):
    upload = make_faulty(edition, file_format)

    copy = copy_of(edition, upload)

    assert read_again(edition, copy) == read_again(edition, upload)
    assert read_others(copy) == read_sheets(upload)


def test_the_copy_of_a_csv_is_an_ods_of_the_same_texts(edition):
    upload = make_csv(
        ["Référence", "STR-1", "STR-2"], [], [BREST, "9", "'=1+1"], [NEVERS, "2,5", "  x\ty  "], name="grille.csv"
    )

    copy = copy_of(edition, upload)

    (texts,) = read_others(copy).values()
    assert ({cell: each.value for cell, each in texts.items()}, copy.name) == (
        {cell: each.value for cell, each in read_sheets(upload)[""].items()},
        "grille-a-corriger.ods",
    )
    assert [fault[1:] for fault in read_again(edition, copy)[0]] == [
        fault[1:] for fault in read_again(edition, upload)[0]
    ]
    assert set(find_notes(copy, "Tableau")) == {fault.cell for fault in check(edition, upload).faults}


def test_a_grid_without_meta_is_still_the_only_one_that_could_hold_marks(edition):
    header = make_xlsx({"Feuille 1": [["Référence", "STR-1", "STR-2"], [BREST, 9, 2]]})

    copy = copy_of(edition, header)

    assert read_again(edition, copy) == read_again(edition, header)


def test_the_corrected_copy_is_imported(edition):
    upload = make_faulty(edition, "ods")
    copy = copy_of(edition, upload)
    corrected = replace_in_ods(replace_in_ods(copy, 'office:value="9"', 'office:value="4"'), '"0.3"', '"0.5"')

    confirm(edition, corrected)

    assert held_marks() == {(BREST, "STR-1"): "4", (BREST, "STR-2"): "2", (NEVERS, "STR-2"): "0.5"}


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_a_copy_of_a_copy_has_the_notes_of_today_alone(edition, file_format):
    upload = make_faulty(edition, file_format)
    first = annotate(upload, "E3", "F4", "E4")

    second = annotate(first, "F4", "F3", message="Encore faux.")

    assert {cell: note for cell, note in find_notes(second).items() if note.startswith(MARK)} == dict.fromkeys(
        ["F3", "F4"], f"{MARK}Encore faux."
    )
    assert find_coloured(second) == {"F3", "F4"}
    assert read_others(second) == read_sheets(upload)
    assert [row[1] for row in read_list(second)] == ["F4", "F3"]
    assert (first.name, second.name) == (f"grille-2026-gonnu-a-corriger.{file_format}",) * 2


def test_a_sheet_of_that_name_that_is_no_list_is_kept():
    row = make_ods_row(make_ods_number(1))
    upload = ods(make_ods_sheet(row, name="Notes"), make_ods_sheet(row, name="À corriger"))

    copy = annotate(upload, "A1")

    assert list(read_sheets(copy)) == ["À corriger 2", "Notes", "À corriger"]
    assert read_list(annotate(copy, "A1"), name="À corriger 2") == [["Notes", "A1", "Faux."]]


@pytest.mark.parametrize("name", ["grille.csv", "grille.CSV", "a.b.ods", "Grille de M. X.xlsx"])
def test_the_name_of_the_copy_says_what_it_is(name):
    upload = {
        "csv": make_grid([BREST, "9", ""]),
        "ods": ods(make_ods_sheet(make_ods_row(make_ods_number(9)))),
        "xlsx": make_xlsx({"Notes": [[9]]}),
    }[name.rpartition(".")[2].lower()]

    copy = annotate_copy(upload=Upload(name=name, content=upload.content), faults=[])

    stem, _dot, suffix = name.rpartition(".")
    assert copy.name == f"{stem}-a-corriger.{suffix.lower().replace('csv', 'ods')}"


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_words_that_xml_cannot_hold_or_would_take_for_its_own_are_written_all_the_same(edition, file_format):
    upload = make_faulty(edition, file_format)
    sheet = next(iter(read_sheets(upload)))

    copy = annotate(upload, "E3", sheet=sheet, message="« </text:p>\x00\x0b& ]]> \ud800 » 🎓 _x0041_")

    assert "« </text:p>��& ]]> � » 🎓" in find_notes(copy)["E3"]
    assert read_others(copy) == read_sheets(upload)


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_two_faults_of_one_cell_are_in_one_note(edition, file_format):
    upload = make_faulty(edition, file_format)

    copy = annotate_copy(upload=upload, faults=[at("E3", message="Un."), at("E3", message="Deux.")])

    assert find_notes(copy) == {"E3": f"{MARK}Un.\n{MARK}Deux."}


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_a_fault_elsewhere_than_at_a_cell_that_is_there_is_listed_alone(edition, file_format):
    upload = make_faulty(edition, file_format)

    copy = annotate_copy(upload=upload, faults=[at("E3", sheet="Absente"), at("pas une cellule")])

    assert (find_notes(copy), len(read_list(copy))) == ({}, 2)
    assert read_others(copy) == read_sheets(upload)


def test_beyond_two_thousand_notes_cells_are_listed_alone():
    rows = [make_ods_row(make_ods_number(9, 'table:number-columns-repeated="50"'))] * 50
    upload = ods(make_ods_sheet(*rows))
    cells = [cell_name(row=row, column=column) for row in range(50) for column in range(50)]

    copy = annotate(upload, *cells)

    assert (len(cells), len(find_notes(copy)), len(read_list(copy))) == (2500, 2000, 2500)
    assert read_others(copy) == read_sheets(upload)


def test_a_list_that_the_reader_would_refuse_is_cut_short_and_says_so():
    upload = ods(make_ods_sheet(make_ods_row(make_ods_number(9))))

    copy = annotate(upload, *["A1"] * 15_002)

    listed = read_list(copy)
    assert (len(listed), listed[-1][0]) == (15_001, "2 more faults are not listed.")


@pytest.mark.parametrize("name", ["notes.ods", "notes.xlsx", "notes.csv", "notes.exe"])
def test_a_file_that_the_reader_refuses_has_no_copy(name):
    with pytest.raises(SpreadsheetRefused):
        annotate_copy(upload=Upload(name=name, content=b"\x00 nothing"), faults=[])


def test_describing_a_plan_tells_two_apart(edition):
    upload = make_faulty(edition, "ods")

    assert describe(check(edition, upload)) != describe(check(edition, replace_in_ods(upload, '"9"', '"8"')))
