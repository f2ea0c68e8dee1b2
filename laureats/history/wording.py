# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words of levels and domains: official definitions, and English names where a translation is given."""

from dataclasses import dataclass

from laureats.history.scales import SCALES
from laureats.reference.cell_values import RowReader
from laureats.reference.csv_table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWords:
    label: str
    short_name: str
    definition: str


def read_level_words(table: Table) -> dict[str, LevelWords]:
    """Return the official words of each level by code, and note the faults in the table."""
    codes = [code for scale in SCALES.values() for code in scale]
    words: dict[str, LevelWords] = {}
    for row in table.rows:
        reader = RowReader(table=table, row=row)
        words[reader.choice("level", choices=codes, known=", ".join(codes))] = LevelWords(
            label=reader.required_text("label", limit=255),
            short_name=reader.text("short_name", limit=255),
            definition=reader.text("definition", limit=5000),
        )
    return words


def read_translations(table: Table) -> dict[str, str]:
    """Return the English of French names, and note the faults in the table."""
    readers = [RowReader(table=table, row=row) for row in table.rows]
    return {reader.required_text("french", limit=255): reader.required_text("english", limit=255) for reader in readers}
