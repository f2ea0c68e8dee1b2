# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every bound of the spreadsheet reader, in one place.

The first group is public and comes from jury spreadsheets, *Hostile files*: beyond any of them a file is
``too_large``. The second group keeps the reading within 5 s and 256 MB whatever the bytes are: no ordinary
workbook comes near these bounds, a file built to exhaust a machine does.
"""

MIB = 1024 * 1024

MAX_FILE_BYTES = 10 * MIB
"""Weight of the file as it was sent."""

MAX_ENTRIES = 1_000
"""Parts of an ODS or XLSX package, folders included."""

MAX_UNPACKED_BYTES = 200 * MIB
"""Bytes of all parts together, counted while they are inflated: headers are never believed."""

MAX_CELLS = 1_000_000
"""Cells that are not blank, over all sheets, repeats included."""

MAX_COLUMNS = 1_024
"""Columns that may hold something: a filled cell further right refuses the file."""

MAX_ROWS = 20_000
"""Rows of one sheet that hold something; blank rows are free wherever they are."""

MAX_SHEETS = 1_000
"""Sheets of one workbook."""

MAX_NAME_CHARACTERS = 255
"""Characters of the name of a sheet, which every fault found in it repeats: Excel allows 31."""

MAX_CELL_CHARACTERS = 131_072
"""Characters of one cell: four times what Excel allows, and the default bound of Python's csv module."""

MAX_CHARACTERS = 50_000_000
"""Characters of all text cells, a shared text counted wherever it stands: who walks the cells pays for each."""

MAX_RETAINED_BYTES = 140 * MIB
"""Memory of the distinct texts kept, of cells and of what leads to them: enough for a million short ones."""

MAX_TAGS = 10_000_000
"""XML tags of all parts together: a million cells written with four elements each is 8,000,000."""

MAX_DEPTH = 256
"""XML elements within each other."""

MAX_NAMES = 10_000
"""Different element and attribute names, or namespace prefixes, of one XML part: the parser keeps them all."""

MAX_TOKEN_BYTES = MIB
"""Bytes of one XML tag with its attributes, one comment or one instruction: the parser must hold it whole."""

MAX_LINE_BYTES = MIB
"""Bytes of one line of a CSV file: its parser makes a list of the whole line."""

MAX_STYLES = 100_000
"""Cell styles of an XLSX file; Excel stops at 65,490."""

MAX_MERGES = 100_000
"""Merged areas of an XLSX sheet."""

MAX_MERGE_STEPS = 2_000_000
"""Cells looked at while merged areas are laid over an XLSX sheet."""

MAX_CPU_SECONDS = 4.5
"""Processor time for one file: the net under all the other bounds."""

CHUNK_BYTES = 256 * 1024
"""Bytes inflated and parsed between two looks at the bounds."""
