# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A seat that ends, with its marks kept or excluded, and opens again."""

from collections.abc import Mapping
from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from label.models import Edition, JurySeat
from laureats import levels
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.jury_sheets.effects import LevelChange
from laureats.models import SeatChange
from laureats.palmares.sealing import lock_edition
from laureats.results import compute_case, load_case

State = JurySeat.State
LEVELS_SEATS: Mapping[JurySeat.State, levels.Seat] = {
    State.ACTIVE: "active",
    State.ENDED_KEPT: "ended-kept",
    State.ENDED_EXCLUDED: "ended-excluded",
}


def end_seat_keeping_marks(*, seat: JurySeat, reason: str, author: Author) -> SeatChange:
    """End a seat: the marks given count, nothing more is expected. Raises `Refused`."""
    return _change_state(seat, state=State.ENDED_KEPT, reason=reason, author=author)


def end_seat_excluding_marks(*, seat: JurySeat, reason: str, author: Author) -> SeatChange:
    """End a seat: its marks stay on record and count nowhere. Raises `Refused`."""
    return _change_state(seat, state=State.ENDED_EXCLUDED, reason=reason, author=author)


def reopen_seat(*, seat: JurySeat, reason: str, author: Author) -> SeatChange:
    """Let a juror sit again, with every mark given before. Raises `Refused`."""
    return _change_state(seat, state=State.ACTIVE, reason=reason, author=author)


def find_seat_effects(*, seat: JurySeat, state: JurySeat.State) -> list[LevelChange]:
    """Return the levels that would change if the seat were in that state, by reference. Nothing is written."""
    case = load_case(seat.edition)
    jurors = tuple(
        replace(juror, seat=LEVELS_SEATS[state]) if juror.code == seat.code else juror for juror in case.jurors
    )
    before, after = compute_case(case), compute_case(replace(case, jurors=jurors))
    changes = [
        LevelChange(reference=reference, before=_level(result), after=_level(after[reference]))
        for reference, result in before.items()
    ]
    return [change for change in changes if change.before != change.after]


def _level(result: levels.Result) -> str | None:
    return levels.INCOMPLETE if result.status == levels.INCOMPLETE else result.computed_level


@transaction.atomic
def _change_state(seat: JurySeat, *, state: JurySeat.State, reason: str, author: Author) -> SeatChange:
    edition = lock_edition(seat.edition)
    seat.refresh_from_db(fields=["state"])
    faults = [*_list_faults(edition, seat=seat, state=state), *_check_reason(reason)]
    if faults:
        raise Refused(faults)
    change = SeatChange.objects.create(
        seat=seat,
        state_before=seat.state,
        state_after=state,
        reason=reason.strip(),
        author_name=author.name,
        author=author.user,
    )
    seat.state, seat.ended_reason = state, "" if state == State.ACTIVE else reason.strip()
    seat.save(update_fields=["state", "ended_reason"])
    return change


def _list_faults(edition: Edition, *, seat: JurySeat, state: JurySeat.State) -> list[Fault]:
    if edition.is_sealed or edition.is_released:
        return [Fault(code="frozen", message=_("The edition is sealed or released: its jury can no longer change."))]
    if seat.state == state:
        message = _("The seat of %(name)s is in this state already: look at it again.")
        return [Fault(code="unchanged", message=message % {"name": seat.person.full_name})]
    return []


def _check_reason(reason: str) -> list[Fault]:
    return [] if reason.strip() else [Fault(code="reason_required", message=_("Write why the seat changes."))]
