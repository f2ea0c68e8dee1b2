# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The journal of candidatures."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from label.models import Edition
from laureats.intake.gate import lock_file
from laureats.models import Candidature, FileAccess, IntakeEvent

Kind = IntakeEvent.Kind
_NAME = 150
_LONG = 255


def note_event(
    *, candidature: Candidature, kind: Kind, author_name: str, note: str = "", detail: Mapping[str, Any] | None = None
) -> IntakeEvent:
    """Write one line about a candidature, in the transaction of the deed itself."""
    return IntakeEvent.objects.create(
        edition_id=candidature.edition_id,
        candidature=candidature,
        kind=kind,
        author_name=author_name[:_NAME],
        note=note,
        detail=dict(detail or {}),
    )


def count_today(candidature: Candidature, *, kinds: Collection[Kind]) -> int:
    """Count what happened to a candidature within a day: deeds that write to people have a limit. One query."""
    since = timezone.now() - timedelta(days=1)
    return IntakeEvent.objects.filter(candidature=candidature, kind__in=kinds, at__gt=since).count()


def note_edition_event(*, edition: Edition, kind: Kind, author_name: str, note: str = "") -> IntakeEvent:
    return IntakeEvent.objects.create(edition=edition, kind=kind, author_name=author_name[:_NAME], note=note)


@transaction.atomic
def note_access(*, candidature: Candidature, reader: str, document: str) -> None:
    """Write who was handed a private file. `reader` is a name and a role, never a mail.

    Raises `Candidature.DoesNotExist` when the file is there no more: nothing of it is handed over then.
    """
    FileAccess.objects.create(candidature=lock_file(candidature), reader=reader[:_LONG], document=document[:_LONG])
