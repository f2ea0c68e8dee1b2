# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The real files of the history, and small ones in a few words."""

import csv
import io

from laureats.history.files import COLUMNS
from tests.laureats.reference.factories import DATA, REFERENCE_FILE, reference_file

EDITION_2018 = {
    "edition": "2018",
    "ceremony_on": "2018-11-06",
    "ceremony_place": "B-Boost, Bordeaux",
    "scale": "niveaux-1-5",
    "source": "004_0240c4d4e8783e0d.txt",
}
AWARD_2018 = {
    "edition": "2018",
    "scale": "niveaux-1-5",
    "territory": "Boé",
    "kind": "commune",
    "department": "47",
    "siren": "214700312",
    "level": "4",
    "source": "https://example.org/boe",
}
SEAT_2018 = {
    "edition": "2018",
    "first_name": "Etienne",
    "last_name": "GONNU",
    "role": "Chargé de mission",
    "organisation": "April",
    "list_is_complete": "yes",
    "source": "004_0240c4d4e8783e0d.txt",
}


def real_files(*, without=()):
    return {name: (DATA / name).read_bytes() for name in COLUMNS if name not in without}


def csv_file(name, *rows):
    """Return the bytes of one file of the history; a cell that a row does not tell is blank."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS[name], restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def files(*, editions=(EDITION_2018,), seats=(), awards=(), **others):
    """Return the content of the files by name; others by their stem: `niveaux=[...]`, `noms_anciens=[...]`."""
    told = {"editions.csv": editions, "jurys.csv": seats, "palmares-connus.csv": awards}
    told |= {f"{stem.replace('_', '-')}.csv": rows for stem, rows in others.items()}
    return {name: csv_file(name, *rows) for name, rows in told.items()}


def reference_of_the_history():
    """Return the part of the reference file that the known awards may tell of."""
    awards = list(csv.DictReader(io.StringIO((DATA / "palmares-connus.csv").read_text(encoding="utf-8"))))
    sirens = {award["siren"] for award in awards} - {""}
    with REFERENCE_FILE.open(encoding="utf-8", newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if row["siren"] in sirens
            or row["kind"] in {"departement", "region"}
            or row["name"] in {"Saint-Joseph", "CC Pays d'Orange en Provence", "Orange"}
        ]
    return reference_file(*rows)
