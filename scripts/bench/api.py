# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page of 50 records of the API, through the whole program, against the bare serialisation of the same rows.

The reference: one statement that fetches the columns of the 50 rows, what belongs to each and how many there are in all,
and `json.dumps` of what it fetched. No row beyond the 50 is grouped. It makes no address, and translates nothing.

Anew: nothing is taken from the kept answers, as for whoever comes with a cookie; kept: as anyone is answered within the minute.
"""

import json
from collections.abc import Iterator
from functools import partial
from statistics import median
from timeit import timeit

from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from scripts.bench.labelled_bodies import AWARDS, SMALL, TERRITORIES, hide_most, make_bodies, show_all
from scripts.bench.measures import Comparison, Count, Measure, at_most

PATHS = {
    "awards": "/api/v1/awards",
    "territories": "/api/v1/territories",
    "laureates": "/api/v1/laureates",
}
# What else is read whole: without a reference of their own, their time alone.
OTHERS = (
    "/api/v1/palmares",
    "/api/v1/criteria",
    "/api/v1/levels",
    "/api/v1/juries",
    "/api/v2/pages/?limit=50",
)
LAST = {
    "awards": f"/api/v1/awards?page={AWARDS // 50}",
    "territories": f"/api/v1/territories?page={AWARDS // 50}",
    "laureates": f"/api/v1/laureates?page={AWARDS // 50}",
}
_AWARDS = """
    SELECT a.name, a.kind, a.department, a.population, a.carried_by, a.mentions, a.opinion, a.total, a.note, a.disputed,
        a.sources, a.withdrawn_at, e.code, e.year, l.code, l.name, t.siren, t.insee_code, t.name, t.region, p.slug,
        (SELECT count(*) FROM laureats_award c JOIN label_edition f ON f.id = c.edition_id WHERE f.released_at IS NOT NULL),
        (SELECT json_agg(r) FROM laureats_erratum r WHERE r.award_id = a.id),
        (SELECT json_agg(b.extension) FROM laureats_badgefile b WHERE b.award_id = a.id)
    FROM laureats_award a
    JOIN label_edition e ON e.id = a.edition_id
    JOIN laureats_territory t ON t.id = a.territory_id
    LEFT JOIN label_level l ON l.id = a.level_id
    LEFT JOIN laureats_laureatepage lp ON lp.territory_id = t.id
    LEFT JOIN wagtailcore_page p ON p.id = lp.page_ptr_id AND p.live
    WHERE e.released_at IS NOT NULL
    ORDER BY e.year DESC, t.slug, a.id
    LIMIT 50
"""
_BODIES = """
    SELECT t.siren, t.insee_code, t.name, t.kind, t.department, t.region, t.population, t.latitude, t.longitude,
        t.website, g.number, g.latest, g.awards, p.slug, lp.testimony, lp.testimony_author,
        (SELECT count(DISTINCT c.territory_id) FROM laureats_award c JOIN label_edition f ON f.id = c.edition_id
            WHERE f.released_at IS NOT NULL),
        (SELECT json_agg(f.name) FROM laureats_formername f WHERE f.territory_id = t.id),
        (SELECT json_agg(s) FROM laureats_succession s WHERE t.id IN (s.successor_id, s.predecessor_id)),
        (SELECT json_agg(i) FROM laureats_laureateinitiative i WHERE i.page_id = lp.page_ptr_id),
        (SELECT json_agg(o) FROM laureats_laureatephoto o WHERE o.page_id = lp.page_ptr_id)
    FROM (
        SELECT * FROM laureats_territory b
        WHERE EXISTS (
            SELECT 1 FROM laureats_award a JOIN label_edition e ON e.id = a.edition_id
            WHERE a.territory_id = b.id AND e.released_at IS NOT NULL
        )
        ORDER BY b.slug, b.id
        LIMIT 50
    ) t
    JOIN LATERAL (
        SELECT count(*) AS number, max(e.year) AS latest,
            json_agg(json_build_object('edition', e.code, 'year', e.year, 'level', l.code, 'name', l.name)) AS awards
        FROM laureats_award a JOIN label_edition e ON e.id = a.edition_id LEFT JOIN label_level l ON l.id = a.level_id
        WHERE a.territory_id = t.id AND e.released_at IS NOT NULL
    ) g ON true
    LEFT JOIN laureats_laureatepage lp ON lp.territory_id = t.id
    LEFT JOIN wagtailcore_page p ON p.id = lp.page_ptr_id AND p.live
    ORDER BY t.slug, t.id
