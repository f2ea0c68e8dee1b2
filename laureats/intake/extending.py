# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""More time to apply, for everybody or for one body. What was given is never taken back."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.intake.events import Kind, note_edition_event, note_event
from laureats.intake.examining import lock_unsealed, refuse
from laureats.intake.periods import last_day_before, period_of
from laureats.models import Candidature, Extension, Territory


@transaction.atomic
def give_more_time(
    *, edition: Edition, territory: Territory | None, until: datetime, reason: str, author: Author
) -> Extension:
    """Have the form close later, and write why. Raise `Refused` when that would give no time."""
    locked = lock_unsealed(edition)
    if territory and not Territory.objects.filter(pk=territory.pk).exists():
        raise refuse("gone", _("This body was recognised in the list meanwhile: choose the one that it is."))
    _check_term(locked, territory=territory, until=until)
    if not reason.strip():
        raise refuse("no_reason", _("Write why more time is given: the journal keeps it."))
    extension = Extension.objects.create(
        edition=locked,
        territory=territory,
        until=until,
        reason=reason.strip(),
        author=author.user,
        author_name=author.name,
    )
    if territory is None:
        # The day that pages, feeds and calendars tell.
        Edition.objects.filter(pk=locked.pk).update(closes_on=last_day_before(until))
    _note(extension, author=author)
    return extension


def list_concerned(extension: Extension) -> list[Candidature]:
    """Return the files that have more time thanks to it, and can still change."""
    statuses = [Candidature.Status.DRAFT, Candidature.Status.SUBMITTED]
    rows = extension.edition.candidatures.filter(status__in=statuses, source=Candidature.Source.FORM)
    if extension.territory_id:
        rows = rows.filter(territory=extension.territory_id)
    return list(rows.exclude(manager_email="").select_related("edition", "territory"))


def _check_term(edition: Edition, *, territory: Territory | None, until: datetime) -> None:
    closes_at = period_of(edition, territory=territory).closes_at
    if closes_at is None:
        raise refuse("undated", _("The edition has no closing day: give it one first."))
    if until <= timezone.now():
        raise refuse("past", _("This hour is past: choose a later one."))
    if until <= closes_at:
        raise refuse("no_time", _("The form is open until then already: choose a later hour."))


def _note(extension: Extension, *, author: Author) -> None:
    until = timezone.localtime(extension.until)
    note = _("Until %(hour)s. %(reason)s") % {"hour": f"{until:%d/%m/%Y %H:%M}", "reason": extension.reason}
    file = extension.edition.candidatures.filter(territory=extension.territory_id).first()
    if extension.territory_id and file:
        note_event(candidature=file, kind=Kind.EXTENDED, author_name=author.name, note=note)
        return
    if extension.territory:
        note = f"{extension.territory}. {note}"
    note_edition_event(edition=extension.edition, kind=Kind.EXTENDED, author_name=author.name, note=note)
