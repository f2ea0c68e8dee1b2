# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words of the mails to those who begin, in the site's first language."""

from collections.abc import Mapping

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from laureats.correspondence.letters import Letter
from laureats.intake.links import REQUEST_DAYS
from laureats.intake.plain_names import write_plainly
from laureats.models import ApplicationRequest, Candidature, CandidatureMail


def write_request_letter(request: ApplicationRequest) -> Letter:
    """Write the mail that proves an address. It says nothing that a stranger may have typed for others."""
    with translation.override(settings.LANGUAGE_CODE):
        edition = request.edition.name
        subject = _("Territoire Numérique Libre %(edition)s: open your file") % {"edition": edition}
        body = request.territory.name_with_preposition if request.territory else ""
        words = {"edition": edition, "body": body, "days": REQUEST_DAYS}
        return _write("application_request", subject=subject, words=words)


def write_file_letter(candidature: Candidature) -> Letter:
    """Write the mail by which one comes back to a file."""
    with translation.override(settings.LANGUAGE_CODE):
        name = candidature.territory.display_name
        subject = _("%(name)s: the link of your file") % {"name": name}
        words = {
            "body": candidature.territory.name_with_preposition,
            "edition": candidature.edition.name,
            "reference": candidature.reference,
        }
        return _write("application_file", subject=subject, words=words)


def write_second_letter(candidature: Candidature, *, asker_name: str) -> Letter:
    """Tell whoever holds a file that someone else asked for it: a name, never a mail."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(name)s: someone else asks to apply") % {"name": candidature.territory.display_name}
        words = {
            "asker": asker_name,
            "body": candidature.territory.name_with_article,
            "reference": candidature.reference,
        }
        return _write("application_second", subject=subject, words=words)


def write_second_notice(candidature: Candidature, *, request: ApplicationRequest) -> Letter:
    """Tell the secretariat, which answers whoever asked."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(reference)s: another person asks to apply for the same body") % {
            "reference": candidature.reference
        }
        words = {
            "asker": request.name,
            "email": request.email,
            "body": candidature.territory.display_name,
            "reference": candidature.reference,
            "holder": candidature.manager_name,
        }
        return _write("application_second_notice", subject=subject, words=words)


def _write(template: str, *, subject: str, words: Mapping[str, object]) -> Letter:
    context = {**write_plainly(words), "link": CandidatureMail.LINK, "site": settings.WAGTAIL_SITE_NAME}
    text = render_to_string(f"laureats/mail/{template}.txt", context)
    return Letter(subject=subject, text=f"{text.strip()}\n")
