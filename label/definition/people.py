# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who holds the seats of a jury: people are found by name, shared between editions, never renamed."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from label.definition.document import JurorPart
from label.definition.uses import find_uses
from label.models.edition import Edition
from label.models.jury import Person

FullName = tuple[str, str]


def find_holders(*, edition: Edition, jurors: Sequence[JurorPart]) -> Mapping[str, Person]:
    """Return the person of each juror by code: the present holder of that name, else one found or created."""
    present = {seat.code: seat.person for seat in edition.seats.select_related("person")}
    holders = {
        juror.code: present[juror.code]
        for juror in jurors
        if juror.code in present and _name_person(present[juror.code]) == _name_juror(juror)
    }
    others = [juror for juror in jurors if juror.code not in holders]
    people = _find_or_create_people(dict.fromkeys(_name_juror(juror) for juror in others))
    return holders | {juror.code: people[_name_juror(juror)] for juror in others}


def list_holder_keys(edition: Edition) -> list[int]:
    """Return the primary keys of the people who sit in an edition."""
    return list(edition.seats.order_by().values_list("person_id", flat=True).distinct())


def delete_idle_people(keys: Collection[int]) -> None:
    """Delete those of these people who hold no seat and of whom the site keeps no email and no photo."""
    idle = Person.objects.filter(pk__in=keys, seats__isnull=True, email="", photo__isnull=True)
    idle_keys = list(idle.values_list("pk", flat=True))
    uses = find_uses(model=Person, keys=idle_keys)
    Person.objects.filter(pk__in=[key for key in idle_keys if key not in uses]).delete()


def _find_or_create_people(names: Iterable[FullName]) -> Mapping[FullName, Person]:
    wanted = list(names)
    known = _find_people(wanted)
    missing = [Person(first_name=first, last_name=last) for first, last in wanted if (first, last) not in known]
    created = Person.objects.bulk_create(missing)
    return known | {_name_person(person): person for person in created}


def _find_people(names: Sequence[FullName]) -> dict[FullName, Person]:
    """Return the first person of each name."""
    last_names = {last for _first, last in names}
    people: dict[FullName, Person] = {}
    for person in Person.objects.filter(last_name__in=last_names).order_by("pk"):
        people.setdefault(_name_person(person), person)
    return people


def _name_person(person: Person) -> FullName:
    return person.first_name, person.last_name


def _name_juror(juror: JurorPart) -> FullName:
    return juror.first_name, juror.last_name
