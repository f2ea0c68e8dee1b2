# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The files of the history: their names, their columns, and which of them must be there."""

from collections.abc import Mapping
from pathlib import Path

from core.commands import read_input
from laureats.faults import Fault, Refused
from laureats.reference.csv_table import Table, read_table

EDITIONS = "editions.csv"
JURIES = "jurys.csv"
AWARDS = "palmares-connus.csv"
LEVELS = "niveaux.csv"
FORMER_NAMES = "noms-anciens.csv"
TRANSLATIONS = "traductions.csv"

REQUIRED = (EDITIONS, JURIES, AWARDS)
COLUMNS = {
    EDITIONS: (
        *("edition", "opens_on", "closes_on", "jury_on", "ceremony_on", "ceremony_place", "published_on"),
        *("candidates", "labelled", "already_labelled", "scale", "domains", "note", "source"),
    ),
    JURIES: ("edition", "first_name", "last_name", "role", "organisation", "list_is_complete", "source"),
    AWARDS: (
        *("edition", "scale", "territory", "kind", "department", "siren", "level", "mentions", "carried_by"),
        *("disputed", "note", "source"),
    ),
    LEVELS: ("level", "label", "short_name", "definition"),
    FORMER_NAMES: ("siren", "former_name", "source"),
    TRANSLATIONS: ("french", "english"),
}


def read_files(directory: str) -> dict[str, bytes]:
    """Return the content of each file of the directory by its name. Raises `Misuse` when a required one is missing."""
    folder = Path(directory)
    present = [name for name in COLUMNS if name in REQUIRED or (folder / name).exists()]
    return {name: read_input(str(folder / name)) for name in present}


def read_tables(files: Mapping[str, bytes]) -> dict[str, Table]:
    """Return the rows of every file, an optional one that is absent being empty. Raises `Refused` for all at once."""
    tables = {name: Table(sheet=name) for name in COLUMNS}
    faults: list[Fault] = []
    for name, content in files.items():
        try:
            tables[name] = read_table(content=content, required=COLUMNS[name], sheet=name)
        except Refused as refused:
            faults.extend(refused.faults)
    if faults:
        raise Refused(faults)
    return tables
