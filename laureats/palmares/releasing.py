# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The release: in one transaction, everything that was sealed becomes public, or nothing does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.assets.storing import store_badges
from laureats.authors import Author, author_of_schedule
from laureats.faults import Fault, Refused
from laureats.models import Award, Palmares, ReleaseEvent
from laureats.palmares.awards import build_awards, labelled_territories
from laureats.palmares.caches import purge_after_commit
from laureats.palmares.content import PalmaresContent
from laureats.palmares.events import record_event
from laureats.palmares.pages import publish_laureate_pages
from laureats.palmares.sealing import lock_edition, read_content, seal_palmares
from laureats.palmares.tasks import queue_what_comes


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What a step of the release works on."""

    edition: Edition
    palmares: Palmares
    content: PalmaresContent
    at: datetime


def freeze_awards(release: Release) -> None:
    awards = build_awards(edition=release.edition, content=release.content, frozen_at=release.at)
    store_badges(Award.objects.bulk_create(awards))


def publish_pages(release: Release) -> None:
    publish_laureate_pages(labelled_territories(edition=release.edition, content=release.content))


def purge_caches(release: Release) -> None:
    purge_after_commit(release.edition)


def mark_released(release: Release) -> None:
    Palmares.objects.filter(pk=release.palmares.pk).update(released_at=release.at, release_scheduled=False)
    Edition.objects.filter(pk=release.edition.pk).update(released_at=release.at)


ReleaseStep = Callable[[Release], None]

# What other rooms and apps publish with the results, in the order in which they were added.
_added_steps: list[ReleaseStep] = []
_last_steps: list[ReleaseStep] = []


def add_release_step(step: ReleaseStep) -> None:
    """Have `step` run in the transaction of every release, after the pages and before the edition is public.

    Called from the `ready` of an app. Adding a step again changes nothing.
    """
    if step not in _added_steps:
        _added_steps.append(step)


def add_last_step(step: ReleaseStep) -> None:
    """Have `step` run in the same transaction, once the edition is public: it reads the results as the public does.

    Called from the `ready` of an app. Adding a step again changes nothing.
    """
    if step not in _last_steps:
        _last_steps.append(step)


def list_release_steps() -> tuple[ReleaseStep, ...]:
    """Return every step of a release, in order. `mark_released` makes the edition public."""
    return (freeze_awards, publish_pages, *_added_steps, purge_caches, mark_released, *_last_steps)


@transaction.atomic
def release_palmares(*, edition: Edition, author: Author) -> None:
    """Seal if need be, then publish when the hour has come, else schedule. A public edition is left as it is.

    Raise `Refused` with every obstacle, having written nothing.
    """
    locked = lock_edition(edition)
    if not locked.is_released:
        palmares = seal_for_release(locked, author=author)
        if locked.results_at is not None and locked.results_at <= timezone.now():
            publish_sealed(locked, author=author)
        elif not palmares.release_scheduled:
            Palmares.objects.filter(pk=palmares.pk).update(release_scheduled=True)
            record_event(edition=locked, kind=ReleaseEvent.Kind.SCHEDULED, author=author)
            queue_what_comes(locked)
    edition.refresh_from_db()


@transaction.atomic
def publish_sealed(edition: Edition, *, author: Author | None = None) -> bool:
    """Publish exactly the sealed fingerprint, in the name of the schedule when nobody is named.

    Return False, having changed nothing, when it is public already.
    """
    locked = lock_edition(edition)
    if locked.is_released:
        return False
    palmares = locked.palmares
    release = Release(edition=locked, palmares=palmares, content=read_content(palmares), at=timezone.now())
    for step in list_release_steps():
        step(release)
    record_event(edition=locked, kind=ReleaseEvent.Kind.RELEASED, author=author or author_of_schedule())
    return True


@transaction.atomic
def set_results_at(*, edition: Edition, at: datetime) -> None:
    """Move the hour of the results, which only a release fixes for good. `move_results` also tells who did it."""
    if not lock_edition(edition).is_released:
        Edition.objects.filter(pk=edition.pk).update(results_at=at)
    edition.refresh_from_db()


def seal_for_release(edition: Edition, *, author: Author) -> Palmares:
    """Seal if need be, or raise `Refused` with what stands in the way of the seal and of the release together."""
    missing = [] if edition.results_at else [_no_hour()]
    try:
        palmares = seal_palmares(edition=edition, author=author)
    except Refused as refusal:
        raise Refused([*refusal.faults, *missing]) from refusal
    if missing:
        raise Refused(missing)
    return palmares


def _no_hour() -> Fault:
    return Fault(code="no_results_at", message=_("The hour of the results is not set: give one, or release now."))
