# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The personal links of those who apply: found by their digest, in one query, alike when they open nothing."""

from datetime import datetime, time, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from laureats.models import ApplicantLink
from laureats.personal_links import digest_of, is_within_attempts

LINK_DAYS = 365
REQUEST_DAYS = 3
MAX_ATTEMPTS = 600
# The page that each role opens.
PAGES = {
    ApplicantLink.Role.REQUEST: "application_confirm",
    ApplicantLink.Role.HOLDER: "application_file",
    ApplicantLink.Role.COLLEAGUE: "application_file",
    ApplicantLink.Role.REFERENT: "application_mandate",
    ApplicantLink.Role.INVITATION: "application_invitation",
    ApplicantLink.Role.RESULT: "application_result",
}


def open_links() -> QuerySet[ApplicantLink]:
    return ApplicantLink.objects.filter(revoked_at=None, expires_at__gt=timezone.now())


def find_link(secret: str, *, roles: tuple[ApplicantLink.Role, ...]) -> ApplicantLink | None:
    """Return the open link of that secret if it has one of these roles. One query."""
    links = open_links().select_related("candidature__edition", "candidature__territory", "request__edition")
    return links.filter(digest=digest_of(secret), role__in=roles).first()


def note_use(link: ApplicantLink) -> None:
    ApplicantLink.objects.filter(pk=link.pk).update(last_used_at=timezone.now())


def may_try(link: ApplicantLink) -> bool:
    """Count one sending, and tell whether it is one too many within the hour: autosave sends often."""
    return is_within_attempts(f"applicant-link-attempts:{link.pk}", limit=MAX_ATTEMPTS)


def term_in(days: int) -> datetime:
    """Return the midnight that ends the last of so many whole days."""
    last_day = timezone.localdate() + timedelta(days=days)
    return timezone.make_aware(datetime.combine(last_day + timedelta(days=1), time.min))
