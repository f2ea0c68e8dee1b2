# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from laureats.spreadsheets import CellKind

from .factories import SHEET_NAMESPACE, XML, make_styles, read_xlsx_row


def test_cell_styles_follow_their_own_list_and_no_other():
    row = read_xlsx_row('<c s="0"><v>1</v></c><c s="1"><v>1</v></c><c><v>1</v></c>', styles=make_styles("0.00"))
    assert [cell.kind for cell in row.values()] == [CellKind.NUMBER] * 3


def test_cell_styles_of_built_in_formats_need_no_code():
    styles = (
        f'{XML}<styleSheet xmlns="{SHEET_NAMESPACE}"><cellXfs>'
        '<xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="44"/><xf numFmtId="43"/>'
        '<xf/><xf numFmtId="x"/>'
        "</cellXfs></styleSheet>"
    )
    row = read_xlsx_row("".join(f'<c s="{index}"><v>1</v></c>' for index in range(7)), styles=styles)
    assert [cell.kind for cell in row.values()] == [
        CellKind.PERCENTAGE,
        CellKind.DATE,
        CellKind.TIME,
        CellKind.CURRENCY,
        CellKind.NUMBER,
        CellKind.NUMBER,
        CellKind.NUMBER,
    ]


def test_cell_styles_may_give_a_built_in_number_another_code():
    styles = (
        f'{XML}<styleSheet xmlns="{SHEET_NAMESPACE}"><numFmts><numFmt numFmtId="10" formatCode="0.0"/></numFmts>'
        '<cellXfs><xf numFmtId="10"/></cellXfs></styleSheet>'
    )
    assert read_xlsx_row("<c><v>1</v></c>", styles=styles)[0].kind is CellKind.NUMBER
