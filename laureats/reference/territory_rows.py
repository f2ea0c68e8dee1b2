# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of the reference list, checked: columns, kinds, keys of SIREN numbers, numbers, and each body once."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from laureats.body_names import make_slug
from laureats.faults import Refused
from laureats.reference.cell_values import RowReader
from laureats.reference.csv_table import Table, read_table

COLUMNS = (
    "kind",
    "siren",
    "insee_code",
    "name",
    "department",
    "region",
    "population",
    "latitude",
    "longitude",
    "postal_codes",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceRow:
    """One body of the reference list; a blank says that the list does not tell."""

    number: int
    kind: str
    siren: str
    insee_code: str
    name: str
    department: str
    region: str
    population: int | None
    latitude: Decimal | None
    longitude: Decimal | None
    postal_codes: str


def read_territory_rows(content: bytes) -> list[ReferenceRow]:
    """Return the bodies of a reference file. Raises `Refused` with every fault of the file."""
    table = read_table(content=content, required=COLUMNS)
    rows = [_read_row(RowReader(table=table, row=row)) for row in table.rows]
    _note_repeated_keys(table=table, rows=rows)
    if table.faults:
        raise Refused(table.faults)
    return rows


def _read_row(reader: RowReader) -> ReferenceRow:
    return ReferenceRow(
        number=reader.row.number,
        kind=reader.kind(),
        siren=reader.siren(),
        insee_code=reader.text("insee_code", limit=10),
        name=_read_name(reader),
        department=reader.text("department", limit=3),
        region=reader.text("region", limit=3),
        population=reader.count("population"),
        latitude=reader.degrees("latitude", limit=90),
        longitude=reader.degrees("longitude", limit=180),
        postal_codes=reader.text("postal_codes", limit=255),
    )


def _read_name(reader: RowReader) -> str:
    name = reader.required_text("name", limit=255)
    if name and not make_slug(name):
        message = _("“%(name)s” has no letter that an address can hold.") % {"name": name}
        reader.fault(column="name", code="unreadable_name", message=message)
    return name


def _note_repeated_keys(*, table: Table, rows: list[ReferenceRow]) -> None:
    """Note every key that an earlier row holds: the SIREN, the kind with the INSEE code, else kind, place and slug."""
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        for column, key in _keys(row):
            first = seen.setdefault((column, *key), row.number)
            if first != row.number:
                message = _("Row %(row)d holds the same body: its key is %(key)s too.")
                values = {"row": first, "key": " ".join(key)}
                table.add_fault(row=row.number, column=column, code="repeated_key", message=message % values)


def _keys(row: ReferenceRow) -> list[tuple[str, tuple[str, ...]]]:
    keys: list[tuple[str, tuple[str, ...]]] = []
    if row.siren:
        keys.append(("siren", (row.siren,)))
    if row.insee_code:
        keys.append(("insee_code", (row.kind, row.insee_code)))
    return keys or [("name", (row.kind, row.department, make_slug(row.name)))]
