# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What those who may release are told by mail: that all is ready, or at once what is wrong."""

import logging
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from core.models import User
from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault
from laureats.models import ReleaseEvent
from laureats.palmares.events import record_event

RELEASE = "laureats.change_palmares"
logger = logging.getLogger(__name__)


def mail_ready(*, edition: Edition, awards: int, fingerprint: str, author: Author) -> None:
    """Tell that the rehearsal of the day passed."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(edition)s: the rehearsal passed, all is ready")
        context = {"awards": awards, "fingerprint": fingerprint}
        mail = _write(edition, subject=subject, template="laureats/mail/release_ready.txt", context=context)
    _send(mail, edition=edition, author=author)


def mail_alert(*, edition: Edition, kind: ReleaseEvent.Kind, faults: Sequence[Fault], author: Author) -> None:
    """Tell that a release or a rehearsal was refused or failed, with each fault."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = {
            ReleaseEvent.Kind.FAILED: _("%(edition)s: ALERT, the release fails"),
            ReleaseEvent.Kind.REFUSED: _("%(edition)s: ALERT, the release is refused"),
        }[kind]
        mail = _write(edition, subject=subject, template="laureats/mail/release_alert.txt", context={"faults": faults})
    _send(mail, edition=edition, author=author)


def list_recipients() -> list[str]:
    """Return the addresses of the accounts that may release."""
    holders = User.objects.with_perm(RELEASE, backend="django.contrib.auth.backends.ModelBackend")
    return list(holders.exclude(email="").order_by("email").values_list("email", flat=True).distinct())


def _write(edition: Edition, *, subject: str, template: str, context: dict[str, Any]) -> EmailMessage:
    edition.refresh_from_db(fields=["results_at"])
    page = f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{reverse('desk_release', args=[edition.code])}"
    body = render_to_string(template, {"edition": edition, "page": page, "site": settings.WAGTAIL_SITE_NAME, **context})
    # One line, whatever an edition is called: a mail's header takes no other.
    line = " ".join((subject % {"edition": edition.name}).splitlines())
    return EmailMessage(subject=line, body=f"{body.strip()}\n", to=list_recipients())


def _send(mail: EmailMessage, *, edition: Edition, author: Author) -> None:
    """Send; a mail that does not leave is written down, and stops nothing."""
    if not mail.to:
        logger.warning("Nobody who may release has a mail address: %s was not told.", mail.subject)
        return
    try:
        mail.send()
    except OSError as error:  # Every SMTP error is one.
        logger.warning("A mail about the release of edition %s did not leave: %s", edition.code, type(error).__name__)
        message = _("The mail “%(subject)s” did not leave: tell whoever runs the site.") % {"subject": mail.subject}
        fault = Fault(code="mail", message=message)
        record_event(edition=edition, kind=ReleaseEvent.Kind.FAILED, author=author, faults=[fault])
