# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files written to disk, each whole or not at all."""

from collections.abc import Sequence
from pathlib import Path

from laureats.jury_sheets.outgoing.packing import ExportedSheet


def save_sheets(sheets: Sequence[ExportedSheet], *, directory: Path) -> list[Path]:
    """Write the files into a directory, made if need be, over those of the same names, and return their paths.

    They take their names once all are written, so no half file is ever seen. Raises OSError.
    """
    directory.mkdir(parents=True, exist_ok=True)
    parts = [directory / f".{sheet.file_name}.part" for sheet in sheets]
    try:
        for sheet, part in zip(sheets, parts, strict=True):
            part.write_bytes(sheet.content)
        return [part.replace(directory / sheet.file_name) for sheet, part in zip(sheets, parts, strict=True)]
    finally:
        for part in parts:
            part.unlink(missing_ok=True)
