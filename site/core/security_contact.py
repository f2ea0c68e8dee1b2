# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where faults of security are told: `/.well-known/security.txt` (RFC 9116), absent when nobody is known to read."""

from datetime import UTC, date, datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core.models import SiteContacts

# The standard asks for less than a year.
MONTHS_VALID = 6


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    site = Site.find_for_request(request)
    contact = settings.SECURITY_CONTACT or _public_mail(site)
    if not contact:
        raise Http404
    root = site.root_url if site else ""
    fields = {
        "Contact": contact_address(contact),
        "Expires": expiry(timezone.localdate()).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Preferred-Languages": ", ".join(code for code, _name in settings.LANGUAGES),
        "Canonical": f"{root}{request.path}",
        "Policy": settings.SECURITY_POLICY,
    }
    lines = [f"{name}: {value}" for name, value in fields.items() if value]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


def contact_address(contact: str) -> str:
    """Return a contact as an address: mails are written alone in settings."""
    return f"mailto:{contact}" if "@" in contact and ":" not in contact else contact


def expiry(today: date) -> datetime:
    """Return the first instant of a month to come: the same all through this month."""
    years, month = divmod(today.month - 1 + MONTHS_VALID, 12)
    return datetime(today.year + years, month + 1, 1, tzinfo=UTC)


def _public_mail(site: Site | None) -> str:
    contacts = SiteContacts.objects.filter(site=site).first()
    return contacts.mail if contacts else ""
