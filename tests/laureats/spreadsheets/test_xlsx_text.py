# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from .factories import find_refusal, make_strings, make_xlsx, read_xlsx_row, text


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ('<t xml:space="preserve">  a  b </t>', "  a  b "),
        ("<r><t>ré</t></r><r><rPr><b/></rPr><t>cusé</t></r>", "récusé"),
        ("<t>字</t><rPh sb='0' eb='1'><t>ji</t></rPh><phoneticPr/>", "字"),
        ("<t>a_x000D_\nb_x000a_c</t>", "a\nb\nc"),
        ("<t>_x005F_x000D_</t>", "_x000D_"),
        ("<t>_xD83D__xDE00_</t>", "😀"),
        ("<t>_xD83D_</t>", "\N{REPLACEMENT CHARACTER}"),
        ("<t>un_xfou_</t>", "un_xfou_"),
    ],
)
def test_shared_string_joins_its_runs_and_decodes_escapes(item, expected):
    assert read_xlsx_row('<c t="s"><v>0</v></c>', strings=make_strings(item)) == {0: text(expected)}


def test_shared_string_that_is_empty_is_blank_and_keeps_its_number():
    cells = "".join(f'<c t="s"><v>{index}</v></c>' for index in range(3))
    assert read_xlsx_row(cells, strings=make_strings("<t>a</t>", "", "<t>c</t>")) == {0: text("a"), 2: text("c")}


def test_shared_string_with_a_nul_is_unreadable():
    content = make_xlsx("", strings=make_strings("<t>a_x0000_</t>"))
    assert find_refusal(content, name="a.xlsx") == "unreadable"


def test_shared_string_used_everywhere_is_one_object():
    row = read_xlsx_row('<c t="s"><v>0</v></c>' * 1000, strings=make_strings("<t>" + "x" * 1000 + "</t>"))
    assert len({id(cell.value) for cell in row.values()}) == 1


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ("<t>" + "x" * 131_072 + "</t>", ""),
        ("<t>" + "x" * 131_073 + "</t>", "too_large"),
        ("<r><t>" + "x" * 70_000 + "</t></r><r><t>" + "x" * 70_000 + "</t></r>", "too_large"),
    ],
)
def test_shared_string_is_no_longer_than_a_cell_may_be(item, code):
    assert find_refusal(make_xlsx("", strings=make_strings(item)), name="a.xlsx") == code
