# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ``styles.xml`` of an ODS file: cell styles, and a page style for each sheet."""

from collections.abc import Iterable

from laureats.spreadsheets.writing.drafts import CellStyle, DraftSheet, DraftWorkbook
from laureats.spreadsheets.writing.ods_texts import write_paragraphs
from laureats.spreadsheets.writing.ods_xml import open_root, write_attributes

_FONT = "Liberation Sans"
_DATE_STYLE = "french-date"
_TEXT_STYLE = "as-typed"
_DEFAULTS = (
    f'<office:font-face-decls><style:font-face style:name="{_FONT}" svg:font-family="\'{_FONT}\'"'
    ' style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>'
    '<office:styles><style:default-style style:family="table-cell">'
    f'<style:text-properties style:font-name="{_FONT}" fo:font-size="10pt" fo:language="fr" fo:country="FR"/>'
    "</style:default-style>"
    f'<number:date-style style:name="{_DATE_STYLE}" number:language="fr" number:country="FR">'
    '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/>'
    '<number:text>/</number:text><number:year number:style="long"/></number:date-style>'
    f'<number:text-style style:name="{_TEXT_STYLE}"><number:text-content/></number:text-style>'
    '<style:style style:name="Default" style:family="table-cell"/>'
)
_PAGE = {
    "fo:page-width": "29.7cm",
    "fo:page-height": "21cm",
    "style:print-orientation": "landscape",
    "fo:margin-top": "1cm",
    "fo:margin-bottom": "0.8cm",
    "fo:margin-left": "1cm",
    "fo:margin-right": "1cm",
    "style:print-page-order": "ttb",
    "style:first-page-number": "continue",
}
_FOOTER_STYLE = (
    '<style:footer-style><style:header-footer-properties fo:min-height="0.6cm"'
    ' fo:margin-left="0cm" fo:margin-right="0cm" fo:margin-top="0.2cm"/></style:footer-style>'
)


class OdsStyles:
    """Name each cell style as it is met, a text's and a date's apart."""

    def __init__(self) -> None:
        self._names: dict[tuple[CellStyle, bool], str] = {}

    def name(self, style: CellStyle, *, of_dates: bool = False) -> str:
        return self._names.setdefault((style, of_dates), f"cell-{len(self._names) + 1}")

    def write(self, draft: DraftWorkbook) -> str:
        """Return the part, once every sheet was written."""
        styles = (_write_style(style, name=name, of_dates=of_dates) for (style, of_dates), name in self._names.items())
        layouts = (_write_layout(sheet, number=number) for number, sheet in enumerate(draft.sheets, 1))
        masters = (_write_master(number, draft=draft) for number in range(1, len(draft.sheets) + 1))
        return "".join(
            [
                open_root("document-styles"),
                _DEFAULTS,
                *styles,
                "</office:styles><office:automatic-styles>",
                *layouts,
                "</office:automatic-styles><office:master-styles>",
                *masters,
                "</office:master-styles></office:document-styles>",
            ]
        )


def page_name(number: int) -> str:
    """Return the page style of a sheet, by its number from 1 on."""
    return f"page-{number}"


def _write_style(style: CellStyle, *, name: str, of_dates: bool) -> str:
    named = {"style:name": name, "style:family": "table-cell", "style:parent-style-name": "Default"}
    if of_dates:
        named["style:data-style-name"] = _DATE_STYLE
    elif style.is_text:
        named["style:data-style-name"] = _TEXT_STYLE
    properties = [
        f"<style:table-cell-properties{write_attributes(dict(_cell_properties(style)))}/>",
        "" if style.align == "auto" else f'<style:paragraph-properties fo:text-align="{style.align}"/>',
        f"<style:text-properties{write_attributes(dict(_text_properties(style)))}/>",
    ]
    return f"<style:style{write_attributes(named)}>{''.join(properties)}</style:style>"


def _cell_properties(style: CellStyle) -> Iterable[tuple[str, str]]:
    yield "style:cell-protect", "none" if style.is_open else "protected"
    yield "style:vertical-align", style.vertical
    yield "style:text-align-source", "value-type" if style.align == "auto" else "fix"
    yield "fo:wrap-option", "wrap" if style.wraps else "no-wrap"
    yield "fo:padding", "0.08cm"
    if style.background:
        yield "fo:background-color", style.background
    for side in ("top", "right", "bottom", "left"):
        if side == "left" and style.group_color:
            yield "fo:border-left", f"1.75pt solid {style.group_color}"
        elif style.border:
            yield f"fo:border-{side}", f"0.5pt solid {style.border}"


def _text_properties(style: CellStyle) -> Iterable[tuple[str, str]]:
    yield "fo:font-size", f"{style.font_size}pt"
    if style.is_bold:
        yield "fo:font-weight", "bold"
    if style.is_italic:
        yield "fo:font-style", "italic"
    if style.color:
        yield "fo:color", style.color


def _write_layout(sheet: DraftSheet, *, number: int) -> str:
    page = _PAGE | {"style:scale-to-X": str(sheet.pages_wide)}
    return (
        f'<style:page-layout style:name="layout-{number}"><style:page-layout-properties{write_attributes(page)}/>'
        f"{_FOOTER_STYLE}</style:page-layout>"
    )


def _write_master(number: int, *, draft: DraftWorkbook) -> str:
    name = page_name(number)
    foot = write_paragraphs(f"{draft.title} – {draft.sheets[number - 1].name}")
    return (
        f'<style:master-page style:name="{name}" style:page-layout-name="layout-{number}">'
        f"<style:footer><style:region-left>{foot}</style:region-left><style:region-right><text:p>"
        "<text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:region-right>"
        "</style:footer></style:master-page>"
    )
