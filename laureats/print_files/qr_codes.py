# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""QR codes as one path of squares: sharp at any size, and without the hairlines that strokes leave between rows."""

from collections.abc import Iterable

import segno

# Still read when 15 % of it is lost; the empty border belongs to the code.
CORRECTION = "m"
BORDER = 4


def qr_path(address: str) -> tuple[str, int]:
    """Return the path of the code of an address, one unit a module, and its width with the empty border."""
    code = segno.make(address, error=CORRECTION, micro=False)
    rows = list(code.matrix_iter(border=BORDER))
    return "".join(_row_path(row, y=y) for y, row in enumerate(rows)), len(rows)


def _row_path(row: Iterable[int], *, y: int) -> str:
    pieces, start = [], None
    for x, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            pieces.append(f"M{start} {y}h{x - start}v1h-{x - start}z")
            start = None
    return "".join(pieces)
