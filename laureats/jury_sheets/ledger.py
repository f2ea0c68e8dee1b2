# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the site holds of an edition, read once: the side of the comparison that is not in the files."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db.models import QuerySet

from label.models import Criterion, Edition, JurySeat
from laureats.jury_sheets.meta import grid_fingerprint
from laureats.jury_sheets.values import Value, value_of
from laureats.models import Candidature, Mark, Opinion, Recusal
from laureats.spreadsheets.headers import normal_header

_READ_AT_ONCE = 10_000


class MarkKey(NamedTuple):
    """The codes of a mark, in the order in which the computation of levels takes them."""

    reference: str
    juror: str
    criterion: str


class RowKey(NamedTuple):
    """A juror and a candidature: what an opinion or a recusal belongs to."""

    reference: str
    juror: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredMark:
    """A mark as stored, or as it will be; `pk` is None for one not stored yet."""

    value: Value
    comment: str = ""
    pk: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredOpinion:
    text: str
    pk: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """An edition's grid, seats, candidatures, recusals, marks and opinions, by code and reference."""

    edition: Edition
    criteria: Mapping[str, Criterion]
    by_header: Mapping[str, Criterion]
    seats: Mapping[str, JurySeat]
    candidatures: Mapping[str, Candidature]
    by_siren: Mapping[str, Candidature]
    recusals: Mapping[RowKey, datetime]
    marks: Mapping[MarkKey, StoredMark]
    opinions: Mapping[RowKey, StoredOpinion]

    @property
    def grid_fingerprint(self) -> str:
        return grid_fingerprint(edition=self.edition, criteria=self.criteria.values())

    def find_criterion(self, code: str) -> Criterion | None:
        """Return a criterion by its code, compared like a header."""
        return self.criteria.get(code) or self.by_header.get(normal_header(code))

    def mark_ids(self, key: MarkKey) -> tuple[int, int, int]:
        """Return the keys of the candidature, the seat and the criterion."""
        return self.candidatures[key.reference].id, self.seats[key.juror].id, self.criteria[key.criterion].id

    def row_ids(self, key: RowKey) -> tuple[int, int]:
        """Return the keys of the candidature and the seat."""
        return self.candidatures[key.reference].id, self.seats[key.juror].id

    @property
    def is_frozen(self) -> bool:
        """Tell whether marks can no longer change: sealed or released (jury spreadsheets, "Frozen")."""
        return self.edition.is_sealed or self.edition.is_released


def load_ledger(edition: Edition, *, references: Collection[str] | None = None) -> Ledger:
    """Read an edition in six queries, whatever its size; of the candidatures named alone, all of them by default."""
    chosen = Candidature.objects.filter(edition=edition)
    if references is not None:
        chosen = chosen.filter(reference__in=references)
    criteria = {criterion.code: criterion for criterion in edition.criteria.all()}
    candidatures = list(chosen.select_related("territory").order_by("reference"))
    return Ledger(
        edition=edition,
        criteria=criteria,
        by_header={normal_header(code): criterion for code, criterion in criteria.items()},
        seats={seat.code: seat for seat in edition.seats.all()},
        candidatures={candidature.reference: candidature for candidature in candidatures},
        by_siren={entry.territory.siren: entry for entry in candidatures if entry.territory.siren},
        recusals=_load_recusals(chosen),
        marks=_load_marks(chosen),
        opinions=_load_opinions(chosen),
    )


def _load_recusals(candidatures: QuerySet[Candidature]) -> dict[RowKey, datetime]:
    recusals = Recusal.objects.filter(candidature__in=candidatures).order_by()
    rows = recusals.values_list("candidature__reference", "seat__code", "created_at")
    return {RowKey(reference=reference, juror=juror): created_at for reference, juror, created_at in rows}


def _load_marks(candidatures: QuerySet[Candidature]) -> dict[MarkKey, StoredMark]:
    marks = Mark.objects.filter(candidature__in=candidatures).order_by()
    rows = marks.values_list(
        "candidature__reference", "seat__code", "criterion__code", "state", "points", "comment", "pk"
    )
    return {
        MarkKey(reference=reference, juror=juror, criterion=criterion): StoredMark(
            value=value_of(state=state, points=points), comment=comment, pk=pk
        )
        for reference, juror, criterion, state, points, comment, pk in rows.iterator(chunk_size=_READ_AT_ONCE)
    }


def _load_opinions(candidatures: QuerySet[Candidature]) -> dict[RowKey, StoredOpinion]:
    opinions = Opinion.objects.filter(candidature__in=candidatures).order_by()
    rows = opinions.values_list("candidature__reference", "seat__code", "text", "pk")
    return {
        RowKey(reference=reference, juror=juror): StoredOpinion(text=text, pk=pk) for reference, juror, text, pk in rows
    }
