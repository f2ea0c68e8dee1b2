# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files deferred at the release and decided since: they join the palmarès by a dated document of their own."""

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import TypedDict

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition
from laureats import levels
from laureats.assets.storing import store_badges
from laureats.authors import Author
from laureats.errata.chain import head_fingerprint
from laureats.errata.content import format_moment
from laureats.errata.following import run_correction_steps
from laureats.errata.published import require_palmares
from laureats.faults import Fault, Refused
from laureats.models import Award, Complement, Deferral, Palmares
from laureats.palmares.awards import build_awards, labelled_territories
from laureats.palmares.content import CONTENT_VERSION, FileContent, PalmaresContent, build_files
from laureats.palmares.deferred_files import DeferredResults, compute_deferred
from laureats.palmares.pages import publish_laureate_pages
from laureats.palmares.sealing import lock_edition
from laureats.results import list_deferred


class ComplementContent(TypedDict):
    """`released_at` is an ISO 8601 time in UTC; `files` have the shape of the sealed document's."""

    version: int
    edition: str
    released_at: str
    reason: str
    previous_fingerprint: str
    files: list[FileContent]


@transaction.atomic
def publish_complement(*, edition: Edition, references: Collection[str], reason: str, author: Author) -> Complement:
    """Publish deferred files that are decided now, and end their deferral. Raise `Refused` with every obstacle."""
    locked = lock_edition(edition)
    palmares = require_palmares(locked)
    deferred = compute_deferred(locked, references=references)
    faults = list(_list_faults(locked, deferred=deferred, references=references, reason=reason))
    if faults:
        raise Refused(faults)
    files = build_files(edition=locked, results=deferred.results)
    at = timezone.now()
    complement = _write(palmares, files=files, reason=reason.strip(), author=author, at=at)
    _publish_files(locked, files=files, at=at)
    _end_deferrals(locked, references=references, author=author, at=at)
    run_correction_steps(locked)
    return complement


def _list_faults(
    edition: Edition, *, deferred: DeferredResults, references: Collection[str], reason: str
) -> Iterator[Fault]:
    if not reason.strip():
        yield Fault(code="reason_required", message=_("Write why these files come later: the reason is public."))
    if not references:
        yield Fault(code="no_file", message=_("Choose at least one deferred file."))
    message = _("%(reference)s is not deferred: only deferred files join a palmarès later.")
    still_open = list_deferred(edition)
    for reference in sorted(set(references)):
        if reference in still_open:
            yield from deferred.find_obstacles(reference)
        else:
            yield Fault(code="not_deferred", message=message % {"reference": reference})


def _write(palmares: Palmares, *, files: list[FileContent], reason: str, author: Author, at: datetime) -> Complement:
    content: ComplementContent = {
        "version": CONTENT_VERSION,
        "edition": palmares.edition.code,
        "released_at": format_moment(at),
        "reason": reason,
        "previous_fingerprint": head_fingerprint(palmares),
        "files": files,
    }
    document = levels.canonical_json(content)
    return Complement.objects.create(
        palmares=palmares,
        content=document.decode(),
        previous_fingerprint=content["previous_fingerprint"],
        fingerprint=levels.fingerprint(document),
        reason=reason,
        author=author.user,
        author_name=author.name,
        released_at=at,
    )


def _publish_files(edition: Edition, *, files: list[FileContent], at: datetime) -> None:
    """Freeze the awards, draw their badges and publish their pages, as the release did for the others."""
    content: PalmaresContent = {
        "version": CONTENT_VERSION,
        "edition": edition.code,
        "year": edition.year,
        "files": files,
    }
    store_badges(Award.objects.bulk_create(build_awards(edition=edition, content=content, frozen_at=at)))
    publish_laureate_pages(labelled_territories(edition=edition, content=content))


def _end_deferrals(edition: Edition, *, references: Collection[str], author: Author, at: datetime) -> None:
    still_open = Deferral.objects.filter(
        candidature__edition=edition, candidature__reference__in=references, ended_at=None
    )
    still_open.update(ended_at=at, ended_by_name=author.name)
