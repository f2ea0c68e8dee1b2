# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which known bodies fit what a file says of one: by SIREN, else kind and INSEE code, else kind, département and name.

Everything that fits is returned, and the caller decides: none is a new body, one is the body, several are an error
that names them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from django.db.models import Q

from label.kinds import Kind
from laureats.body_names import make_slug, name_keys, name_of_place, split_designation
from laureats.levels import EPCI_KINDS
from laureats.models import FormerName, Territory

# Bodies of these kinds bear the name of a place, and nothing more.
PLACE_KINDS = frozenset({Kind.COMMUNE, Kind.DEPARTEMENT, Kind.REGION})
# Bodies of these kinds may lie in no département: one whose département is unknown is found from any.
UNPLACED_KINDS = frozenset({Kind.REGION, Kind.GIP, Kind.AGENCE, Kind.ETABLISSEMENT_PUBLIC})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A body as a file tells of it. Blank is unknown: without a kind, the name's own words ("Ville de …") give it."""

    name: str
    kind: str = ""
    siren: str = ""
    insee_code: str = ""
    department: str = ""


class Body(Protocol):
    """What is compared of a body, be it a record or a row of a file."""

    @property
    def siren(self) -> str | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def insee_code(self) -> str: ...
    @property
    def department(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body without the weight of its record; `key` is the record's own, or negative for one not recorded yet."""

    key: int
    siren: str | None
    kind: str
    insee_code: str
    department: str
    name: str


COMPARED_FIELDS = ("siren", "kind", "insee_code", "department", "name")
B = TypeVar("B", bound=Body)


class BodyIndex(Generic[B]):
    """Bodies by SIREN, by kind and INSEE code, and by every name they bear or bore."""

    def __init__(self) -> None:
        self._by_siren: dict[str, B] = {}
        self._by_insee_code: dict[tuple[str, str], B] = {}
        self._by_name: defaultdict[str, list[B]] = defaultdict(list)

    def add(self, body: B) -> None:
        if body.siren:
            self._by_siren[body.siren] = body
        if body.insee_code:
            self._by_insee_code[body.kind, body.insee_code] = body
        self.add_name(body, body.name)

    def add_name(self, body: B, name: str) -> None:
        """Let `body` be found under one more name."""
        for key in name_keys(name):
            self._by_name[key].append(body)

    def find(self, wanted: Wanted) -> list[B]:
        """Return every body that fits, in an order that does not vary."""
        if wanted.siren and wanted.siren in self._by_siren:
            return [self._by_siren[wanted.siren]]
        coded = self._by_insee_code.get((_kind(wanted), wanted.insee_code))
        if coded and not (wanted.siren and coded.siren):
            return [coded]
        named = {body: None for key in sorted(name_keys(wanted.name)) for body in self._by_name.get(key, ())}
        return [body for body in named if _fits(wanted=wanted, body=body)]


class TerritoryIndex:
    """The recorded bodies that a file may tell of, read in two queries, and one more for those that fit."""

    def __init__(self, expected: Iterable[Wanted]) -> None:
        asked = list(expected)
        self._index: BodyIndex[KnownBody] = BodyIndex()
        self._add_recorded(asked)
        fitting = {body.key for wanted in asked for body in self._index.find(wanted)}
        self._territories: dict[int, Territory] = Territory.objects.in_bulk(fitting)

    def find(self, wanted: Wanted) -> list[Territory]:
        """Return every body that fits. Asking for a body that was not expected costs one more query."""
        found = [self._territory(body.key) for body in self._index.find(wanted)]
        # A body completed since is known twice; one that is not recorded yet has no hash.
        return list({id(territory): territory for territory in found}.values())

    def add(self, territory: Territory) -> None:
        """Make a new or completed body known: the next row that tells of it finds it."""
        key = -1 - len(self._territories)
        self._territories[key] = territory
        values = [getattr(territory, field) for field in COMPARED_FIELDS]
        self._index.add(KnownBody(key, *values))

    def _add_recorded(self, asked: Sequence[Wanted]) -> None:
        territories = Territory.objects.filter(_may_fit(asked)).order_by("pk")
        bodies = {row[0]: KnownBody(*row) for row in territories.values_list("pk", *COMPARED_FIELDS)}
        for body in bodies.values():
            self._index.add(body)
        former = FormerName.objects.filter(territory__in=territories.order_by().values("pk"))
        for key, name in former.order_by("pk").values_list("territory_id", "name"):
            self._index.add_name(bodies[key], name)

    def _territory(self, key: int) -> Territory:
        if key not in self._territories:
            self._territories[key] = Territory.objects.get(pk=key)
        return self._territories[key]


def find_territories(wanted: Wanted) -> list[Territory]:
    """Return every recorded body that fits. For many rows, build one `TerritoryIndex`."""
    return TerritoryIndex([wanted]).find(wanted)


def new_territory(wanted: Wanted) -> Territory:
    """Return a body that is not recorded yet, under the name of the place when its kind says the rest."""
    kind = _kind(wanted) or Kind.AUTRE
    name = name_of_place(kind=kind, name=wanted.name) if kind in PLACE_KINDS else wanted.name
    return Territory(
        kind=kind,
        siren=wanted.siren or None,
        insee_code=wanted.insee_code,
        name=name,
        slug=make_slug(name),
        department=wanted.department,
    )


def kinds_that_fit(kind: str) -> frozenset[str]:
    """Return the kinds under which a body of that kind may be recorded: `epci` stands for its whole family."""
    if kind == Kind.EPCI:
        return EPCI_KINDS
    return frozenset({kind, Kind.EPCI.value}) if kind in EPCI_KINDS else frozenset({kind})


def _may_fit(asked: Sequence[Wanted]) -> Q:
    """Return the condition that no fitting body escapes."""
    condition = Q(siren__in=sorted({wanted.siren for wanted in asked if wanted.siren}))
    kinds = {_kind(wanted) for wanted in asked}
    if "" in kinds:
        return Q()
    for kind in sorted(kinds):
        departments = {wanted.department for wanted in asked if _kind(wanted) == kind}
        placed = Q() if "" in departments else Q(department__in=sorted({"", *departments}))
        condition |= Q(kind__in=sorted(kinds_that_fit(kind))) & placed
    return condition | Q(insee_code__in=sorted({wanted.insee_code for wanted in asked if wanted.insee_code}))


def _kind(wanted: Wanted) -> str:
    return wanted.kind or split_designation(wanted.name).kind


def _fits(*, wanted: Wanted, body: Body) -> bool:
    """Tell whether a body found by its name is not another one: of another kind, of other codes, elsewhere."""
    kind = _kind(wanted)
    if kind and body.kind not in kinds_that_fit(kind):
        return False
    if wanted.siren and body.siren not in {None, "", wanted.siren}:
        return False
    if wanted.insee_code and body.insee_code not in {"", wanted.insee_code}:
        return False
    return _may_be_there(wanted=wanted, body=body)


def _may_be_there(*, wanted: Wanted, body: Body) -> bool:
    if body.kind == Kind.REGION or (body.kind in UNPLACED_KINDS and not body.department):
        return True
    if wanted.department:
        return wanted.department == body.department
    # A SIREN says which body it is: it is not given to a homonym of which nothing is known.
    return not wanted.siren or body.kind in UNPLACED_KINDS
