# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words of the mails: written in the site's first language, whatever the sender reads."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from core.formats import format_long_date
from label.models import JurySeat
from laureats.correspondence.links import link_address
from laureats.models import SheetDelivery

Kind = SheetDelivery.Kind
# What the personal link of each mail opens.
PAGES = {Kind.WORKBOOK: "juror_page", Kind.REMINDER: "juror_page", Kind.INVITATION: "juror_declaration"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Why a juror is written to. `message` are the sender's own words, or blank; `link` is a whole address."""

    kind: SheetDelivery.Kind
    seat: JurySeat
    due_on: date
    message: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    subject: str
    text: str


def letter_link(secret: str, *, kind: SheetDelivery.Kind) -> str:
    """Return the address that a mail of this kind carries."""
    return link_address(secret, page=PAGES[kind])


def write_letter(occasion: Occasion) -> Letter:
    """Write the mail in plain text."""
    with translation.override(settings.LANGUAGE_CODE):
        context = {
            "name": occasion.seat.person.full_name,
            "edition": occasion.seat.edition.name,
            "due": format_long_date(occasion.due_on),
            "message": occasion.message,
            "link": occasion.link,
            "site": settings.WAGTAIL_SITE_NAME,
        }
        text = render_to_string(f"laureats/mail/{occasion.kind}.txt", context)
        return Letter(subject=_write_subject(occasion), text=f"{text.strip()}\n")


def make_mail(letter: Letter, *, recipient: str) -> EmailMessage:
    reply_to = [settings.JURY_REPLY_TO] if settings.JURY_REPLY_TO else None
    return EmailMessage(subject=letter.subject, body=letter.text, to=[recipient], reply_to=reply_to)


def _write_subject(occasion: Occasion) -> str:
    subjects = {
        Kind.WORKBOOK: _("%(edition)s: your workbook, to send back by %(due)s"),
        Kind.REMINDER: _("%(edition)s: reminder, your workbook is due on %(due)s"),
        Kind.INVITATION: _("%(edition)s: you are invited to its jury, please answer by %(due)s"),
    }
    named = {"edition": occasion.seat.edition.name, "due": format_long_date(occasion.due_on)}
    # One line, whatever an edition is called: a mail's header takes no other.
    return " ".join((subjects[occasion.kind] % named).splitlines())
