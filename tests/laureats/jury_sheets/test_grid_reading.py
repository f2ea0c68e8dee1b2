# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Reading: which sheet, which rows, which columns"."""

import pytest

from laureats.spreadsheets.headers import normal_header
from tests.laureats.jury_sheets.factories import (
    BREST,
    HEADER,
    NEVERS,
    PARIS,
    agree_to,
    check,
    confirm,
    give_mark,
    held_marks,
    list_counts,
    list_faults,
    make_csv,
    make_export,
    make_grid,
    make_meta,
    make_sent,
    make_workbook,
    make_xlsx,
    replace_in_ods,
    siren_of,
)


def test_with_meta_sheets_go_by_name(edition):
    export = make_export(edition)
    sheets = {
        "Brouillon": [HEADER, [BREST, None, None, 1, 1]],
        "Notes": [HEADER, [BREST, None, None, 4, 2]],
        "_meta": make_meta(export),
    }

    confirm(edition, make_workbook(sheets), juror=None)

    assert held_marks() == {(BREST, "STR-1"): "4", (BREST, "STR-2"): "2"}


def test_with_meta_and_no_sheet_of_marks_the_sheet_is_missing(edition):
    export = make_export(edition)

    plan = check(edition, make_workbook({"Notes 2": [HEADER, [BREST]], "_meta": make_meta(export)}))

    assert list_faults(plan) == [("", "", "missing_sheet")]


def test_without_meta_the_one_sheet_with_identity_and_criterion_is_read_whatever_its_name(edition):
    sheets = {
        "Feuille1": [["Mode d'emploi"]],
        "Mes notes": [["SIREN", "STR-1", "STR-2"], [siren_of(edition, BREST), 4, 2]],
    }

    confirm(edition, make_workbook(sheets))

    assert held_marks() == {(BREST, "STR-1"): "4", (BREST, "STR-2"): "2"}


@pytest.mark.parametrize(
    "sheets",
    [
        {"Feuille1": [["Référence", "Nom"], [BREST, "Brest"]]},
        {"Feuille1": [["Nom", "STR-1"], ["Brest", 3]]},
        {"A": [HEADER, [BREST, None, None, 4, 2]], "B": [HEADER]},
        {"Vide": []},
    ],
)
def test_without_meta_none_or_several_such_sheets_are_a_missing_sheet(edition, sheets):
    plan = check(edition, make_workbook(sheets))

    assert list_faults(plan) == [("", "", "missing_sheet")]


def test_the_header_is_the_first_row_that_is_not_empty(edition):
    upload = make_csv([], ["", ""], HEADER, [BREST, "", "", "4", "5"])

    plan = check(edition, upload)

    assert list_faults(plan) == [("", "E4", "above_maximum")]


def test_the_row_below_the_header_is_skipped_when_it_has_neither_reference_nor_siren(edition):
    upload = make_csv(HEADER, ["", "Collectivité", "", "Stratégie (5)", "99"], [BREST, "", "", "4", "2"])

    plan = check(edition, upload)

    assert (list_faults(plan), list_counts(plan)) == ([], [(2, 0, 0, 0)])


def test_elsewhere_a_row_with_marks_and_neither_is_an_unknown_candidature(edition):
    upload = make_csv(HEADER, [BREST, "", "", "4", "2"], ["", "Nevers", "", "4", ""], ["", "Total", "", " ", ""])

    plan = check(edition, upload)

    assert list_faults(plan) == [("", "A3", "unknown_candidature")]


def test_reference_and_siren_that_disagree_are_an_unknown_candidature(edition):
    upload = make_csv(HEADER, [BREST, "", siren_of(edition, NEVERS), "4", "2"], [NEVERS, "", "123456782", "1", "1"])

    plan = check(edition, upload)

    assert list_faults(plan) == [("", "A2", "unknown_candidature"), ("", "A3", "unknown_candidature")]


def test_unknown_references_and_sirens_are_named_at_their_cells(edition):
    upload = make_csv(HEADER, ["2026-9999", "", "", "4", "2"], ["", "", "123456782", "1", "1"])

    plan = check(edition, upload)

    assert list_faults(plan) == [("", "A2", "unknown_candidature"), ("", "C3", "unknown_candidature")]


def test_a_candidature_of_another_edition_is_unknown(edition):
    edition.candidatures.filter(reference=PARIS).update(edition=type(edition).objects.create(code="2025", year=2025))

    plan = check(edition, make_grid([PARIS, "4", "2"]))

    assert list_faults(plan) == [("", "A2", "unknown_candidature")]


