# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Load the reference list of bodies: what it tells is taken, what it does not tell stays as another source gave it."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from laureats.body_names import is_same_name, make_slug
from laureats.body_search.indexing import index_bodies
from laureats.bulk_writes import BATCH, Tally, assign_values, create_all, update_all
from laureats.models import FormerName, Territory
from laureats.reference.pairing import Pairs, pair_rows
from laureats.reference.territory_rows import COLUMNS, ReferenceRow, read_territory_rows

WRITTEN_FIELDS = (*COLUMNS, "slug")


def load_territories(content: bytes) -> Tally:
    """Bring the bodies up to the reference file, in one transaction.

    The file decides of its own columns; its blanks erase nothing; a body that it does not list stays as it is. A name
    that changes is kept as a former name. Raises `Refused` with every fault of the file, and then writes nothing.
    """
    rows = read_territory_rows(content)
    with transaction.atomic():
        return _load_rows(rows)


def _load_rows(rows: list[ReferenceRow]) -> Tally:
    bodies = list(Territory.objects.order_by("pk"))
    pairs = pair_rows(rows=rows, bodies=bodies)
    new = [Territory(**_values(row), slug=make_slug(row.name)) for row in rows if row not in pairs]
    _free_insee_codes(bodies=bodies, pairs=pairs, rows=rows)
    names = {body.pk: body.name for body in pairs.values()}
    changed = [body for row, body in pairs.items() if assign_values(record=body, values=_told(row=row, body=body))]
    renamed = [body for body in changed if body.name != names[body.pk]]

    update_all(records=changed, fields=WRITTEN_FIELDS)
    create_all(new)
    keep_former_names(bodies=renamed, names=names)
    index_bodies(body.pk for body in (*changed, *new))
    return Tally(created=len(new), changed=len(changed), unchanged=len(rows) - len(new) - len(changed))


def _values(row: ReferenceRow) -> dict[str, object]:
    return {column: getattr(row, column) for column in COLUMNS} | {"siren": row.siren or None}


def _told(*, row: ReferenceRow, body: Territory) -> dict[str, object]:
    """Return what the row tells of a recorded body, with the slug of a name that changes."""
    told = {column: value for column, value in _values(row).items() if value not in {None, ""}}
    return told if row.name == body.name else {**told, "slug": make_slug(row.name)}


def _free_insee_codes(*, bodies: list[Territory], pairs: Pairs, rows: list[ReferenceRow]) -> None:
    """Take off the INSEE codes that pass to another body, so that no two hold one while batches are written.

    A new commune bears the code of the seat of those it replaces: these keep their SIREN, and their awards.
    """
    heirs = {(row.kind, row.insee_code): pairs.get(row) for row in rows if row.insee_code}
    coded = [body for body in bodies if (body.kind, body.insee_code) in heirs]
    losers = [body for body in coded if heirs[body.kind, body.insee_code] is not body]
    for batch in _batches([body.pk for body in losers]):
        Territory.objects.filter(pk__in=batch).update(insee_code="")
    for body in losers:
        body.insee_code = ""


def _batches(keys: list[int]) -> Iterable[list[int]]:
    return (keys[start : start + BATCH] for start in range(0, len(keys), BATCH))


def keep_former_names(*, bodies: list[Territory], names: Mapping[int, str]) -> None:
    """Record the names that bodies no longer bear, by key, unless a former name says the same."""
    known: dict[int, list[str]] = {}
    for batch in _batches([body.pk for body in bodies]):
        for pk, name in FormerName.objects.filter(territory__in=batch).values_list("territory_id", "name"):
            known.setdefault(pk, []).append(name)
    create_all(
        [
            FormerName(territory=body, name=names[body.pk], slug=make_slug(names[body.pk]))
            for body in bodies
            if not any(is_same_name(names[body.pk], name) for name in (body.name, *known.get(body.pk, ())))
        ]
    )
