# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which body each known award goes to, and the names that bodies bore then."""

from collections.abc import Iterable, Sequence

from label.kinds import Kind
from laureats.body_names import is_same_name, make_slug
from laureats.body_search.indexing import index_bodies
from laureats.bulk_writes import create_all, update_all
from laureats.history.award_rows import AwardRow
from laureats.history.former_names import FormerNameRow
from laureats.levels import EPCI_KINDS
from laureats.matching import TerritoryIndex, Wanted, new_territory
from laureats.models import FormerName, Territory

# Several bodies of these kinds may bear one name, in different départements.
HOMONYMOUS_KINDS = frozenset({Kind.COMMUNE.value, Kind.EPT.value}) | EPCI_KINDS


class BodyFinder:
    """Finds or makes the body of each award; what it made or completed is then recorded at once."""

    def __init__(self, rows: Sequence[AwardRow]) -> None:
        self._index = TerritoryIndex({wanted_body(row) for row in rows})
        self._found: dict[Wanted, Territory] = {}
        self._new: list[Territory] = []
        self._completed: list[Territory] = []
        # Those whose SIREN is known come first, then the latest: a body is made under the last name known.
        for row in sorted(rows, key=lambda row: (bool(row.siren), row.edition), reverse=True):
            self._find(wanted_body(row))

    def body_of(self, row: AwardRow) -> Territory:
        return self._found[wanted_body(row)]

    def record(self) -> None:
        create_all(self._new)
        update_all(records=self._completed, fields=["siren"])

    def _find(self, wanted: Wanted) -> None:
        if wanted in self._found:
            return
        fitting = self._index.find(wanted)
        if len(fitting) > 1:
            fitting = [body for body in fitting if _is_own_body(body=body, wanted=wanted)]
        self._found[wanted] = self._completed_body(body=fitting[0], wanted=wanted) if fitting else self._make(wanted)

    def _make(self, wanted: Wanted) -> Territory:
        body = new_territory(wanted)
        self._new.append(body)
        self._index.add(body)
        return body

    def _completed_body(self, *, body: Territory, wanted: Wanted) -> Territory:
        if wanted.siren and not body.siren:
            body.siren = wanted.siren
            self._index.add(body)
            if body.pk:
                self._completed.append(body)
        return body


def wanted_body(row: AwardRow) -> Wanted:
    return Wanted(name=row.name, kind=row.kind, siren=row.siren, department=row.department)


def is_unidentified(*, row: AwardRow, body: Territory) -> bool:
    """Tell whether the source leaves open which of several bodies of that name it speaks of."""
    known = row.siren or row.department or body.siren or body.insee_code
    return not known and row.kind in HOMONYMOUS_KINDS


def record_former_names(*, rows: Iterable[AwardRow], finder: BodyFinder, former_names: Iterable[FormerNameRow]) -> None:
    """Record the former names that are given, and those that awards show: names that the body bears no more."""
    bodies = {body.siren: body for body in Territory.objects.filter(siren__in={row.siren for row in former_names})}
    given = [(bodies[row.siren], row.name, row.source) for row in former_names if row.siren in bodies]
    shown = [(finder.body_of(row), row.name, row.source) for row in rows]
    known = _known_names([body for body, _name, _source in (*given, *shown)])
    new: list[FormerName] = []
    for body, name, source in given:
        if name not in known[body.pk]:
            known[body.pk].append(name)
            new.append(_former_name(body=body, name=name, source=source))
    for body, name, source in shown:
        if not any(is_same_name(name, other) for other in (body.name, *known[body.pk])):
            known[body.pk].append(name)
            new.append(_former_name(body=body, name=name, source=source))
    create_all(new)
    # Bodies that awards made or completed are among those that awards show.
    index_bodies(body.pk for body, _name, _source in (*given, *shown))


def _is_own_body(*, body: Territory, wanted: Wanted) -> bool:
    """Tell whether the body was made for this award: without codes, of just that kind, département and name."""
    made = new_territory(wanted)
    return (body.siren, body.insee_code) == (None, "") and (body.kind, body.department, body.slug) == (
        made.kind,
        made.department,
        made.slug,
    )


def _known_names(bodies: Iterable[Territory]) -> dict[int, list[str]]:
    known: dict[int, list[str]] = {body.pk: [] for body in bodies}
    for pk, name in FormerName.objects.filter(territory__in=list(known)).values_list("territory_id", "name"):
        known[pk].append(name)
    return known


def _former_name(*, body: Territory, name: str, source: str) -> FormerName:
    return FormerName(territory=body, name=name, slug=make_slug(name), source=source[:500])
