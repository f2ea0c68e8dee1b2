# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading a whole edition for its levels, against the bare SELECT of the same rows; and the computation, apart."""

from collections.abc import Iterator

from django.db import connection

from label.models import Edition
from laureats.results import compute_case, load_case
from scripts.bench.large_editions import give_marks, make_edition
from scripts.bench.measures import Comparison, Measure, at_most

_JURORS, _CRITERIA, _CANDIDATURES = 8, 80, 1000
_SMALLER = 10
_SELECT = """
    SELECT m.candidature_id, m.seat_id, m.criterion_id, m.state, m.points
    FROM laureats_mark m JOIN laureats_candidature c ON c.id = m.candidature_id
    WHERE c.edition_id = %s
"""


def list_measures() -> Iterator[Measure]:
    large = _make_marked(code="large", candidatures=_CANDIDATURES)
    small = _make_marked(code="small", candidatures=_CANDIDATURES // _SMALLER)
    _analyse()
    name = f"{_CANDIDATURES} candidatures × {_JURORS} jurors × {_CRITERIA} criteria"
    yield Comparison(
        name=f"Read {name}",
        reference_name="the bare SELECT of the same rows into tuples",
        times="slower",
        target=at_most(3, "times"),
        ours=lambda: load_case(large),
        reference=lambda: select_rows(large),
    )
    yield _measure_computation(large, name=name)
    yield Comparison(
        name=f"Read and compute {_CANDIDATURES} candidatures",
        reference_name=f"{_CANDIDATURES // _SMALLER}",
        times="slower",
        target=at_most(12, "times"),
        ours=lambda: compute_case(load_case(large)),
        reference=lambda: compute_case(load_case(small)),
        pairs=3,
    )


def select_rows(edition: Edition) -> list[tuple[object, ...]]:
    """Return the marks of an edition as the driver gives them, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(_SELECT, [edition.pk])
        return cursor.fetchall()


def _measure_computation(edition: Edition, *, name: str) -> Comparison:
    """Measure what comes after the reading, with no promise of its own but to stay of the same order."""
    case = load_case(edition)
    return Comparison(
        name=f"Compute {name}, nothing read",
        reference_name="the same SELECT",
        times="slower",
        target=at_most(100, "times"),
        ours=lambda: compute_case(case),
        reference=lambda: select_rows(edition),
        pairs=2,
    )


def _make_marked(*, code: str, candidatures: int) -> Edition:
    edition = make_edition(code=code, jurors=_JURORS, candidatures=candidatures, criteria=_CRITERIA)
    give_marks(edition)
    return edition


def _analyse() -> None:
    """Tell the server what its tables hold, as it finds out by itself within a minute."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
