# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A rehearsal: the whole release is done, told, and taken back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Refused
from laureats.models import Award, ReleaseEvent
from laureats.palmares.attempts import guard_release, note_refusal
from laureats.palmares.events import record_event
from laureats.palmares.releasing import publish_sealed, seal_for_release
from laureats.palmares.sealing import lock_edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What would become public: how many awards, under which fingerprint."""

    awards: int
    fingerprint: str


@contextmanager
def taken_back() -> Iterator[None]:
    """Undo at the end whatever the block wrote; what it kept for after the commit is never done."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def rehearse_release(*, edition: Edition, author: Author) -> Rehearsal:
    """Seal if need be and publish, whatever the hour, then take it all back. Raise `Refused` as the release would."""
    return guard_release(lambda: _publish_and_take_back(edition, author=author), edition=edition)


def check_release(*, edition: Edition, author: Author) -> Rehearsal:
    """Rehearse, and write down how it went. Raise `Refused`, once it is written and mailed, when it does not pass."""
    try:
        rehearsal = rehearse_release(edition=edition, author=author)
    except Refused as refusal:
        note_refusal(refusal, edition=edition, author=author)
        raise
    record_event(edition=edition, kind=ReleaseEvent.Kind.CHECKED, author=author)
    return rehearsal


def _publish_and_take_back(edition: Edition, *, author: Author) -> Rehearsal:
    with taken_back():
        locked = lock_edition(edition)
        fingerprint = seal_for_release(locked, author=author).fingerprint
        publish_sealed(locked, author=author)
        awards = Award.objects.filter(edition=locked).count()
    return Rehearsal(awards=awards, fingerprint=fingerprint)
