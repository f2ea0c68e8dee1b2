# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The seal: decisions frozen under embargo, so that the release publishes exactly what was decided."""

import json
from collections.abc import Mapping
from typing import cast

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition
from laureats import levels
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.models import Palmares, ReleaseEvent, Unsealing
from laureats.palmares.awards import labelled_territories
from laureats.palmares.content import PalmaresContent, build_content
from laureats.palmares.events import record_event
from laureats.palmares.pages import prepare_laureate_pages
from laureats.palmares.readiness import list_grid_faults, list_obstacles
from laureats.results import compute_case, decision_statuses, load_case


def lock_edition(edition: Edition) -> Edition:
    """Return the edition as it is now, and keep every other deed on it waiting until this transaction ends.

    Without its key: whoever holds a file writes a line that names the edition, and would wait for us, as we for them.
    """
    return Edition.objects.select_for_update(no_key=True).get(pk=edition.pk)


def find_obstacles(edition: Edition) -> list[Fault]:
    """Return what a seal would be refused for, without writing anything."""
    return _find_obstacles(edition, results=compute_case(load_case(edition)))


@transaction.atomic
def seal_palmares(*, edition: Edition, author: Author) -> Palmares:
    """Freeze the decisions of the edition and prepare its pages as drafts. Sealing again changes nothing.

    Raise `Refused` with every file that is undecided or to review.
    """
    locked = lock_edition(edition)
    if locked.is_sealed:
        return locked.palmares
    if locked.is_released:
        raise Refused([_public_already()])
    results = compute_case(load_case(locked))
    obstacles = _find_obstacles(locked, results=results)
    if obstacles:
        raise Refused(obstacles)
    content = build_content(edition=locked, results=results)
    palmares = _record_seal(locked, content=content, author=author)
    prepare_laureate_pages(labelled_territories(edition=locked, content=content))
    record_event(edition=locked, kind=ReleaseEvent.Kind.SEALED, author=author)
    edition.refresh_from_db()
    return palmares


@transaction.atomic
def unseal_palmares(*, edition: Edition, reason: str, author: Author) -> Unsealing:
    """Take the seal off before the release, and keep the trace of it. Raise `Refused` when it cannot be."""
    locked = lock_edition(edition)
    if locked.is_released:
        raise Refused([_public_already()])
    if not locked.is_sealed:
        raise Refused([Fault(code="not_sealed", message=_("This edition is not sealed."))])
    if not reason.strip():
        raise Refused([Fault(code="reason_required", message=_("Write why the seal is taken off."))])
    palmares = locked.palmares
    trace = Unsealing.objects.create(
        edition=locked,
        fingerprint=palmares.fingerprint,
        sealed_at=palmares.sealed_at,
        reason=reason.strip(),
        author_name=author.name,
    )
    record_event(edition=locked, kind=ReleaseEvent.Kind.UNSEALED, author=author, reason=reason)
    palmares.delete()
    Edition.objects.filter(pk=locked.pk).update(sealed_at=None)
    edition.refresh_from_db()
    return trace


def read_content(palmares: Palmares) -> PalmaresContent:
    """Return the sealed document. Raise `Refused` when it is not the one that was fingerprinted."""
    if levels.fingerprint(palmares.content.encode()) != palmares.fingerprint:
        raise Refused([Fault(code="fingerprint", message=_("The sealed content does not match its fingerprint."))])
    return cast(PalmaresContent, json.loads(palmares.content))


def _find_obstacles(edition: Edition, *, results: Mapping[str, levels.Result]) -> list[Fault]:
    statuses = decision_statuses(edition=edition, results=results)
    return [*list_grid_faults(edition), *list_obstacles(results=results, statuses=statuses)]


def _record_seal(edition: Edition, *, content: PalmaresContent, author: Author) -> Palmares:
    document = levels.canonical_json(content)
    now = timezone.now()
    palmares = Palmares.objects.create(
        edition=edition,
        content=document.decode(),
        fingerprint=levels.fingerprint(document),
        sealed_at=now,
        sealed_by=author.name,
    )
    Edition.objects.filter(pk=edition.pk).update(sealed_at=now)
    return palmares


def _public_already() -> Fault:
    return Fault(code="released", message=_("The results are public: a correction takes an erratum."))