def test_other_identity_columns_are_not_read(edition):
    upload = make_csv(HEADER, [BREST, "Le Havre", "", "4", "2"])

    assert list_counts(check(edition, upload)) == [(2, 0, 0, 0)]


def test_a_siren_is_found_as_a_number_and_without_its_leading_zero(edition):
    territory = edition.candidatures.get(reference=BREST).territory
    territory.siren = "005520176"
    territory.save()
    sheets = {"Feuille1": [["SIREN", "STR-1", "STR-2"], [5520176, 4, 2]]}

    assert list_counts(check(edition, make_workbook(sheets))) == [(2, 0, 0, 0)]


def test_headers_compare_after_nfkc_case_folding_and_trimming_in_any_order(edition):
    upload = make_csv([" ＳＴＲ-2\u00a0", "RE\u0301FE\u0301RENCE ", "str-1"], ["2", BREST, "4"])

    confirm(edition, upload)

    assert held_marks() == {(BREST, "STR-1"): "4", (BREST, "STR-2"): "2"}


@pytest.mark.parametrize("header", ["STR 2", "str2", "S.T.R. – 2", "STR\u200b-2", "STŘ-2"])
def test_a_close_header_is_an_unknown_column_until_it_is_confirmed(edition, header):
    upload = make_csv(["Référence", "STR-1", header], [BREST, "4", "2"])

    assert list_faults(check(edition, upload)) == [("", "C1", "unknown_column")]
    assert list_counts(check(edition, upload, headers=agree_to((normal_header(header), "STR-2")))) == [(2, 0, 0, 0)]


def test_close_headers_alone_still_tell_which_sheet_is_meant(edition):
    upload = make_csv(["Reference", "STR 1", "STR 2"], [BREST, "4", "2"])

    assert list_faults(check(edition, upload)) == [
        ("", "A1", "unknown_column"),
        ("", "B1", "unknown_column"),
        ("", "C1", "unknown_column"),
    ]
    agreed = agree_to(("reference", "Référence"), ("str 1", "STR-1"), ("str 2", "STR-2"))
    assert list_counts(check(edition, upload, headers=agreed)) == [(2, 0, 0, 0)]


def test_a_header_that_was_not_agreed_to_stays_an_unknown_column(edition):
    upload = make_csv(["Référence", "STR 1", "STR 2"], [BREST, "4", "2"])

    plan = check(edition, upload, headers=agree_to(("str 1", "STR-1"), ("str 2", "STR-1")))

    assert list_faults(plan) == [("", "C1", "unknown_column")]


def test_of_two_close_headers_the_one_agreed_to_is_taken_and_the_other_left(edition):
    upload = make_csv(["Référence", "STR-1", "STR 2", "STR_2"], [BREST, "4", "2", "3"])

    confirm(edition, upload, headers=agree_to(("str_2", "STR-2")))

    assert held_marks() == {(BREST, "STR-1"): "4", (BREST, "STR-2"): "3"}


def test_rows_are_not_blamed_for_an_identity_column_that_awaits_its_confirmation(edition):
    upload = make_csv(["Reference", "SIREN", "STR-1", "STR-2"], [BREST, "", "4", "2"], [NEVERS, "", "9", "2"])

    assert list_faults(check(edition, upload)) == [("", "A1", "unknown_column"), ("", "C3", "above_maximum")]
    agreed = agree_to(("reference", "Référence"))
    assert list_faults(check(edition, upload, headers=agreed)) == [("", "C3", "above_maximum")]


def test_two_close_headers_confirmed_for_one_column_are_a_duplicate(edition):
    upload = make_csv(["Référence", "STR-1", "STR 2", "STR_2"], [BREST, "4", "2", "2"])

    agreed = agree_to(("str 2", "STR-2"), ("str_2", "STR-2"))
    assert list_faults(check(edition, upload, headers=agreed)) == [("", "D1", "duplicate_column")]


def test_a_header_close_to_one_that_is_there_is_an_extra_column(edition):
    upload = make_csv(["Référence", "STR-1", "STR-2", "STR 2", "Remarques", "Remarques"], [BREST, "4", "2", "x", "y"])

    assert list_counts(check(edition, upload)) == [(2, 0, 0, 0)]


