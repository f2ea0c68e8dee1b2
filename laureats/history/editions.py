# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Record past editions: their calendar, their figures, and that their results are public."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q

from label.models import Criterion, Edition
from label.moments import start_of_day
from laureats.bulk_writes import Tally, assign_values, create_all, update_all
from laureats.history.edition_rows import EditionRow
from laureats.history.grids import record_domains, record_levels
from laureats.history.reading import History
from laureats.history.seat_rows import SeatRow
from laureats.models import Candidature, Palmares


def find_kept_codes(codes: Collection[str]) -> set[str]:
    """Return which of those editions have a life of their own here: a grid, candidatures or a palmarès."""
    own = (
        Q(Exists(Criterion.objects.filter(edition=OuterRef("pk"))))
        | Q(Exists(Candidature.objects.filter(edition=OuterRef("pk"))))
        | Q(Exists(Palmares.objects.filter(edition=OuterRef("pk"))))
        | Q(sealed_at__isnull=False)
    )
    return set(Edition.objects.filter(own, code__in=codes).values_list("code", flat=True))


def record_editions(*, history: History, codes: Collection[str]) -> tuple[dict[str, Edition], Tally]:
    """Create or correct the editions of those codes, with their domains and levels; return them by code."""
    rows = [row for code, row in history.editions.items() if code in codes]
    recorded = {edition.code: edition for edition in Edition.objects.filter(code__in=codes)}
    new = [Edition(**_edition_values(row=row, history=history)) for row in rows if row.code not in recorded]
    changed = {
        row.code
        for row in rows
        if row.code in recorded
        and assign_values(record=recorded[row.code], values=_edition_values(row=row, history=history))
    }
    create_all(new)
    if changed:
        fields = _edition_values(row=rows[0], history=history)
        update_all(records=[recorded[code] for code in sorted(changed)], fields=fields)
    editions = recorded | {edition.code: edition for edition in new}
    changed |= record_domains(rows=rows, editions=editions, history=history)
    changed |= record_levels(rows=rows, editions=editions, history=history)
    changed -= {edition.code for edition in new}
    return editions, Tally(created=len(new), changed=len(changed), unchanged=len(rows) - len(new) - len(changed))


def _edition_values(*, row: EditionRow, history: History) -> dict[str, Any]:
    """Return the fields of an edition. It is public, its results being past: `released_at` is set."""
    seats = [seat for seat in history.seats if seat.edition == row.code]
    return {
        "code": row.code,
        "year": int(row.code),
        "name": f"Édition {row.code}",
        "name_en": f"{row.code} edition",
        "opens_on": row.opens_on,
        "closes_on": row.closes_on,
        "jury_meets_on": row.jury_on,
        "results_at": _moment(row.results_on),
        "released_at": _moment(row.results_on),
        "ceremony_at": _moment(row.ceremony_on),
        "ceremony_place": row.ceremony_place,
        "candidate_count": row.candidates,
        "labelled_count": row.labelled,
        "already_labelled_count": row.already_labelled,
        "jury_is_complete": bool(seats) and all(seat.list_is_complete for seat in seats),
        "jury_source": _jury_source(seats),
        "note": row.note,
        "source": row.source,
    }


def _moment(day: date | None) -> datetime | None:
    return start_of_day(day) if day else None


def _jury_source(seats: Iterable[SeatRow]) -> str:
    return " ; ".join(dict.fromkeys(seat.source for seat in seats if seat.source))[:500]
