# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which award a row tells of: that of one body in one past edition."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from label.kinds import Kind
from label.models import Edition, Level, Mention
from laureats.history.editions import find_kept_codes
from laureats.imports.candidatures.matches import describe_body, list_bodies
from laureats.imports.decisions.catalogue import Catalogue
from laureats.matching import Wanted, new_territory
from laureats.models import Award, Territory
from laureats.resources.bodies import BodyRegister, WantedBody
from laureats.resources.loaders import NaturalKeyLoader, Row, refuse, sort_filled_first

BODY_COLUMNS = ("territory", "siren", "insee_code", "kind", "department")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEdition:
    """An edition with its levels and mentions. One that is kept has a life of its own here, which gives its awards."""

    edition: Edition
    is_kept: bool
    levels: Catalogue[Level]
    mentions: Catalogue[Mention]


class AwardLoader(NaturalKeyLoader[Award]):
    """Finds awards by the code of their edition and by their body; a body that is not recorded is made."""

    def preload(self, rows: list[Row]) -> None:
        self.new_territories: list[Territory] = []
        self.editions = {known.edition.code: known for known in _read_editions({self.read(r, "edition") for r in rows})}
        self._register = BodyRegister(self._wanted(row) for row in rows)
        recorded = Award.objects.filter(edition__code__in=list(self.editions))
        recorded = recorded.select_related("edition", "level", "territory")
        self._awards = {(award.edition_id, award.territory_id): award for award in recorded}
        self._claimed: set[tuple[int, int]] = set()

    def find(self, row: Row) -> tuple[Award, bool]:
        names_body = self.is_read(row, *BODY_COLUMNS)
        faults = [*self._find_edition_faults(row), *(self._find_body_faults(row) if names_body else ())]
        if faults or not names_body:
            raise ValidationError({column: found for fault in faults for column, found in fault.error_dict.items()})
        edition = self.editions[self.read(row, "edition")].edition
        territory = self._body_of(row)
        key = edition.pk, territory.pk or id(territory)
        if key in self._claimed:
            message = _("%(body)s stands in a row above already.") % {"body": describe_body(territory)}
            raise refuse(row, *sort_filled_first(row, *BODY_COLUMNS), code="duplicate_row", message=message)
        self._claimed.add(key)
        award = self._awards.get(key)
        return (award, False) if award else (Award(edition=edition, territory=territory), True)

    def _find_edition_faults(self, row: Row) -> Iterator[ValidationError]:
        code = self.read(row, "edition")
        known = self.editions.get(code)
        if not self.is_read(row, "edition"):
            return
        if not code:
            message = _("The row names no edition: give its code, such as 2018.")
            yield refuse(row, "edition", code="missing_value", message=message)
        elif known is None:
            message = _("No edition has the code %(code)s.") % {"code": code}
            yield refuse(row, "edition", code="unknown_edition", message=message)
        elif known.edition.is_sealed:
            message = _("%(edition)s is sealed: its awards can no longer change.") % {"edition": known.edition.name}
            yield refuse(row, "edition", code="frozen", message=message)
        elif known.is_kept:
            message = _("%(edition)s is run here: its awards come from its decisions, at the release.")
            yield refuse(row, "edition", code="frozen", message=message % {"edition": known.edition.name})

    def _find_body_faults(self, row: Row) -> Iterator[ValidationError]:
        body = self._wanted(row)
        found = self._register.find(body)
        if len(found) > 1:
            message = _("Several bodies fit: %(bodies)s. Give the SIREN, or the kind and the département.")
            named = {"bodies": list_bodies(found)}
            yield refuse(row, "territory", "siren", code="ambiguous_territory", message=message % named)
        elif not found and not body.wanted.name:
            message = _("No body is found by its codes: give its name and its kind, and it is created.")
            yield refuse(row, "siren", "insee_code", "territory", code="unknown_territory", message=message)
        elif not found and not body.kind:
            message = _("No body is called %(name)s here: give its kind, and it is created.")
            named = {"name": body.wanted.name}
            yield refuse(row, "kind", "territory", code="missing_value", message=message % named)
        elif not found and not new_territory(body.wanted).slug:
            message = _("%(name)s holds no letter of which an address can be made.") % {"name": body.wanted.name}
            yield refuse(row, "territory", code="invalid_value", message=message)

    def _body_of(self, row: Row) -> Territory:
        body = self._wanted(row)
        found = self._register.find(body)
        if found:
            return found[0]
        territory = new_territory(body.wanted)
        self.new_territories.append(territory)
        self._register.add(territory)
        return territory

    def _wanted(self, row: Row) -> WantedBody:
        name = self.read(row, "territory")
        wanted = Wanted(
            name=name,
            # Of a body without a name its codes alone tell: a kind spares the search among all bodies.
            kind=self.read(row, "kind") or ("" if name else Kind.AUTRE.value),
            siren=self.read(row, "siren") or "",
            insee_code=self.read(row, "insee_code"),
            department=self.read(row, "department"),
        )
        return WantedBody(wanted=wanted)


def _read_editions(codes: Collection[str]) -> Iterator[KnownEdition]:
    kept = find_kept_codes(codes)
    for edition in Edition.objects.filter(code__in=codes).prefetch_related("levels", "mentions"):
        yield KnownEdition(
            edition=edition,
            is_kept=edition.code in kept,
            levels=Catalogue(edition.levels.all()),
            mentions=Catalogue(edition.mentions.all()),
        )
