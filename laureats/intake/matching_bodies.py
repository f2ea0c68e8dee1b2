# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A body that a candidate typed by hand is recognised in the list, or kept as a new one."""

from django.db import transaction
from django.db.models import ProtectedError, QuerySet
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.authors import Author
from laureats.body_search.indexing import index_bodies
from laureats.intake.events import Kind, note_event
from laureats.intake.examining import lock_file, refuse
from laureats.matching import Wanted, find_territories
from laureats.models import ApplicationRequest, Candidature, Extension, Territory

MOST_SUGGESTED = 20


def list_to_match(edition: Edition) -> QuerySet[Candidature]:
    """Return the files whose body was typed by hand."""
    return edition.candidatures.filter(territory__is_declared=True).select_related("territory", "edition")


def suggest_bodies(candidature: Candidature) -> list[Territory]:
    """Return the bodies of the list that fit what was declared: by SIREN, else by name, kind and département."""
    body = candidature.territory
    declared = Wanted(name=body.name, kind=body.kind, siren=body.siren or "", department=body.department)
    return [found for found in find_territories(declared) if not found.is_declared][:MOST_SUGGESTED]


@transaction.atomic
def match_body(*, candidature: Candidature, territory: Territory, author: Author) -> None:
    """Give the file to a body of the list; the declared row goes. Raise `Refused` when that body has a file already."""
    locked = lock_file(candidature)
    declared = locked.territory
    _check_match(locked, territory=territory)
    locked.territory = territory
    if locked.status == Candidature.Status.ELIGIBLE:
        locked.take_snapshot()
    locked.save()
    note = _("%(declared)s is %(body)s.") % {"declared": declared.name, "body": territory}
    note_event(candidature=locked, kind=Kind.MATCHED, author_name=author.name, note=note)
    move_body(declared, to=territory)


@transaction.atomic
def keep_as_new(*, candidature: Candidature, author: Author) -> None:
    """Make the declared body one of the list. Raise `Refused` when somebody settled it meanwhile."""
    locked = lock_file(candidature)
    _check_declared(locked)
    Territory.objects.filter(pk=locked.territory_id).update(is_declared=False)
    index_bodies([locked.territory_id])
    note = _("%(body)s is a new body of the list.") % {"body": locked.territory.name}
    note_event(candidature=locked, kind=Kind.MATCHED, author_name=author.name, note=note)


def move_body(declared: Territory, *, to: Territory) -> None:
    """Give what hangs on a declared body to another, and delete its row unless a file of another edition needs it."""
    Extension.objects.filter(territory=declared).update(territory=to)
    ApplicationRequest.objects.filter(territory=declared).update(territory=to)
    try:
        with transaction.atomic():
            declared.delete()
    except ProtectedError:
        return


def _check_match(candidature: Candidature, *, territory: Territory) -> None:
    _check_declared(candidature)
    if territory.is_declared:
        raise refuse("declared", _("This body was typed by hand too: choose one of the list."))
    other = candidature.edition.candidatures.filter(territory=territory).first()
    if other is not None:
        named = {"body": territory, "reference": other.reference}
        raise refuse("taken", _("%(body)s has the file %(reference)s already: join the two files instead.") % named)


def _check_declared(candidature: Candidature) -> None:
    if not candidature.territory.is_declared:
        raise refuse("known", _("The body of this file is in the list: somebody settled it meanwhile."))
