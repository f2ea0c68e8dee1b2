# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All that is held of a person, record by record."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Model

from label.models import Edition
from laureats.intake.privacy.people import Person, spell_detail
from laureats.intake.privacy.places import PLACES, Place
from laureats.models import ApplicantLink, Candidature


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One record. `values` are told by the name of their column in words; `key` names the record on a form."""

    place: Place
    record: Model
    edition: Edition | None
    candidature: Candidature | None
    values: Mapping[str, str]

    @property
    def key(self) -> str:
        return f"{self.place.code}-{self.record.pk}"

    @property
    def reference(self) -> str:
        return self.candidature.reference if self.candidature else ""


def find_holdings(person: Person, *, keys: Collection[str] | None = None) -> list[Holding]:
    """Return what is held of a person, those of `keys` alone where it is given. The queries do not grow with it."""
    found = [_describe(place, record=record, person=person) for place in PLACES for record in place.find(person)]
    return [holding for holding in found if keys is None or holding.key in keys]


def find_names(holdings: list[Holding]) -> list[str]:
    """Return the names that stand beside the addresses found: who searched by one may go on with the other."""
    columns = {"manager": "manager_name", "referent": "referent_name", "request": "name", "link": "name"}
    columns["proposal"] = "sender_name"
    names = [getattr(each.record, columns[each.place.code]) for each in holdings if each.place.code in columns]
    return sorted({name for name in names if name})


def _describe(place: Place, *, record: Model, person: Person) -> Holding:
    return Holding(
        place=place,
        record=record,
        edition=_edition_of(record, place=place),
        candidature=place.candidature_of(record),
        values=dict(_tell_values(place, record=record, person=person)),
    )


def _edition_of(record: Model, *, place: Place) -> Edition | None:
    # The link of a request opens no candidature yet.
    if isinstance(record, ApplicantLink) and record.request is not None:
        return record.request.edition
    return place.edition_of(record)


def _tell_values(place: Place, *, record: Model, person: Person) -> Iterator[tuple[str, str]]:
    for column in place.columns:
        value = getattr(record, column)
        if value:
            yield _title_of(place, column=column), str(value)
    for column in place.details:
        # What a journal keeps besides is of the file: it is told where it names the person.
        value = spell_detail(getattr(record, column))
        if person.is_mentioned(value):
            yield _title_of(place, column=column), value


def _title_of(place: Place, *, column: str) -> str:
    return str(place.model._meta.get_field(column).verbose_name)  # type: ignore[union-attr]
