# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The laureates of an edition as open data: public fields alone, the same in CSV, ODS and JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.kinds import Kind
from label.models import Edition
from laureats.press.figures import Figures
from laureats.press.laureates import Laureate
from laureats.public.addresses import laureate_addresses, site_address
from laureats.spreadsheets.workbook import FileFormat
from laureats.spreadsheets.writing import CellValue, Table, write_table

LICENCE = "Licence Ouverte 2.0"
LICENCE_ADDRESS = "https://spdx.org/licenses/etalab-2.0.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaureateRecord:
    """A laureate as files tell it, by column."""

    laureate: Laureate
    values: Mapping[str, CellValue]


def describe_columns() -> dict[str, str]:
    """Return what each column holds, in the order of the files."""
    return {
        "edition": _("Code of the edition."),
        "siren": _("SIREN of the body, blank when it is not known."),
        "name": _("Published name of the body."),
        "kind": _("Kind of body, by its code."),
        "kind_name": _("Kind of body, in words."),
        "department": _("INSEE code of the département, blank for a body without one."),
        "population": _("Population when the file was examined, blank when it is not known."),
        "level": _("Code of the level awarded."),
        "level_name": _("Name of the level awarded."),
        "mentions": _("Mentions, separated by semicolons."),
        "opinion": _("The jury’s opinion."),
        "address": _("Address of the laureate’s page."),
    }


def list_records(figures: Figures) -> list[LaureateRecord]:
    """Return the laureates, highest level first, with the addresses of the pages that are public."""
    holders = [(level.name, laureate) for level in figures.levels for laureate in level.laureates]
    addresses = laureate_addresses(laureate.territory_id for _level, laureate in holders)
    site = site_address()
    return [
        LaureateRecord(
            laureate=laureate,
            values=_values(
                laureate,
                edition=figures.edition.code,
                level_name=level_name,
                address=_whole(addresses.get(laureate.territory_id, ""), site=site),
            ),
        )
        for level_name, laureate in holders
    ]


def write_records(records: Sequence[LaureateRecord], *, edition: Edition, file_format: FileFormat) -> bytes:
    """Return the table of these laureates, dated from the seal; no text of it is ever a formula."""
    header = list(describe_columns())
    rows = [[record.values[column] for column in header] for record in records]
    table = Table(title=f"palmares-{edition.code}", header=header, rows=rows, written_at=edition.sealed_at)
    return write_table(table, file_format=file_format)


def write_json(records: Sequence[LaureateRecord], *, figures: Figures) -> bytes:
    """Return the same records with their licence and the meaning of their columns."""
    document = {
        "edition": {"code": figures.edition.code, "name": figures.edition.name, "year": figures.edition.year},
        "licence": {"name": LICENCE, "url": LICENCE_ADDRESS},
        "source": site_address(),
        "columns": describe_columns(),
        "laureates": [{**record.values, "mentions": list(record.laureate.mentions)} for record in records],
    }
    return json.dumps(document, ensure_ascii=False, indent=2).encode()


def _values(laureate: Laureate, *, edition: str, level_name: str, address: str) -> dict[str, CellValue]:
    return {
        "edition": edition,
        "siren": laureate.siren,
        "name": laureate.name,
        "kind": laureate.kind,
        "kind_name": str(Kind(laureate.kind).label),
        "department": laureate.department,
        "population": laureate.population,
        "level": laureate.level,
        "level_name": level_name,
        "mentions": "; ".join(laureate.mentions),
        "opinion": laureate.opinion,
        "address": address,
    }


def _whole(address: str, *, site: str) -> str:
    return site + address if address.startswith("/") else address
