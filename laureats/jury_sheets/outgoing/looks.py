# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The looks of a jury workbook: calm, the domains told apart by their tint, recused rows greyed."""

from dataclasses import dataclass, replace

from laureats.spreadsheets.writing import CellStyle

_INK, _LINE, _EDGE = "#1c2733", "#b9c2cc", "#5d6f83"
_IDENTITY, _GREY, _GREY_INK = "#eef1f4", "#dcdcdc", "#595959"
_DOMAIN_TINTS = ("#d9e6f2", "#f0e8d8")

TITLE = CellStyle(is_bold=True, font_size=16, color=_INK, wraps=False)
HEADING = CellStyle(is_bold=True, font_size=12, color=_INK, vertical="bottom", wraps=False)
PLAIN = CellStyle(color=_INK)
LABEL = CellStyle(is_bold=True, color=_INK)
OPINION = CellStyle(color=_INK, border=_LINE, is_open=True, is_text=True)
IDENTITY = CellStyle(color=_INK, background=_IDENTITY, border=_LINE, vertical="middle")
IDENTITY_TOP = replace(IDENTITY, vertical="top")
HEADER = replace(IDENTITY, is_bold=True)
RECUSED = CellStyle(
    color=_GREY_INK, background=_GREY, border=_LINE, is_italic=True, align="center", vertical="middle", wraps=False
)
RECUSED_IDENTITY = replace(RECUSED, is_italic=False, align="auto", wraps=True)
RECUSED_IDENTITY_TOP = replace(RECUSED_IDENTITY, vertical="top")
RECUSED_OPINION = replace(RECUSED_IDENTITY_TOP, is_italic=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnLooks:
    """The looks of one criterion's column, from its code down."""

    code: CellStyle
    name: CellStyle
    mark: CellStyle
    recused: CellStyle


def criterion_looks(*, domain_rank: int, opens_domain: bool) -> ColumnLooks:
    """Return the looks of a criterion; the first of its domain has a thick edge on its left."""
    edge = _EDGE if opens_domain else ""
    tint = domain_tint(domain_rank)
    code = CellStyle(
        color=_INK, background=tint, border=_LINE, group_color=edge, is_bold=True, align="center", vertical="middle"
    )
    return ColumnLooks(
        code=code,
        name=replace(code, is_bold=False, font_size=8),
        mark=CellStyle(
            color=_INK, border=_LINE, group_color=edge, align="center", vertical="middle", wraps=False, is_open=True
        ),
        recused=replace(RECUSED, group_color=edge),
    )


def domain_tint(rank: int) -> str:
    """Return the background of a domain by its rank; neighbours differ."""
    return _DOMAIN_TINTS[rank % len(_DOMAIN_TINTS)]


def domain_heading(rank: int) -> CellStyle:
    return replace(LABEL, background=domain_tint(rank))
