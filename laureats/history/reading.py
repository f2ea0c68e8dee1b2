# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole history as its files tell it: nothing is recorded before every file is read and without a fault."""

from collections.abc import Mapping
from dataclasses import dataclass

from laureats.faults import Refused
from laureats.history import files
from laureats.history.award_rows import AwardRow, read_award_rows
from laureats.history.edition_rows import EditionRow, read_edition_rows
from laureats.history.former_names import FormerNameRow, read_former_name_rows
from laureats.history.seat_rows import SeatRow, read_seat_rows
from laureats.history.wording import LevelWords, read_level_words, read_translations
from laureats.reference.csv_table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """`award_table` is where faults found later, against the records, are noted."""

    editions: dict[str, EditionRow]
    seats: list[SeatRow]
    awards: list[AwardRow]
    level_words: dict[str, LevelWords]
    former_names: list[FormerNameRow]
    translations: dict[str, str]
    award_table: Table


def read_history(contents: Mapping[str, bytes]) -> History:
    """Return the history told by files given by name. Raises `Refused` with the faults of all of them."""
    tables = files.read_tables(contents)
    editions = read_edition_rows(tables[files.EDITIONS])
    history = History(
        editions=editions,
        seats=read_seat_rows(table=tables[files.JURIES], editions=editions),
        awards=read_award_rows(table=tables[files.AWARDS], editions=editions),
        level_words=read_level_words(tables[files.LEVELS]),
        former_names=read_former_name_rows(tables[files.FORMER_NAMES]),
        translations=read_translations(tables[files.TRANSLATIONS]),
        award_table=tables[files.AWARDS],
    )
    faults = [fault for table in tables.values() for fault in table.faults]
    if faults:
        raise Refused(faults)
    return history
