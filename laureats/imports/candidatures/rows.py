# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of a file of candidatures, typed: blank means that the file does not say."""

from dataclasses import dataclass
from typing import cast

from django.db.models import CharField

from label.kinds import Kind
from laureats.faults import Fault
from laureats.imports.candidatures import columns
from laureats.imports.flat_tables import FlatRow
from laureats.imports.row_reading import RowReader
from laureats.matching import Wanted
from laureats.models import Candidature, Territory

STATUSES = columns.choices_of(columns.FRENCH_STATUSES)
KINDS = columns.choices_of(columns.FRENCH_KINDS)
DEPARTMENTS = columns.department_choices()
# What tells which candidature a row is of: a row with a fault there is not matched, and told of that fault alone.
IDENTITY = frozenset({"reference", "siren", "territory", "kind", "department"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidatureRow:
    """`place` remembers the cells, `unread` the columns whose cell was refused."""

    place: FlatRow
    reference: str
    dossier: str
    siren: str
    territory: str
    kind: str
    department: str
    population: int | None
    referent_name: str
    referent_role: str
    manager_name: str
    manager_email: str
    status: str
    unread: frozenset[str]

    @property
    def wanted(self) -> Wanted:
        """Return the body that the row tells of."""
        # Of a body without a name the SIREN alone tells: a kind spares the search among all bodies.
        kind = self.kind if self.territory else self.kind or Kind.AUTRE
        return Wanted(name=self.territory, kind=kind, siren=self.siren, department=self.department)

    @property
    def names_body(self) -> bool:
        return bool(self.siren or self.territory)

    @property
    def body_columns(self) -> list[str]:
        """Return the columns that may tell the body, those that the row fills first."""
        return sorted(("territory", "siren", "reference"), key=lambda column: column not in self.place.cells)

    @property
    def can_be_matched(self) -> bool:
        return not self.unread & IDENTITY


def read_row(place: FlatRow) -> tuple[CandidatureRow, list[Fault]]:
    """Return what a row says, a refused cell being blank, and the faults of its cells."""
    reader = RowReader(place)
    row = CandidatureRow(
        place=place,
        reference=reader.line("reference", max_length=_length(Candidature, "reference")),
        dossier=reader.line("dossier", max_length=_length(Candidature, "dossier")),
        siren=reader.siren("siren"),
        territory=reader.line("territory", max_length=_length(Territory, "name")),
        kind=_read_kind(reader),
        department=_read_department(reader),
        population=reader.count("population"),
        referent_name=reader.line("referent_name", max_length=_length(Candidature, "referent_name")),
        referent_role=reader.line("referent_role", max_length=_length(Candidature, "referent_role")),
        manager_name=reader.line("manager_name", max_length=_length(Candidature, "manager_name")),
        manager_email=reader.email("manager_email", max_length=_length(Candidature, "manager_email")),
        status=_read_status(reader),
        unread=frozenset(reader.unread),  # last: the cells are read in this order
    )
    return row, reader.faults


def _read_kind(reader: RowReader) -> str:
    accepted = columns.accepted_words(columns.FRENCH_KINDS)
    return reader.choice("kind", choices=KINDS, code="unknown_kind", accepted=accepted)


def _read_status(reader: RowReader) -> str:
    accepted = columns.accepted_words(columns.FRENCH_STATUSES)
    return reader.choice("status", choices=STATUSES, code="unknown_status", accepted=accepted)


def _read_department(reader: RowReader) -> str:
    accepted = ["01", "2A", "971"]
    return reader.choice("department", choices=DEPARTMENTS, code="unknown_department", accepted=accepted)


def _length(model: type[Candidature] | type[Territory], field: str) -> int:
    column = cast("CharField[str, str]", model._meta.get_field(field))
    return column.max_length or 0
