# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The awards of each edition by level: one table a scale, for levels of two scales do not add up."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.level_signs import level_sign
from label.models import Level
from laureats.public.editions import EditionFacts
from laureats.public.listing.awards import ListedAward
from laureats.public.statistics.bars import Segment, stack_segments

UNKNOWN = "unknown"
# Beyond it the highest shades would be alike.
MOST_SHADES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelColumn:
    """A level of a scale; `key` names its colour."""

    code: str
    name: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRow:
    """The awards of an edition by level; `known` is their sum with unknown levels."""

    facts: EditionFacts
    cells: list[tuple[LevelColumn, int]]
    unknown: int
    known: int
    bar: list[Segment]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleTable:
    """The editions that share a scale, latest first."""

    columns: list[LevelColumn]
    rows: list[EditionRow]

    @property
    def has_unknown(self) -> bool:
        return any(row.unknown for row in self.rows)


def tables_by_scale(facts: Iterable[EditionFacts], *, awards: Iterable[ListedAward]) -> list[ScaleTable]:
    """Return a table for each scale, in the order of the editions, which come latest first and with their levels."""
    by_edition: dict[int, Counter[str]] = defaultdict(Counter)
    for award in awards:
        by_edition[award.edition][award.level.code if award.level else ""] += 1
    longest = max((counts.total() for counts in by_edition.values()), default=0)
    by_scale: dict[tuple[str, ...], list[EditionFacts]] = defaultdict(list)
    for fact in facts:
        by_scale[tuple(level.code for level in fact.edition.levels.all())].append(fact)
    return [_table(listed, by_edition=by_edition, longest=longest) for listed in by_scale.values()]


def _table(facts: Sequence[EditionFacts], *, by_edition: dict[int, Counter[str]], longest: int) -> ScaleTable:
    columns = _columns(list(facts[0].edition.levels.all()))
    rows = [_row(fact, columns=columns, counts=by_edition[fact.edition.pk], longest=longest) for fact in facts]
    return ScaleTable(columns=columns, rows=rows)


def _columns(levels: list[Level]) -> list[LevelColumn]:
    signs = [(level.code, level_sign(level=level, levels=levels)) for level in levels]
    return [
        LevelColumn(code=code, name=sign.name, key=sign.medal or f"shade-{min(sign.rank, MOST_SHADES)}")
        for code, sign in signs
    ]


def _row(fact: EditionFacts, *, columns: list[LevelColumn], counts: Counter[str], longest: int) -> EditionRow:
    unknown = counts[""]
    cells = [(column, counts[column.code]) for column in columns]
    parts = [*((column.key, number) for column, number in cells), (UNKNOWN, unknown)]
    return EditionRow(
        facts=fact,
        cells=cells,
        unknown=unknown,
        known=counts.total(),
        bar=stack_segments(parts, longest=longest),
    )
