# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A person is erased: names are replaced, addresses and texts emptied. Labels and the facts of journals stay."""

import json
from collections.abc import Collection

from django.conf import settings
from django.db import transaction
from django.db.models import Model
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.intake.events import Kind
from laureats.intake.privacy.holdings import Holding, find_holdings
from laureats.intake.privacy.journal import note_deed
from laureats.intake.privacy.people import Person, spell_detail, unname
from laureats.intake.privacy.places import Place
from laureats.models import ApplicantLink, ApplicationRequest, Candidature, CandidatureMail, LaureateLink, MailState


@transaction.atomic
def erase_person(person: Person, *, keys: Collection[str], author: Author) -> int:
    """Erase the chosen records of a person, and return how many they were.

    Editions are locked, as seals and imports do: none of them reads a person half erased.
    """
    editions = sorted({each.edition.pk for each in find_holdings(person, keys=keys) if each.edition})
    list(Edition.objects.select_for_update(no_key=True).filter(pk__in=editions).order_by("pk"))
    holdings = find_holdings(person, keys=keys)
    note_deed(holdings, kind=Kind.ERASED, author=author)
    for holding in holdings:
        _erase(holding, person=person)
    return len(holdings)


def erased_name() -> str:
    """Return what stands for a name that was erased, in the site's first language."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("erased person")


def _erase(holding: Holding, *, person: Person) -> None:
    record = holding.record
    if isinstance(record, ApplicationRequest):
        record.delete()
        return
    values = _erased_values(holding, person=person)
    type(record)._default_manager.filter(pk=record.pk).update(**values)


def _erased_values(holding: Holding, *, person: Person) -> dict[str, object]:
    """Return the columns to write. What other places of this record have written meanwhile is not undone."""
    place, record = holding.place, holding.record
    values: dict[str, object] = dict.fromkeys((*place.emails, *place.blanked_names, *place.blanks), "")
    # A record that has an address is of one person; elsewhere the author of a text may be another.
    is_theirs = bool(place.emails or place.linked_emails)
    named = [column for column in place.names if is_theirs or person.is_named(getattr(record, column))]
    values |= dict.fromkeys(named, erased_name())
    for column in place.texts:
        before = _stored(record, column=column)
        values[column] = unname(before, person=person, instead=erased_name())
    for column in place.details:
        spelled = spell_detail(getattr(record, column))
        values[column] = json.loads(unname(spelled, person=person, instead=erased_name()))
    return values | _closing_values(record, place=place)


def _stored(record: Model, *, column: str) -> str:
    """Return what a text says now, blank when its record is gone: who wrote a file may take its evidence away."""
    return str(type(record)._default_manager.filter(pk=record.pk).values_list(column, flat=True).first() or "")


def _closing_values(record: Model, *, place: Place) -> dict[str, object]:
    if isinstance(record, ApplicantLink):
        return {"digest": None, "revoked_at": record.revoked_at or timezone.now()}
    if isinstance(record, LaureateLink) and place.emails:
        return {"revoked_at": record.revoked_at or timezone.now()}
    if isinstance(record, CandidatureMail) and record.state in (MailState.WAITING, MailState.FAILED):
        return {"state": MailState.CANCELLED, "next_attempt_at": None}
    if isinstance(record, Candidature):
        return {"people_version": record.people_version + 1}
    return {}
