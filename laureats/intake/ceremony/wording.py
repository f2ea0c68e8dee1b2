# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What mails of this room say: the secretariat's template, else the usual text; in the site's first language."""

from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from laureats.correspondence.letters import Letter
from laureats.faults import Refused
from laureats.intake.ceremony.placeholders import find_wording_faults
from laureats.intake.mail_templates import Purpose, fill
from laureats.models import MailTemplate

_SUBJECTS: dict[str, str | Promise] = {
    "ceremony_invitation": _("{édition}: invitation to the ceremony"),
    "ceremony_update": _("{édition}: the ceremony moves"),
    "ceremony_reminder": _("{édition}: will you come to the ceremony?"),
    "result_labelled": _("{édition}: the result of {organisme}"),
    "result_unlabelled": _("{édition}: the result of {organisme}"),
}
USUAL = {
    Purpose.INVITATION: "ceremony_invitation",
    Purpose.LABELLED: "result_labelled",
    Purpose.UNLABELLED: "result_unlabelled",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A subject and a text with their placeholders."""

    purpose: MailTemplate.Purpose
    subject: str
    text: str

    def check(self) -> None:
        """Raise `Refused` with every placeholder that this mail does not know."""
        faults = find_wording_faults(subject=self.subject, text=self.text, purpose=self.purpose)
        if faults:
            raise Refused(faults)

    def fill_in(self, words: dict[str, str]) -> Letter:
        subject = " ".join(fill(self.subject, words=words).split())
        return Letter(subject=subject, text=f"{fill(self.text, words=words).strip()}\n")


def usual_wording(purpose: MailTemplate.Purpose, *, name: str = "") -> Wording:
    """Return the text that ships with the site: that of the purpose, or the one of that name."""
    chosen = name or USUAL[purpose]
    with translation.override(settings.LANGUAGE_CODE):
        text = render_to_string(f"laureats/mail/{chosen}.txt", {"site": settings.WAGTAIL_SITE_NAME})
        return Wording(purpose=purpose, subject=str(_SUBJECTS[chosen]), text=text)


def find_wording(purpose: MailTemplate.Purpose, *, template: MailTemplate | None) -> Wording:
    if template is None:
        return usual_wording(purpose)
    return Wording(purpose=purpose, subject=template.subject, text=template.text)
