# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Personal links: whoever holds one is the juror, so the site keeps only what recognises it.

A new mail leaves older links open: a juror who finds the first mail again must not be turned away. What closes them
is their term, the end of the seat, or the secretariat, which revokes all of a juror's links at once.
"""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from label.models import JurySeat
from laureats import personal_links
from laureats.models import JurorLink
from laureats.personal_links import digest_of, draw_secret

# Whole days after the due date, or after today for a mail that goes out later than that.
DAYS_AFTER_DUE = 30


def create_link(*, seat: JurySeat, due_on: date) -> str:
    """Open a personal link, and return its secret: nobody can read it again."""
    secret = draw_secret()
    JurorLink.objects.create(seat=seat, digest=digest_of(secret), expires_at=find_term(due_on))
    return secret


def find_link(secret: str) -> JurorLink | None:
    """Return the open link of a juror who sits, or None: unknown, expired and revoked ones answer alike."""
    links = JurorLink.objects.select_related("seat__edition", "seat__person")
    is_open = {"revoked_at": None, "expires_at__gt": timezone.now(), "seat__state": JurySeat.State.ACTIVE}
    return links.filter(digest=digest_of(secret), **is_open).first()


def revoke_links(seat: JurySeat) -> int:
    """Close every open link of a juror, and return how many there were."""
    now = timezone.now()
    return JurorLink.objects.filter(seat=seat, revoked_at=None, expires_at__gt=now).update(revoked_at=now)


def note_use(link: JurorLink) -> None:
    JurorLink.objects.filter(pk=link.pk).update(last_used_at=timezone.now())


def link_address(secret: str, *, page: str = "juror_page") -> str:
    """Return the whole address of a link, in the site's first language. `page` is the name of what it opens."""
    return personal_links.link_address(secret, page=page)


def find_term(due_on: date) -> datetime:
    """Return the midnight that ends the last day of a link."""
    last_day = max(due_on, timezone.localdate()) + timedelta(days=DAYS_AFTER_DUE)
    return timezone.make_aware(datetime.combine(last_day + timedelta(days=1), time.min))