def test_an_absent_criterion_is_a_missing_column(edition):
    upload = make_csv(["Référence", "STR-1"], [BREST, "4"])

    assert list_faults(check(edition, upload)) == [("", "", "missing_column")]


def test_a_workbook_without_any_identity_column_misses_it(edition):
    export = make_export(edition)
    sheets = {"Notes": [["Nom", "STR-1", "STR-2"], ["Brest", 4, 2]], "_meta": make_meta(export)}

    assert list_faults(check(edition, make_workbook(sheets))) == [("Notes", "", "missing_column")]


def test_a_header_found_twice_is_a_duplicate_column_at_the_second(edition):
    upload = make_csv(["Référence", "STR-1", "STR-2", " str-1", "SIREN", "référence"], [BREST, "4", "2", "3"])

    assert list_faults(check(edition, upload)) == [("", "D1", "duplicate_column"), ("", "F1", "duplicate_column")]


def test_hidden_rows_columns_and_cells_are_read_and_annotations_are_not(edition):
    noted = (
        '<table:table-cell office:value-type="float" office:value="4"><office:annotation><text:p>5</text:p>'
        "</office:annotation><text:p>4</text:p></table:table-cell>"
    )
    upload = make_workbook({"Notes": [["Référence", "STR-1", "STR-2"], [BREST, noted, 2]]})
    hidden = replace_in_ods(upload, "<table:table-row >", '<table:table-row table:visibility="collapse">')

    assert list_counts(check(edition, hidden)) == [(2, 0, 0, 0)]


def test_repeated_cells_are_expanded(edition):
    repeated = (
        '<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="3">'
        "<text:p>3</text:p></table:table-cell>"
    )

    confirm(edition, make_workbook({"Notes": [["Référence", "STR-1", "STR-2"], [BREST, repeated]]}))

    assert held_marks() == {(BREST, "STR-1"): "3", (BREST, "STR-2"): "3"}


def test_an_absent_row_changes_nothing(edition):
    give_mark(edition, NEVERS, "STR-1", "3")

    confirm(edition, make_grid([BREST, "4", "2"]))

    assert held_marks() == {(BREST, "STR-1"): "4", (BREST, "STR-2"): "2", (NEVERS, "STR-1"): "3"}


def test_the_same_candidature_twice_is_a_duplicate_row_at_the_second(edition):
    upload = make_csv(HEADER, [BREST, "", "", "4", "2"], ["", "", siren_of(edition, BREST), "3", "x"])

    assert list_faults(check(edition, upload)) == [("", "C3", "duplicate_row"), ("", "E3", "not_a_mark")]


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_csv_file_is_the_marks_sheet_alone(edition, delimiter):
    upload = make_csv(HEADER, [BREST, "", "", "4.5", "2"], delimiter=delimiter)

    assert list_counts(check(edition, upload)) == [(2, 0, 0, 0)]


def test_an_xlsx_workbook_is_read_like_an_ods_one(edition):
    export = make_export(edition)
    sheets = {
        "Notes": [HEADER, ["", "", "", "Stratégie", "Portage"], [BREST, "Brest", "", 4.5, "NA"]],
        "_meta": make_meta(export),
    }

    confirm(edition, make_xlsx(sheets), juror=None)

    assert held_marks() == {(BREST, "STR-1"): "4.5", (BREST, "STR-2"): "NA"}


def test_draft_and_submitted_candidatures_take_marks(edition):
    edition.candidatures.filter(reference=BREST).update(status="draft")
    edition.candidatures.filter(reference=NEVERS).update(status="submitted")

    assert list_counts(check(edition, make_grid([BREST, "4", "2"], [NEVERS, "4", "2"]))) == [(4, 0, 0, 0)]


def test_all_mistakes_of_all_files_are_told_in_one_pass(edition):
    first = make_csv(["Référence", "STR-1", "STR 2", "STR-1"], [BREST, "x", "", ""], ["2026-9999", "9", "", ""])
    second = make_sent(make_export(edition, juror="aime"), marks={NEVERS: ["-1", "#REF!"]})

    plan = check(edition, first, second, juror=None)

    assert list_faults(plan) == [
        ("", "", "unknown_juror"),
        ("", "C1", "unknown_column"),
        ("", "D1", "duplicate_column"),
        ("", "B2", "not_a_mark"),
        ("", "A3", "unknown_candidature"),
        ("", "B3", "above_maximum"),
        ("Notes", "D3", "negative"),
        ("Notes", "E3", "formula_error"),
    ]
