# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Record the juries of past editions: one person sits in several, each time with the function then held."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

from label.models import Edition, JurySeat, Person
from laureats.body_names import make_slug
from laureats.bulk_writes import Tally, assign_values, create_all, update_all
from laureats.history.seat_rows import SeatRow

PersonKey = tuple[str, str]


def record_juries(*, seats: list[SeatRow], editions: Mapping[str, Edition]) -> Tally:
    """Create or correct the seats of those editions; remove those that a list given as complete does not name."""
    rows = [row for row in seats if row.edition in editions]
    people, corrected = _record_people(rows)
    found = JurySeat.objects.filter(edition__in=editions.values()).select_related("person")
    recorded = {(seat.edition_id, seat.code): seat for seat in found}
    told = _tell_seats(rows=rows, editions=editions, people=people)
    new = [JurySeat(edition_id=key[0], code=key[1], **values) for key, values in told.items() if key not in recorded]
    kept = {key: recorded[key] for key in told if key in recorded}
    changed = [seat for key, seat in kept.items() if assign_values(record=seat, values=told[key])]
    create_all(new)
    update_all(records=changed, fields=["person", "role", "organisation", "sort_order"])
    removed = _remove_others(rows=rows, editions=editions, told=told, recorded=recorded)
    touched = {seat.pk for seat in kept.values() if seat.person_id in corrected} | {seat.pk for seat in changed}
    return Tally(created=len(new), changed=len(touched) + removed, unchanged=len(kept) - len(touched))


def _record_people(rows: list[SeatRow]) -> tuple[dict[PersonKey, Person], set[int]]:
    """Return the people by key, created or spelt as in their latest edition, and the keys of those respelt."""
    people = {
        (make_slug(person.first_name), make_slug(person.last_name)): person for person in Person.objects.order_by("-pk")
    }
    names = {
        row.person_key: {"first_name": row.first_name, "last_name": row.last_name}
        for row in sorted(rows, key=lambda row: row.edition)
    }
    new = {key: Person(**values) for key, values in names.items() if key not in people}
    changed = [
        people[key]
        for key, values in names.items()
        if key in people and assign_values(record=people[key], values=values)
    ]
    create_all(list(new.values()))
    update_all(records=changed, fields=["first_name", "last_name"])
    return people | new, {person.pk for person in changed}


def _tell_seats(
    *, rows: list[SeatRow], editions: Mapping[str, Edition], people: Mapping[PersonKey, Person]
) -> dict[tuple[int, str], dict[str, Any]]:
    """Return the fields of each seat by edition and code, in the order of the source."""
    order: Counter[str] = Counter()
    told: dict[tuple[int, str], dict[str, Any]] = {}
    for row in rows:
        order[row.edition] += 1
        told[editions[row.edition].pk, row.code] = {
            "person_id": people[row.person_key].pk,
            "role": row.role,
            "organisation": row.organisation,
            "sort_order": order[row.edition],
        }
    return told


def _remove_others(
    *,
    rows: list[SeatRow],
    editions: Mapping[str, Edition],
    told: Mapping[tuple[int, str], object],
    recorded: Mapping[tuple[int, str], JurySeat],
) -> int:
    """Remove the seats that a complete list does not name, as after the correction of a name; return how many."""
    completeness: defaultdict[int, list[bool]] = defaultdict(list)
    for row in rows:
        completeness[editions[row.edition].pk].append(row.list_is_complete)
    complete = {key for key, answers in completeness.items() if all(answers)}
    others = [seat.pk for key, seat in recorded.items() if key[0] in complete and key not in told]
    JurySeat.objects.filter(pk__in=others).delete()
    return len(others)
