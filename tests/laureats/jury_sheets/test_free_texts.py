# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Free texts that were sent out come back as they are stored, whatever files and programs do to them."""

import pytest

from laureats.jury_sheets.free_texts import read_free_text
from laureats.jury_sheets.places import CellRefused
from tests.laureats.spreadsheets.factories import text


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("a\tb", "a\tb"),
        ("a\tb\nc", "ab\nc"),
        ("a\r\nb", "a\nb"),
        ("a\x0bb", "a\ufffdb"),
        ("\ufffe", "\ufffd"),
        (" \n", " \n"),
    ],
)
def test_a_text_as_files_carry_it_is_the_stored_one(stored, read):
    assert read_free_text(text(read), stored=stored) == stored


@pytest.mark.parametrize("cell", [None, text(" ")])
def test_a_blank_stands_for_a_stored_text_of_white_space(cell):
    assert read_free_text(cell, stored="\t") == "\t"


@pytest.mark.parametrize("cell", [None, text(" ")])
def test_a_blank_clears_any_other_text(cell):
    assert read_free_text(cell, stored="Bien.") == ""


def test_a_text_that_gains_or_changes_letters_is_another():
    assert read_free_text(text("abc"), stored="a\tb") == "abc"


def test_a_tab_that_was_not_sent_is_refused():
    with pytest.raises(CellRefused) as refusal:
        read_free_text(text("a\tb"), stored="a b")

    assert refusal.value.code == "not_a_mark"
