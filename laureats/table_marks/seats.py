# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which jurors may give marks for a file, and why the others may not."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from label.models import JurySeat
from laureats.faults import Fault
from laureats.models import Candidature


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedSeat:
    """A seat with the number of marks it gave the file; `refusal` is None where it may give more."""

    seat: JurySeat
    given: int
    refusal: Fault | None


def list_seats(candidature: Candidature) -> list[OfferedSeat]:
    """Return every seat in its order, in two queries."""
    recused = set(candidature.recusals.values_list("seat__code", flat=True))
    given = Count("marks", filter=Q(marks__candidature=candidature))
    seats = JurySeat.objects.filter(edition=candidature.edition).select_related("person").annotate(given=given)
    return [
        OfferedSeat(seat=seat, given=seat.given, refusal=refuse_seat(seat, recused=recused))
        for seat in seats.order_by("sort_order", "id")
    ]


def refuse_seat(seat: JurySeat, *, recused: Collection[str]) -> Fault | None:
    """Return why a seat gives no mark; `recused` are the codes of those who stand aside from the file."""
    if seat.code in recused:
        return Fault(code="recused", message=_("Stands aside from this candidature: a recusal is recorded."))
    if seat.state == JurySeat.State.ENDED_EXCLUDED:
        return Fault(code="excluded", message=_("Has left the jury, and the marks given are excluded."))
    return None
