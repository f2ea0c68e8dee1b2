# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words of the mails about a file that is sent: plain text, in the site's first language."""

from collections.abc import Mapping

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from core.formats import format_moment
from laureats.correspondence.letters import Letter
from laureats.intake.periods import period_of
from laureats.intake.plain_names import write_plainly
from laureats.models import ApplicantLink, Candidature, CandidatureMail


def write_mandate_letter(candidature: Candidature) -> Letter:
    """Write to the elected representative what they are asked to confirm."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(body)s applies for the label: please confirm your mandate")
        words = {"referent": candidature.referent_name, "manager": candidature.manager_name}
        return _write("application_mandate", candidature=candidature, subject=subject, words=words)


def write_colleague_letter(candidature: Candidature, *, inviter: str, link: ApplicantLink) -> Letter:
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(body)s: you are asked to help with its candidature")
        words = {"inviter": inviter, "colleague": link.name}
        return _write("application_colleague", candidature=candidature, subject=subject, words=words)


def write_receipt_letter(candidature: Candidature) -> Letter:
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(body)s: your candidature %(reference)s is received")
        closes = period_of(candidature.edition, territory=candidature.territory_id).last_instant
        words = {"sent": format_moment(candidature.submitted_at), "closes": format_moment(closes)}
        return _write("application_receipt", candidature=candidature, subject=subject, words=words)


def write_mandate_answer_letter(candidature: Candidature, *, reason: str = "") -> Letter:
    """Write to those who hold the file that the mandate is confirmed, or declined for a reason."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(body)s: the mandate is declined") if reason else _("%(body)s: the mandate is confirmed")
        words = {"referent": candidature.referent_name, "reason": reason}
        return _write("application_mandate_answer", candidature=candidature, subject=subject, words=words)


def write_withdrawal_letter(candidature: Candidature, *, author: str) -> Letter:
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(body)s: the candidature %(reference)s is withdrawn")
        closes = period_of(candidature.edition, territory=candidature.territory_id).last_instant
        words = {"author": author, "closes": format_moment(closes)}
        return _write("application_withdrawn", candidature=candidature, subject=subject, words=words)


def write_reopening_letter(candidature: Candidature, *, author: str) -> Letter:
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(body)s: the candidature %(reference)s is taken up again")
        words = {"author": author, "is_sent": candidature.submitted_at is not None}
        return _write("application_reopened", candidature=candidature, subject=subject, words=words)


def write_withdrawal_request(candidature: Candidature, *, author: str, reason: str) -> Letter:
    """Write to the secretariat that an examined file asks to be withdrawn."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(reference)s asks to be withdrawn (%(body)s)")
        words = {"author": author, "reason": reason}
        return _write("application_withdrawal_asked", candidature=candidature, subject=subject, words=words)


def _write(template: str, *, candidature: Candidature, subject: str, words: Mapping[str, object]) -> Letter:
    named = {"body": candidature.territory.display_name, "reference": candidature.reference}
    shared = {
        "reference": candidature.reference,
        "body": candidature.territory.name_with_article,
        "edition": candidature.edition.name,
        "link": CandidatureMail.LINK,
        "site": settings.WAGTAIL_SITE_NAME,
    }
    text = render_to_string(f"laureats/mail/{template}.txt", {**shared, **write_plainly(words)})
    return Letter(subject=subject % named, text=f"{text.strip()}\n")
