# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from hypothesis import given
from hypothesis import strategies as st

from laureats.spreadsheets import guard_csv_text
from laureats.spreadsheets.cell_texts import carried_text, unguard_csv_text, unify_line_breaks


@pytest.mark.parametrize("text", ["=1+1", "+33 1", "-3", "@nom", "'tis", "''", "'", "\tfin", "\rfin"])
def test_guard_csv_text_puts_one_apostrophe_before_what_looks_like_a_formula(text):
    assert guard_csv_text(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Brest", "l'avis", "a=b", " =1", "\n=1", "＝1", "’=1"])
def test_guard_csv_text_leaves_other_texts_alone(text):
    assert guard_csv_text(text) == text


@pytest.mark.parametrize("text", ["'Brest", "'", "' =", "-3", "+2", "=1"])
def test_unguard_csv_text_leaves_what_no_guard_wrote(text):
    assert unguard_csv_text(text) == text


@given(st.text() | st.text(alphabet="=+-@'\t\ra"))
def test_unguard_csv_text_is_the_inverse_of_guard(text):
    assert unguard_csv_text(guard_csv_text(text)) == text


def test_unify_line_breaks_writes_each_break_once():
    assert unify_line_breaks("a\r\nb\rc\nd\r\n\r\ne") == "a\nb\nc\nd\n\ne"


@pytest.mark.parametrize(
    ("text", "carried"),
    [("a\tb\n🎓é", "a\tb\n🎓é"), ("a\r\nb\rc", "a\nb\nc"), ("\0\x1b\ud800\ufffe", "\ufffd" * 4)],
)
def test_carried_text_marks_what_no_file_can_hold(text, carried):
    assert carried_text(text) == carried
