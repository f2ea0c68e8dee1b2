# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Headline property": it still holds once LibreOffice has opened and saved the file."""

import random
from dataclasses import replace
from decimal import Decimal

import pytest

from tests.laureats.jury_sheets.outgoing.factories import (
    NO_CHANGE,
    WORKBOOKS,
    count_unchanged,
    export_one,
    find_changes,
    hold,
    make_edition,
    take_back,
)

pytestmark = [pytest.mark.office, pytest.mark.django_db]

LETTERS = [
    *"aéZ0123456789=+-@'\"\n\t ;,.:/<&>_x#%€",
    *"\u00a0\u00ad\u2009\u200d\u200f\u2028\u202e\u3000\ufeff\ue000\U0010fffd🎓مש",
    "e\u0301",
    "👩🏽‍💻",
]
HARD_TEXTS = [
    "récusé", "NA", "n/a", "0,5", "3.5", "1e5", "-3", "TRUE", "VRAI", "2026-05-01", "01/05/2026", "12:30", "50 %",
    "10 €", "=1+1", "'=1+1", "''", "'", "+33 1 23", "@nom", "#N/A", "#DIV/0!", "Err:502", "_x000D_", "_x0041_",
    "&amp;<b>", " ", "\n", "\t", "\n\n", " a", "a ", "a  b", "\na", "a\n", "a\n\n\nb", " \n ", "\t\n\t", "x" * 32_767,
    "é\n" * 16_383, "https://example.org/", "nom@example.org", "مرحبا بالعالم", "שלום", "\u202eabc", "(c) 1/2 ...",
]  # fmt: skip
GENERATED = 100
STEP = Decimal("0.1")
MAXIMA = {
    "STR-1": "5",
    "=1+1": "0.3",
    "'A": "7.7",
    "12": "1000000.1",
    'é;"x': "5",
    "NA": "1",
    "1/2": "5",
    "récusé": "2",
}
# Opens a CSV as a French juror's LibreOffice does: semicolons, quotation marks, UTF-8, French numbers.
FRENCH_CSV = "59,34,76,1,,1036"


def make_texts(source):
    return ["".join(source.choices(LETTERS, k=source.randint(1, 60))) for _each in range(GENERATED)] + HARD_TEXTS


def make_values(source, maxima=MAXIMA):
    """Return a row of marks: missing, not applicable, the highest, or any other."""
    steps = [int(Decimal(maximum) / STEP) for maximum in maxima.values()]
    return [source.choice([None, "NA", most * STEP, source.randint(0, most) * STEP]) for most in steps]


def make_hard_edition():
    """Return an edition whose every text and mark is of a kind that a spreadsheet could spoil."""
    source = random.Random(2026)
    texts = make_texts(source)
    edition = make_edition(
        step=STEP, maxima=MAXIMA, names=[text[:200] for text in texts[::-1]], juror="007", criterion_name="=Critère\n' "
    )
    hold(edition, marks=[make_values(source) for _text in texts], opinions=texts, recused=range(0, len(texts), 20))
    return edition


@pytest.mark.parametrize("last", WORKBOOKS)
def test_a_workbook_saved_by_libreoffice_changes_nothing(convert, tmp_path, last):
    edition = make_hard_edition()
    sheets = [export_one(edition, file_format, juror="007") for file_format in WORKBOOKS]
    sources = [tmp_path / f"{file_format}.{file_format}" for file_format in WORKBOOKS]
    for sheet, source in zip(sheets, sources, strict=True):
        source.write_bytes(sheet.content)

    saved = convert(sources, to=last, directory=tmp_path / "saved")

    unchanged = count_unchanged(take_back(edition, sheets[0]))
    for sheet, path in zip(sheets, saved, strict=True):
        plan = take_back(edition, replace(sheet, file_name=path.name, content=path.read_bytes()))
        assert (find_changes(plan), count_unchanged(plan)) == (NO_CHANGE, unchanged)


def test_a_csv_saved_by_libreoffice_changes_nothing(convert, tmp_path):
    source = random.Random(2026)
    maxima = {"STR-1": "5", "STR-2": "12.3", "LOG-1": "1000000.1"}
    edition = make_edition(step=STEP, maxima=maxima, names=["Brest", "L'Île-d'Yeu", "=Nevers", 'Paris "centre"'])
    hold(edition, marks=[make_values(source, maxima) for _each in range(4)], opinions=[""] * 4, recused=[2])
    sheet = export_one(edition, "csv")
    path = tmp_path / sheet.file_name
    path.write_bytes(sheet.content)

    (saved,) = convert(
        [path],
        to=f"csv:Text - txt - csv (StarCalc):{FRENCH_CSV}",
        directory=tmp_path / "saved",
        opened_as=f"CSV:{FRENCH_CSV}",
    )

    plan = take_back(edition, replace(sheet, content=saved.read_bytes()))
    assert (find_changes(plan), count_unchanged(plan)) == (NO_CHANGE, count_unchanged(take_back(edition, sheet)))
