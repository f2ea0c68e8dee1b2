# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which recorded body a row of territories tells of, and who holds the keys it asks for."""

from collections.abc import Iterable, Iterator

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from label.kinds import Kind
from laureats.body_names import make_slug
from laureats.imports.candidatures.matches import describe_body, list_bodies
from laureats.matching import Wanted
from laureats.models import Territory
from laureats.resources.bodies import BodyRegister, WantedBody
from laureats.resources.loaders import NaturalKeyLoader, Row, refuse, sort_filled_first

IDENTITY = ("name", "siren", "insee_code", "kind", "department", "slug")
Key = tuple[str, ...]


class TerritoryLoader(NaturalKeyLoader[Territory]):
    """Finds bodies by SIREN, else by kind and INSEE code, else by kind, département and name."""

    def preload(self, rows: list[Row]) -> None:
        bodies = [self._wanted(row) for row in rows]
        self._register = BodyRegister(bodies)
        self._holders = {key: territory for territory in _read_holders(bodies) for _column, key in keys_of(territory)}
        # Bodies by record, or by the object made for a new one.
        self._claimed: set[int] = set()

    def find(self, row: Row) -> tuple[Territory, bool]:
        if not self.is_read(row, *IDENTITY):
            raise ValidationError({})
        body = self._wanted(row)
        found = self._register.find(body)
        if len(found) > 1:
            message = _("Several bodies fit: %(bodies)s. Give the SIREN, or the kind and the département.")
            raise refuse(
                row, "name", "siren", code="ambiguous_territory", message=message % {"bodies": list_bodies(found)}
            )
        return (self._claim(found[0], row=row), False) if found else (_make(body, row=row), True)

    def claim_new(self, territory: Territory) -> None:
        """Let the rows below know of a body made for this one."""
        self._claimed.add(id(territory))
        self._register.add(territory)

    def find_holders(self, territory: Territory) -> Iterator[tuple[str, Territory]]:
        """Yield, by column, the other body that holds a key of this one; from now on the keys are this one's."""
        for column, key in keys_of(territory):
            holder = self._holders.setdefault(key, territory)
            if holder is not territory and (holder.pk is None or holder.pk != territory.pk):
                yield column, holder

    def _claim(self, territory: Territory, *, row: Row) -> Territory:
        key = territory.pk or id(territory)
        if key in self._claimed:
            message = _("%(body)s stands in a row above already.") % {"body": describe_body(territory)}
            raise refuse(row, *sort_filled_first(row, *IDENTITY), code="duplicate_row", message=message)
        self._claimed.add(key)
        return territory

    def _wanted(self, row: Row) -> WantedBody:
        wanted = Wanted(
            name=self.read(row, "name"),
            # Of a body without a name its codes alone tell: a kind spares the search among all bodies.
            kind=self.read(row, "kind") or ("" if self.read(row, "name") else Kind.AUTRE.value),
            siren=self.read(row, "siren") or "",
            insee_code=self.read(row, "insee_code"),
            department=self.read(row, "department"),
        )
        return WantedBody(wanted=wanted, slug=self.read(row, "slug"))


def keys_of(territory: Territory) -> list[tuple[str, Key]]:
    """Return the keys that no two bodies share, by the column that gives them; the SIREN finds its body by itself."""
    if territory.insee_code:
        return [("insee_code", ("insee_code", territory.kind, territory.insee_code))]
    return [] if territory.siren else [("name", ("name", territory.kind, territory.department, territory.slug))]


def _read_holders(bodies: Iterable[WantedBody]) -> Iterable[Territory]:
    codes = sorted({body.wanted.insee_code for body in bodies} - {""})
    slugs = sorted({slug for body in bodies for slug in (body.slug, make_slug(body.wanted.name))} - {""})
    codeless = Q(siren=None, insee_code="", slug__in=slugs)
    return Territory.objects.filter(Q(insee_code__in=codes) | codeless)


def _make(body: WantedBody, *, row: Row) -> Territory:
    """Return a new body, to be filled. Raise `ValidationError` when the row does not say enough to create it."""
    if body.wanted.name and body.kind:
        return Territory(kind=body.kind)
    if body.wanted.name:
        message = _("No body is called %(name)s here: give its kind, and it is created.")
        raise refuse(row, "kind", "name", code="missing_value", message=message % {"name": body.wanted.name})
    code = body.wanted.siren or body.wanted.insee_code
    if not code:
        message = _("The row names no body: give its SIREN, its INSEE code or its name.")
        raise refuse(row, "name", "siren", "insee_code", code="missing_value", message=message)
    message = _("No body has the code %(code)s: give its name and its kind, and it is created.") % {"code": code}
    raise refuse(row, "siren", "insee_code", code="unknown_territory", message=message)
