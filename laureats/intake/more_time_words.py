# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The mail that tells of more time."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from laureats.intake.mail_templates import Purpose
from laureats.intake.messages import Message
from laureats.models import Extension


def more_time_message(extension: Extension) -> Message:
    """Return the message of an extension: its number is the occasion, told once."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("{édition}: more time for your candidature {référence}")
        text = _(
            "Hello {responsable},\n\nYou may fill in and send the candidature of {organisme} until {clôture}.\n\n"
            "Your personal link: {lien}\n"
        )
    return Message(occasion=f"time-{extension.pk}", purpose=Purpose.MESSAGE, subject=subject, text=text)
