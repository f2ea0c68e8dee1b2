# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writing the keys of bodies: those of some after they change, those of all at once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from django.db import connection, transaction

from laureats.body_search.keys import IndexedBody, keys_of_body
from laureats.bulk_rows import insert_rows
from laureats.models import FormerName, Succession, Territory, TerritoryKey

FIELDS = ("territory_id", "key", "place")
# Bodies of which no more is left than a successor: after a split, one may live on.
ENDING = (Succession.Reason.MERGER, Succession.Reason.RENAMING)
_BATCH = 1000
Names = dict[int, list[str]]


def index_all_bodies() -> int:
    """Write the keys of every body anew, in one transaction, and return how many bodies there are."""
    with transaction.atomic():
        TerritoryKey.objects.all().delete()
        keys = list(Territory.objects.order_by("pk").values_list("pk", flat=True))
        return _write(keys)


def index_bodies(keys: Iterable[int | None]) -> int:
    """Write anew the keys of some bodies and of those that replaced them, after a name or a code changed."""
    asked = {key for key in keys if key}
    if not asked:
        return 0
    with transaction.atomic():
        concerned = sorted(asked | set(_find_successors(asked)))
        for some in _split_in_batches(concerned):
            TerritoryKey.objects.filter(territory__in=some).delete()
        return _write(concerned)


def fill_empty_index(**_options: object) -> None:
    """After `migrate`: index the bodies of a database that had no index."""
    if not TerritoryKey.objects.exists() and Territory.objects.exists():
        index_all_bodies()


def _write(keys: Collection[int]) -> int:
    for some in _split_in_batches(keys):
        _insert(_make_rows(some))
    return len(keys)


def _insert(rows: list[tuple[int, str, int]]) -> None:
    """Write keys as they are: making a record of each on the way takes four fifths of the time on SQLite."""
    if connection.vendor == "postgresql":
        insert_rows(model=TerritoryKey, fields=FIELDS, rows=rows)
        return
    table = connection.ops.quote_name(TerritoryKey._meta.db_table)
    statement = f"INSERT INTO {table} ({', '.join(FIELDS)}) VALUES (%s, %s, %s)"  # noqa: S608  # Names of ours alone.
    with connection.cursor() as cursor:
        cursor.executemany(statement, rows)


def _make_rows(keys: Collection[int]) -> list[tuple[int, str, int]]:
    # A list: COPY has the connection to itself, and nothing is read meanwhile.
    names = _read_other_names(keys)
    columns = ("pk", "kind", "name", "siren", "insee_code", "postal_codes")
    bodies = Territory.objects.filter(pk__in=keys).order_by("pk").values_list(*columns)
    return [
        (pk, key, place)
        for pk, kind, name, siren, insee_code, postal_codes in bodies
        for key, place in keys_of_body(
            IndexedBody(
                kind=kind,
                names=(name, *names[pk]),
                codes=tuple(filter(None, (siren, insee_code, *_split(postal_codes)))),
            )
        ).items()
    ]


def _read_other_names(keys: Collection[int]) -> Names:
    names: defaultdict[int, list[str]] = defaultdict(list)
    for pk, name in FormerName.objects.filter(territory__in=keys).values_list("territory_id", "name"):
        names[pk].append(name)
    replaced = Succession.objects.filter(successor__in=keys, reason__in=ENDING)
    for pk, name in replaced.values_list("successor_id", "predecessor__name"):
        names[pk].append(name)
    return names


def _find_successors(keys: Collection[int]) -> Iterator[int]:
    for some in _split_in_batches(sorted(keys)):
        found = Succession.objects.filter(predecessor__in=some, reason__in=ENDING)
        yield from found.values_list("successor_id", flat=True)


def _split_in_batches(keys: Iterable[int]) -> Iterator[tuple[int, ...]]:
    rest = iter(keys)
    while some := tuple(islice(rest, _BATCH)):
        yield some


def _split(postal_codes: str) -> list[str]:
    return postal_codes.replace(",", " ").replace(";", " ").split()
