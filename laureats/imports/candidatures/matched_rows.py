# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The rows of a file matched one after the other, with the faults of all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.imports.candidatures.matches import Match, describe_body, match_row
from laureats.imports.candidatures.register import Register, load_register
from laureats.imports.candidatures.rows import CandidatureRow, read_row
from laureats.imports.flat_tables import FlatRow
from laureats.models import Territory


@dataclass(slots=True)
class Seen:
    """What the rows above told of: a reference or a body comes once in a file."""

    references: set[str] = field(default_factory=set)
    # Bodies by record, or by the object made for a new one.
    bodies: set[int] = field(default_factory=set)

    def find_faults(self, *, row: CandidatureRow, match: Match | None) -> Iterator[Fault]:
        if row.reference and row.reference in self.references:
            message = _("%(reference)s stands in a row above already.") % {"reference": row.reference}
            yield row.place.fault("reference", code="duplicate_row", message=message)
        elif match is not None and _body_key(match.territory) in self.bodies:
            message = _("%(body)s stands in a row above already.") % {"body": describe_body(match.territory)}
            yield row.place.fault(*row.body_columns, code="duplicate_row", message=message)
        self.references.add(row.reference)
        if match is not None:
            self.bodies.add(_body_key(match.territory))


def match_rows(*, edition: Edition, rows: list[FlatRow]) -> tuple[list[Match], Register]:
    """Read and match every row. Raise `Refused` with the faults of all of them, row by row."""
    readings = [read_row(row) for row in rows]
    register = load_register(edition=edition, rows=[row for row, _faults in readings if row.can_be_matched])
    seen = Seen()
    matches: list[Match] = []
    faults: list[Fault] = []
    for row, row_faults in readings:
        match, match_faults = _try_match(row, register=register)
        faults += [*row_faults, *match_faults, *seen.find_faults(row=row, match=match)]
        matches += [match] if match else []
    faults += _colliding_faults([match for match in matches if match.territory.pk is None])
    if faults:
        raise Refused(faults)
    return matches, register


def _try_match(row: CandidatureRow, *, register: Register) -> tuple[Match | None, tuple[Fault, ...]]:
    if not row.can_be_matched:
        return None, ()
    try:
        return match_row(row, register=register), ()
    except Refused as refusal:
        return None, refusal.faults


def _body_key(territory: Territory) -> int:
    return territory.pk or -id(territory)


def _colliding_faults(matches: list[Match]) -> Iterator[Fault]:
    """Find the new bodies without SIREN whose kind, département and address are another body's."""
    taken = _recorded_addresses(matches)
    for match in matches:
        territory = match.territory
        address = (territory.kind, territory.department, territory.slug)
        if territory.siren is None and taken.setdefault(address, territory) is not territory:
            message = _("%(name)s would share the address of %(body)s: write that name, or give the SIREN.")
            named = {"name": match.row.territory, "body": describe_body(taken[address])}
            yield match.row.place.fault("territory", code="ambiguous_territory", message=message % named)


def _recorded_addresses(matches: list[Match]) -> dict[tuple[str, str, str], Territory]:
    slugs = sorted({match.territory.slug for match in matches})
    recorded = Territory.objects.filter(siren=None, insee_code="", slug__in=slugs)
    return {(territory.kind, territory.department, territory.slug): territory for territory in recorded}
