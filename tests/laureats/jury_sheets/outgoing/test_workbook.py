# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "The workbook": its sheets, cell by cell."""

from decimal import Decimal

import pytest

from laureats.models import SheetExport
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    PARIS,
    give_mark,
    give_opinion,
    recuse,
    siren_of,
)
from tests.laureats.jury_sheets.outgoing.factories import WORKBOOKS, export_one, read_sheets


@pytest.fixture
def marked(edition):
    """Return the edition with marks of gonnu for Brest, an opinion on Nevers, and a recusal for Paris."""
    give_mark(edition, BREST, "STR-1", "3.50")
    give_mark(edition, BREST, "STR-2", "NA")
    give_mark(edition, PARIS, "STR-1", "1")
    give_mark(edition, NEVERS, "STR-1", "2", juror="aime")
    give_opinion(edition, NEVERS, "Premier pas.\nÀ suivre.")
    give_opinion(edition, PARIS, "D'avant la récusation.")
    recuse(edition, PARIS)
    return edition


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_marks_are_one_row_a_candidature_and_one_column_a_criterion(marked, file_format):
    notes = read_sheets(export_one(marked, file_format))["Notes"]

    assert notes == [
        ["Référence", "Collectivité", "Département", "SIREN", "STR-1", "STR-2"],
        [None, None, None, None, "Critère STR-1 (sur 5)", "Critère STR-2 (sur 3)"],
        [BREST, "Brest", "Ain (01)", siren_of(marked, BREST), Decimal("3.5"), "NA"],
        [NEVERS, "Nevers", "Ain (01)", siren_of(marked, NEVERS)],
        [PARIS, "Paris", "Ain (01)", siren_of(marked, PARIS), "récusé", "récusé"],
    ]


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_opinions_are_one_row_a_candidature(marked, file_format):
    assert read_sheets(export_one(marked, file_format))["Avis"] == [
        ["Référence", "Collectivité", "Avis"],
        [BREST, "Brest"],
        [NEVERS, "Nevers", "Premier pas.\nÀ suivre."],
        [PARIS, "Paris", "récusé"],
    ]


@pytest.mark.parametrize("file_format", WORKBOOKS)
def test_the_last_sheet_tells_where_the_workbook_comes_from(edition, file_format):
    sheets = read_sheets(export_one(edition, file_format))

    record = SheetExport.objects.get()
    assert list(sheets) == ["Notes", "Avis", "Mode d'emploi", "_meta"]
    assert sheets["_meta"] == [
        ["edition", "2026"],
        ["juror", "gonnu"],
        ["export", str(record.identifier)],
        ["grid", record.grid_fingerprint],
    ]


def test_a_csv_is_the_marks_alone(marked):
    sirens = [siren_of(marked, reference) for reference in (BREST, NEVERS, PARIS)]

    assert export_one(marked, "csv").content.decode("utf-8").split("\r\n") == [
        "\ufeffRéférence;Collectivité;Département;SIREN;STR-1;STR-2",
        ";;;;Critère STR-1 (sur 5);Critère STR-2 (sur 3)",
        f"{BREST};Brest;Ain (01);{sirens[0]};3,5;NA",
        f"{NEVERS};Nevers;Ain (01);{sirens[1]};;",
        f"{PARIS};Paris;Ain (01);{sirens[2]};récusé;récusé",
        "",
    ]


def test_rows_are_sorted_by_reference_and_criteria_as_in_the_grid(edition):
    edition.criteria.filter(code="STR-1").update(sort_order=9)
    edition.candidatures.filter(reference=BREST).update(reference="2026-0009")

    notes = read_sheets(export_one(edition))["Notes"]

    assert (notes[0][4:], [row[0] for row in notes[2:]]) == (["STR-2", "STR-1"], [NEVERS, PARIS, "2026-0009"])


@pytest.mark.parametrize(
    ("status", "is_sent"),
    [("draft", False), ("submitted", True), ("eligible", True), ("refused", False), ("withdrawn", False)],
)
def test_candidatures_go_out_from_their_submission_on(edition, status, is_sent):
    edition.candidatures.filter(reference=NEVERS).update(status=status)

    sheets = read_sheets(export_one(edition))

    sent = [BREST, NEVERS, PARIS] if is_sent else [BREST, PARIS]
    assert [[row[0] for row in sheets[name]][-len(sent) :] for name in ("Notes", "Avis")] == [sent, sent]
    assert any(NEVERS in row for row in sheets["Notes"]) is is_sent


def test_a_body_is_named_as_when_it_became_eligible(edition):
    edition.candidatures.filter(reference=BREST).update(snapshot_name="Brest-Ville", snapshot_department="29")
    edition.candidatures.filter(reference=NEVERS).update(snapshot_name="", snapshot_department="", status="submitted")

    notes = read_sheets(export_one(edition))["Notes"]

    assert [row[1:3] for row in notes[2:4]] == [["Brest-Ville", "Finistère (29)"], ["Nevers", "Ain (01)"]]


def test_texts_are_never_formulas(edition):
    edition.candidatures.filter(reference=BREST).update(snapshot_name="=1+1")
    give_opinion(edition, BREST, "=HYPERLINK(1)")

    for file_format in WORKBOOKS:
        sheets = read_sheets(export_one(edition, file_format))
        assert (sheets["Notes"][2][1], sheets["Avis"][1][2]) == ("=1+1", "=HYPERLINK(1)")
    assert "'=1+1;" in export_one(edition, "csv").content.decode()


def test_an_opinion_too_long_for_excel_stays_on_the_site(edition):
    give_opinion(edition, BREST, "x" * 32_768)
    give_opinion(edition, NEVERS, "y" * 32_767)

    sheets = read_sheets(export_one(edition, "xlsx"))

    assert [row[0] for row in sheets["Avis"]] == ["Référence", NEVERS, PARIS]
    assert BREST in [row[0] for row in sheets["Mode d'emploi"] if row]
    assert SheetExport.objects.get().baseline["opinions"] == {NEVERS: "y" * 32_767}