"""
STATEMENTS = {"awards": _AWARDS, "territories": _BODIES, "laureates": _BODIES}


def list_measures() -> Iterator[Measure]:
    make_bodies()
    with override_settings(PAGE_CACHE_SECONDS=60):
        # A token of forms makes someone of a reader: no answer is kept for them.
        someone, anyone = Client(), Client()
        someone.cookies["csrftoken"] = "a" * 32
        for name, path in PATHS.items():
            yield _compare_page(f"Page of 50 {name}, anew", name=name, client=someone, path=path, bound=3)
            yield _compare_page(f"Page of 50 {name}, kept", name=name, client=anyone, path=path, bound=1)
            yield _count_queries(name, client=someone)
        for path in OTHERS:
            yield _time(path, client=someone)
        for name in PATHS:
            yield _compare_growth(f"First page of {name}", client=someone, large=PATHS[name], small=PATHS[name])
            small = f"{PATHS[name]}?page={SMALL // 50}"
            yield _compare_growth(f"Last page of {name}", client=someone, large=LAST[name], small=small)


def _compare_page(title: str, *, name: str, client: Client, path: str, bound: float) -> Measure:
    return Comparison(
        name=f"{title}, of {AWARDS} awards and {TERRITORIES} territories",
        reference_name="one statement with its joins, and json",
        times="slower",
        target=at_most(bound, "times"),
        ours=partial(_ask, client, path),
        reference=partial(_serialise, STATEMENTS[name]),
        pairs=15,
    )


def _time(path: str, *, client: Client) -> Measure:
    return Count(
        name=f"{path}, anew, median of 15",
        target=at_most(200, "ms"),
        measure=lambda: median(timeit(partial(_ask, client, path), number=1) for _ in range(15)) * 1000,
    )


def _compare_growth(title: str, *, client: Client, large: str, small: str) -> Measure:
    return Comparison(
        name=f"{title}, anew, with {AWARDS} awards",
        reference_name=f"with {SMALL}",
        times="slower",
        target=at_most(1.5, "times"),
        ours=partial(_ask, client, large),
        reference=partial(_ask, client, small),
        prepare=_Turns(client=client, paths=(small, large)).prepare,
        pairs=9,
    )


class _Turns:
    """Shows few editions before the reference, and all of them before ours, each read once before it is timed."""

    def __init__(self, *, client: Client, paths: tuple[str, str]) -> None:
        self.client = client
        self.paths = paths
        self.is_for_reference = True

    def prepare(self) -> None:
        small, large = self.paths
        if self.is_for_reference:
            hide_most()
        else:
            show_all()
        _ask(self.client, small if self.is_for_reference else large)
        self.is_for_reference = not self.is_for_reference


def _count_queries(name: str, *, client: Client) -> Measure:
    counts = [_count(client, f"{PATHS[name]}?page_size={size}") for size in (1, 3, 50)]
    return Count(
        name=f"Queries of a page of 1, 3 and 50 {name}, most less least ({counts})",
        target=at_most(0, "queries"),
        measure=lambda: max(counts) - min(counts),
    )


def _count(client: Client, path: str) -> int:
    _ask(client, path)
    with CaptureQueriesContext(connection) as queries:
        _ask(client, path)
    return len(queries)


def _ask(client: Client, path: str) -> None:
    response = client.get(path)
    if response.status_code != 200:
        raise RuntimeError(f"{path} answers {response.status_code}.")


def _serialise(statement: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        names = [column.name for column in cursor.description]
        return json.dumps([dict(zip(names, row, strict=True)) for row in cursor.fetchall()], default=str)
