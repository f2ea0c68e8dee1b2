# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Several people on one file: the holder gives a colleague a link of their own, and closes it."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from laureats.intake.events import Kind, note_event
from laureats.intake.gate import lock_file, lock_open_file, refuse
from laureats.intake.links import LINK_DAYS, open_links, term_in
from laureats.intake.mails.queueing import Occasion, queue_mail
from laureats.intake.submission.letters import write_colleague_letter
from laureats.models import ApplicantLink, Candidature, IntakeEvent

Role = ApplicantLink.Role
MOST_COLLEAGUES = 20
# Whoever holds a file can have us write to addresses of their choice: so many a day, no more.
ADDED_A_DAY = 20


def list_colleagues(candidature: Candidature) -> list[ApplicantLink]:
    """Return the open links of colleagues, the first first. One query."""
    return list(open_links().filter(candidature=candidature, role=Role.COLLEAGUE).order_by("pk"))


@transaction.atomic
def add_colleague(candidature: Candidature, *, name: str, email: str, author_name: str) -> ApplicantLink:
    """Give a colleague a link, and mail it. Raises `Refused` when they have one, or when there are too many."""
    locked = lock_open_file(candidature)
    _check_room(locked, email=email)
    link = ApplicantLink.objects.create(
        role=Role.COLLEAGUE, candidature=locked, name=name, email=email, expires_at=term_in(LINK_DAYS)
    )
    note_event(candidature=locked, kind=Kind.COLLEAGUE, author_name=author_name, note=name)
    occasion = Occasion(
        key=f"colleague:{link.pk}",
        kind="colleague",
        edition=locked.edition,
        candidature=locked,
        recipient=email,
        link=link,
    )
    queue_mail(occasion, letter=write_colleague_letter(locked, inviter=author_name, link=link))
    return link


@transaction.atomic
def close_access(candidature: Candidature, *, key: int, author_name: str) -> bool:
    """Close every link of the colleague who holds that one; False when it is closed already or another file's."""
    locked = lock_file(candidature)
    link = open_links().filter(pk=key, candidature=locked, role=Role.COLLEAGUE).first()
    if link is None:
        return False
    same = open_links().filter(candidature=locked, role=Role.COLLEAGUE, email__iexact=link.email)
    same.update(revoked_at=timezone.now())
    note_event(candidature=locked, kind=Kind.COLLEAGUE_AWAY, author_name=author_name, note=link.name)
    return True


def _check_room(candidature: Candidature, *, email: str) -> None:
    links = open_links().filter(candidature=candidature, role__in=(Role.HOLDER, Role.COLLEAGUE))
    held = {link.email.casefold() for link in links}
    if email.casefold() in held:
        message = _("This address has a link to the file already: the page where you apply sends it again.")
        raise refuse("known", message)
    if len(held) > MOST_COLLEAGUES or _count_added(candidature) >= ADDED_A_DAY:
        message = _("%(number)d colleagues at most: close an access first, or come back tomorrow.")
        raise refuse("too_many", message % {"number": MOST_COLLEAGUES})


def _count_added(candidature: Candidature) -> int:
    since = timezone.now() - timedelta(days=1)
    return IntakeEvent.objects.filter(candidature=candidature, kind=Kind.COLLEAGUE, at__gt=since).count()
