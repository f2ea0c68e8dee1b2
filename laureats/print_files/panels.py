# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Panels for the entrances of a town, one file a size."""

from collections.abc import Iterator

from laureats.assets.artworks import Role
from laureats.assets.drawing import draw_picture
from laureats.assets.kit_file import KitFile
from laureats.print_files.media_types import PDF
from laureats.print_files.press_pdf import Print, render_press_pdf
from laureats.print_files.sheets import Sheet
from laureats.print_files.subject import PrintSubject


def panel_files(subject: PrintSubject) -> Iterator[KitFile]:
    picture = draw_picture(artwork=subject.artwork, role=Role.PANEL, subject=subject.badge)
    for sheet in subject.panels:
        printed = Print(
            picture=picture,
            sheet=sheet,
            title=f"Panneau {sheet.told_size} – {subject.badge.laureate} – {subject.badge.statement}",
            slug=f"{subject.badge.laureate} – {sheet.told_size}",
            dated_at=subject.dated_at,
        )
        yield KitFile(role=panel_role(sheet), media_type=PDF, content=render_press_pdf(printed))


def panel_role(sheet: Sheet) -> str:
    return f"panneau-{sheet.width_mm:g}x{sheet.height_mm:g}mm.pdf"
