# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The personal links of laureates. A new mail leaves older links open: an old mail found again must still work."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from laureats.models import LaureateLink, Territory
from laureats.personal_links import digest_of, is_within_attempts
from laureats.proposals.queries import proposing_territories

# Whole days after the mail.
LINK_DAYS = 90
MAX_ATTEMPTS = 60
PAGE = "laureats_proposal"


def find_link(secret: str) -> LaureateLink | None:
    """Return an open link of a body with a public award, or None: all others answer alike, after one query."""
    links = LaureateLink.objects.select_related("territory__laureate_page", "territory__coat_of_arms")
    is_open = {"revoked_at": None, "expires_at__gt": timezone.now(), "territory__in": proposing_territories()}
    return links.filter(digest=digest_of(secret), **is_open).first()


def revoke_links(territory: Territory) -> int:
    """Close every open link of a body, mails on their way included, and return how many there were."""
    now = timezone.now()
    links = LaureateLink.objects.filter(territory=territory, revoked_at=None, expires_at__gt=now)
    return links.update(revoked_at=now)


def note_use(link: LaureateLink) -> None:
    LaureateLink.objects.filter(pk=link.pk).update(last_used_at=timezone.now())


def may_try(link: LaureateLink) -> bool:
    """Count one sending, and tell whether it is one too many within the hour: drawing pictures costs seconds."""
    return is_within_attempts(f"laureate-link-attempts:{link.pk}", limit=MAX_ATTEMPTS)


def find_term() -> datetime:
    """Return the midnight that ends the last day of a link that leaves today."""
    last_day = timezone.localdate() + timedelta(days=LINK_DAYS)
    return timezone.make_aware(datetime.combine(last_day + timedelta(days=1), time.min))
