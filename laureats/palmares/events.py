# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The journal of a release: what was done, checked or refused, by whom, and what stood then."""

from collections.abc import Iterable

from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault
from laureats.models import ReleaseEvent

Kind = ReleaseEvent.Kind


def record_event(
    *, edition: Edition, kind: ReleaseEvent.Kind, author: Author, reason: str = "", faults: Iterable[Fault] = ()
) -> ReleaseEvent:
    """Write one line of the journal, with the hour and the fingerprint that the database has now."""
    stored = Edition.objects.values_list("results_at", "palmares__fingerprint").get(pk=edition.pk)
    results_at, fingerprint = stored
    return ReleaseEvent.objects.create(
        edition=edition,
        kind=kind,
        author=author.user,
        author_name=author.name,
        results_at=results_at,
        fingerprint=fingerprint or "",
        reason=reason.strip(),
        faults=tell_faults(faults),
    )


def tell_faults(faults: Iterable[Fault]) -> list[dict[str, str]]:
    """Return the faults as the journal keeps them: `[{"code": …, "message": …}]`."""
    return [{"code": fault.code, "message": fault.message} for fault in faults]
