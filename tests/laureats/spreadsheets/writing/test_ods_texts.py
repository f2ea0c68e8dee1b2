# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts inside ODS cells."""

import pytest

from laureats.spreadsheets.writing.ods_texts import write_paragraphs


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("un mot", "<text:p>un mot</text:p>"),
        ("a\n\nb\n", "<text:p>a</text:p><text:p></text:p><text:p>b</text:p><text:p></text:p>"),
        ("a\r\nb", "<text:p>a</text:p><text:p>b</text:p>"),
        (" a", '<text:p><text:s text:c="1"/>a</text:p>'),
        ("a   b ", '<text:p>a<text:s text:c="3"/>b<text:s text:c="1"/></text:p>'),
        ("a\tb", "<text:p>a<text:tab/>b</text:p>"),
        ("<&>", "<text:p>&lt;&amp;&gt;</text:p>"),
        ("a\x0bb\ud800", "<text:p>a\ufffdb\ufffd</text:p>"),
    ],
)
def test_a_line_is_a_paragraph_and_blanks_are_elements(text, written):
    assert write_paragraphs(text) == written
