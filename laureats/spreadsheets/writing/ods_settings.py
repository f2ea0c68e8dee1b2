# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ``settings.xml`` of an ODS file: which rows and columns stay in sight."""

from xml.sax.saxutils import escape

from laureats.spreadsheets.cell_texts import carried_text
from laureats.spreadsheets.writing.drafts import DraftSheet, DraftWorkbook
from laureats.spreadsheets.writing.ods_xml import open_root, write_attributes

_FROZEN = 2
# Which of the four parts of a frozen sheet holds the cursor: the one that scrolls.
_ACTIVE_PARTS = {(False, False): 2, (False, True): 3, (True, False): 2, (True, True): 3}


def write_settings(draft: DraftWorkbook) -> str:
    """Return the part."""
    shown = next(sheet.name for sheet in draft.sheets if not sheet.is_hidden)
    sheets = "".join([_write_view(sheet) for sheet in draft.sheets])
    return (
        f"{open_root('document-settings')}<office:settings>"
        '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">'
        '<config:config-item-map-entry><config:config-item-map-named config:name="Tables">'
        f"{sheets}</config:config-item-map-named>{_write_item('ActiveTable', kind='string', value=shown)}"
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
        "</office:settings></office:document-settings>"
    )


def _write_view(sheet: DraftSheet) -> str:
    """Write the view of a sheet: frozen below its header rows and right of its header columns, or not at all."""
    columns, rows = sheet.header_columns, sheet.header_rows
    items = {
        "HorizontalSplitMode": ("short", _FROZEN if columns else 0),
        "HorizontalSplitPosition": ("int", columns),
        "VerticalSplitMode": ("short", _FROZEN if rows else 0),
        "VerticalSplitPosition": ("int", rows),
        "ActiveSplitRange": ("short", _ACTIVE_PARTS[bool(rows), bool(columns)]),
        "PositionLeft": ("int", 0),
        "PositionRight": ("int", columns),
        "PositionTop": ("int", 0),
        "PositionBottom": ("int", rows),
        "CursorPositionX": ("int", columns),
        "CursorPositionY": ("int", rows),
    }
    written = "".join([_write_item(name, kind=kind, value=value) for name, (kind, value) in items.items()])
    named = write_attributes({"config:name": sheet.name})
    return f"<config:config-item-map-entry{named}>{written}</config:config-item-map-entry>"


def _write_item(name: str, *, kind: str, value: object) -> str:
    inner = write_attributes({"config:name": name, "config:type": kind})
    return f"<config:config-item{inner}>{escape(carried_text(str(value)))}</config:config-item>"
