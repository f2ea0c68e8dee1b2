# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words of the mails to laureates: plain text, in the site's first language, whatever the sender reads."""

from collections.abc import Mapping
from datetime import timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.formats import format_long_date
from laureats.correspondence.letters import Letter
from laureats.models import LaureateLink, Proposal, Territory
from laureats.personal_links import link_address

State = Proposal.State


def write_link_letter(*, territory: Territory, message: str, link: str, last_day: str) -> Letter:
    """Write the mail that carries a personal link."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("%(name)s: your page on the label’s site is yours to complete") % {"name": territory.display_name}
        words = {"name": territory.name_with_article, "message": message, "link": link, "last_day": last_day}
        return _write("laureate_link", subject=subject, words=words)


def letter_of_link(link: LaureateLink, *, secret: str) -> Letter:
    return write_link_letter(
        territory=link.territory,
        message=link.message,
        link=link_address(secret, page="laureats_proposal"),
        last_day=tell_last_day(link),
    )


def write_proposal_letter(proposal: Proposal) -> Letter:
    """Write what its sender is told of a proposal: received, accepted or refused, as it stands."""
    with translation.override(settings.LANGUAGE_CODE):
        subjects = {
            State.WAITING: _("%(name)s: your proposal is received"),
            State.ACCEPTED: _("%(name)s: your page is up to date"),
            State.REFUSED: _("%(name)s: about your proposal"),
        }
        state = State(proposal.state)
        page = proposal.territory.laureate_page
        words = {
            "sender": proposal.sender_name,
            "name": proposal.territory.name_with_article,
            "answer": proposal.answer,
            "address": page.full_url or "",
            "is_published": page.live and not page.has_unpublished_changes,
        }
        subject = subjects[state] % {"name": proposal.territory.display_name}
        return _write(f"proposal_{state.value}", subject=subject, words=words)


def make_mail(letter: Letter, *, recipient: str) -> EmailMessage:
    return EmailMessage(subject=letter.subject, body=letter.text, to=[recipient])


def tell_last_day(link: LaureateLink) -> str:
    """Return the last day of a link, in words: its term is the midnight after."""
    with translation.override(settings.LANGUAGE_CODE):
        return format_long_date((timezone.localtime(link.expires_at) - timedelta(seconds=1)).date())


def _write(template: str, *, subject: str, words: Mapping[str, object]) -> Letter:
    text = render_to_string(f"laureats/mail/{template}.txt", {**words, "site": settings.WAGTAIL_SITE_NAME})
    # One line, whatever a body is called: a mail's header takes no other.
    return Letter(subject=" ".join(subject.splitlines()), text=f"{text.strip()}\n")
