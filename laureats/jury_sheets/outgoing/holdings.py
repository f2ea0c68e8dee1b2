# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the site holds for the jurors who get a workbook: read once for all of them, and of no other juror."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from label.models import Criterion, Edition, JurySeat
from laureats.jury_sheets.values import Value, value_of
from laureats.models import Candidature, Mark, Opinion, Recusal

_READ_AT_ONCE = 10_000
# Drafts are the candidates' own until they are submitted. Submitted ones are marked while the secretariat still checks
# whether they are eligible; withdrawn and refused ones would only come back to be ignored.
_SENT_STATUSES = (Candidature.Status.SUBMITTED, Candidature.Status.ELIGIBLE)


class RowIds(NamedTuple):
    """The primary keys of a seat and a candidature."""

    seat: int
    candidature: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """Candidatures by reference, criteria in the order of the grid with their domains, marks by criterion's key."""

    candidatures: Sequence[Candidature]
    criteria: Sequence[Criterion]
    recusals: Collection[RowIds]
    marks: Mapping[RowIds, Mapping[int, Value]]
    opinions: Mapping[RowIds, str]


def load_holdings(edition: Edition, *, seats: Sequence[JurySeat]) -> Holdings:
    """Read them in five queries, whatever the size of the edition."""
    candidatures = Candidature.objects.filter(edition=edition, status__in=_SENT_STATUSES).select_related("territory")
    return Holdings(
        candidatures=sorted(candidatures, key=lambda candidature: candidature.reference),
        criteria=list(edition.criteria.select_related("domain")),
        recusals=_load_recusals(seats),
        marks=_load_marks(seats),
        opinions=_load_opinions(seats),
    )


def _load_recusals(seats: Sequence[JurySeat]) -> set[RowIds]:
    recusals = Recusal.objects.filter(seat__in=seats).order_by()
    return {RowIds(*ids) for ids in recusals.values_list("seat_id", "candidature_id")}


def _load_marks(seats: Sequence[JurySeat]) -> dict[RowIds, dict[int, Value]]:
    rows = Mark.objects.filter(seat__in=seats).order_by()
    found: defaultdict[tuple[int, int], dict[int, Value]] = defaultdict(dict)
    fields = ("seat_id", "candidature_id", "criterion_id", "state", "points")
    for seat, candidature, criterion, state, points in rows.values_list(*fields).iterator(chunk_size=_READ_AT_ONCE):
        found[seat, candidature][criterion] = value_of(state=state, points=points)
    return {RowIds(*ids): values for ids, values in found.items()}


def _load_opinions(seats: Sequence[JurySeat]) -> dict[RowIds, str]:
    rows = Opinion.objects.filter(seat__in=seats).order_by().values_list("seat_id", "candidature_id", "text")
    return {RowIds(seat=seat, candidature=candidature): text for seat, candidature, text in rows}
