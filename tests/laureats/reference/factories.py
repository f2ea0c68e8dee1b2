# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reference files in a few words."""

import csv
import io
from pathlib import Path

from laureats.reference.territory_rows import COLUMNS

DATA = Path(__file__).parents[3] / "data"
REFERENCE_FILE = DATA / "collectivites-2026.csv"


def reference_file(*rows):
    """Return the bytes of a reference file; a cell that a row does not tell is blank."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
