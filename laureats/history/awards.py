# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Record the known awards. They are not frozen: a correction of the file corrects them."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from label.models import Edition, Level
from laureats.body_names import make_slug
from laureats.bulk_writes import Tally, assign_values, create_all, update_all
from laureats.history.award_rows import AwardRow
from laureats.history.bodies import BodyFinder, is_unidentified
from laureats.models import Award, Territory
from laureats.reference.csv_table import Table

FIELDS = (
    *("territory", "level", "name", "kind", "department", "carried_by", "mentions", "note", "disputed", "sources"),
)
# Stored beside the other notes, which are in French too.
UNIDENTIFIED_NOTE = "La source ne dit pas de quelle collectivité nommée « {name} » il s'agit."

AwardKey = tuple[int, int]


def record_awards(
    *, rows: Iterable[AwardRow], editions: Mapping[str, Edition], finder: BodyFinder, table: Table
) -> Tally:
    """Create or correct the awards of those editions. Rows that contradict each other are noted in the table."""
    grouped = _group_rows(rows=rows, editions=editions, finder=finder)
    levels = {(level.edition_id, level.code): level for level in Level.objects.filter(edition__in=editions.values())}
    told = {
        key: _award_values(rows=group, edition_id=key[0], levels=levels, body=finder.body_of(group[0]))
        for key, group in grouped.items()
        if _rows_agree(rows=group, table=table)
    }
    recorded = _recorded_awards(editions=editions.values(), told=told)
    new = [Award(edition_id=key[0], **values) for key, values in told.items() if key not in recorded]
    changed = [
        award for key, award in recorded.items() if key in told and assign_values(record=award, values=told[key])
    ]
    create_all(new)
    update_all(records=changed, fields=FIELDS)
    return Tally(created=len(new), changed=len(changed), unchanged=len(told) - len(new) - len(changed))


def _group_rows(
    *, rows: Iterable[AwardRow], editions: Mapping[str, Edition], finder: BodyFinder
) -> dict[AwardKey, list[AwardRow]]:
    """Return the rows by edition and body: two sources of one award are two rows."""
    grouped: dict[AwardKey, list[AwardRow]] = {}
    for row in rows:
        grouped.setdefault((editions[row.edition].pk, finder.body_of(row).pk), []).append(row)
    return grouped


def _rows_agree(*, rows: list[AwardRow], table: Table) -> bool:
    """Note a second level told of one award: which one holds is for a person to say, in `disputed` and `note`."""
    levels = {row.level for row in rows if row.level}
    if len(levels) < 2:
        return True
    message = _("Row %(row)d gives another level to the same body in the same edition: keep one, and say it in a note.")
    for row in rows[1:]:
        table.add_fault(
            row=row.number, column="level", code="contradictory_level", message=message % {"row": rows[0].number}
        )
    return False


def _award_values(
    *, rows: list[AwardRow], edition_id: int, levels: Mapping[tuple[int, str], Level], body: Territory
) -> dict[str, Any]:
    """Return the fields of an award from its rows: what any of them tells is kept."""
    first = rows[0]
    level = levels.get((edition_id, next((row.level for row in rows if row.level), "")))
    mentions = dict.fromkeys(name for row in rows for name in row.mentions)
    return {
        "territory_id": body.pk,
        "level_id": level.pk if level else None,
        "name": first.name,
        "kind": first.kind,
        "department": first.department,
        "carried_by": next((row.carried_by for row in rows if row.carried_by), ""),
        "mentions": [{"code": make_slug(name), "name": name} for name in mentions],
        "note": _note(rows=rows, body=body),
        "disputed": any(row.disputed for row in rows),
        "sources": list(dict.fromkeys(row.source for row in rows if row.source)),
    }


def _note(*, rows: list[AwardRow], body: Territory) -> str:
    notes = dict.fromkeys(row.note for row in rows if row.note)
    if all(is_unidentified(row=row, body=body) for row in rows):
        notes[UNIDENTIFIED_NOTE.format(name=rows[0].name)] = None
    return "\n".join(notes)


def _recorded_awards(*, editions: Iterable[Edition], told: Mapping[AwardKey, dict[str, Any]]) -> dict[AwardKey, Award]:
    """Return the award recorded for each key that is told.

    An award whose body the file now identifies was recorded for a body without codes: it is that award, and moves.
    """
    found = Award.objects.filter(edition__in=list(editions), candidature=None).select_related("territory")
    by_key = {(award.edition_id, award.territory_id): award for award in found}
    strays = {_stray_key(award): award for key, award in by_key.items() if key not in told and _is_codeless(award)}
    recorded = {key: by_key[key] for key in told if key in by_key}
    for key, values in told.items():
        stray_key = (key[0], values["kind"], make_slug(values["name"]))
        if key not in recorded and stray_key in strays:
            recorded[key] = strays.pop(stray_key)
    return recorded


def _stray_key(award: Award) -> tuple[int, str, str]:
    return award.edition_id, award.kind, make_slug(award.name)


def _is_codeless(award: Award) -> bool:
    return not award.territory.siren and not award.territory.insee_code
