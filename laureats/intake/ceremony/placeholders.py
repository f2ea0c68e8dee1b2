# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is wrong in the words of an invitation or of a letter: unknown placeholders, and a link that is missing."""

from django.utils.translation import gettext as _

from laureats.faults import Fault
from laureats.intake.mail_templates import LINK, find_faults, list_named
from laureats.models import MailTemplate


def find_wording_faults(*, subject: str, text: str, purpose: MailTemplate.Purpose) -> list[Fault]:
    """Return one fault for each unknown placeholder, with the nearest one, and one for a text without its link."""
    faults = find_faults(subject=subject, text=text, purpose=purpose)
    if LINK not in list_named(text):
        message = _("The text of the mail lacks {lien}: without it, nobody can answer or read on.")
        faults.append(Fault(code="link_missing", message=message))
    return faults
