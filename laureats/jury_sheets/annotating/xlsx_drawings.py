# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How Excel draws notes: a box each, in a part of VML."""

import re
from collections.abc import Iterable

from laureats.jury_sheets.annotating.tags import attribute
from laureats.spreadsheets.addresses import read_reference

_NAMES = (
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_BOX = (
    '<v:shapetype{names} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_NEW = '<xml{names}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>{box}</xml>'
_STYLE = "position:absolute;margin-left:60pt;margin-top:2pt;width:220pt;height:80pt;z-index:{};visibility:hidden"
_SHAPE_NUMBERS = re.compile(rb"_x0000_s([0-9]{1,9})")
_END = re.compile(rb"</xml\s*>\s*\Z", re.IGNORECASE)


def draw_notes(content: bytes | None, *, cells: Iterable[str]) -> bytes | None:
    """Return a drawing with the boxes of these cells added, None when there is no place for them."""
    if content is None:
        content = _NEW.format(names=_NAMES, box=_BOX.format(names="")).encode()
    end = _END.search(content)
    if end is None:
        return None
    first = max([1024, *map(int, _SHAPE_NUMBERS.findall(content))]) + 1
    shapes = "".join(_draw(cell, number=first + place) for place, cell in enumerate(cells))
    return content[: end.start()] + shapes.encode() + content[end.start() :]


def _draw(cell: str, *, number: int) -> str:
    row, column = read_reference(cell) or (0, 0)
    named = attribute("id", f"_x0000_s{number}") + attribute("style", _STYLE.format(number - 1024))
    return (
        f'<v:shape{_NAMES}{named} type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto">'
        '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>'
        f"<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
    )
