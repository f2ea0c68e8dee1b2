# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ways a seat may change, as the desk names them."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from label.models import JurySeat
from laureats.jurors.seats import end_seat_excluding_marks, end_seat_keeping_marks, reopen_seat
from laureats.models import SeatChange

CHANGE_SEAT = "label.change_juryseat"
State = JurySeat.State


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatDeed:
    """`key` is in the address; `meaning` says what the deed does to the marks."""

    key: str
    state: JurySeat.State
    title: str | Promise
    meaning: str | Promise
    done: str | Promise
    do: Callable[..., SeatChange]


DEEDS = (
    SeatDeed(
        key="garder",
        state=State.ENDED_KEPT,
        title=_("End the seat, marks kept"),
        meaning=_("The marks given count; nothing more is awaited, and the personal links are closed."),
        done=_("The seat of %(name)s has ended; the marks given count."),
        do=end_seat_keeping_marks,
    ),
    SeatDeed(
        key="exclure",
        state=State.ENDED_EXCLUDED,
        title=_("End the seat, marks excluded"),
        meaning=_("The marks stay on record and count nowhere; the personal links are closed."),
        done=_("The seat of %(name)s has ended; the marks are counted nowhere."),
        do=end_seat_excluding_marks,
    ),
    SeatDeed(
        key="rouvrir",
        state=State.ACTIVE,
        title=_("Open the seat again"),
        meaning=_("The marks given count, and those missing are awaited again."),
        done=_("%(name)s sits again."),
        do=reopen_seat,
    ),
)


def list_deeds(seat: JurySeat) -> list[SeatDeed]:
    """Return what may become of a seat as it is now."""
    return [deed for deed in DEEDS if deed.state != seat.state]


def find_deed(*, seat: JurySeat, key: str) -> SeatDeed | None:
    return next((deed for deed in list_deeds(seat) if deed.key == key), None)
