# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Mail servers that do not take mails."""

import smtplib

from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.locmem import EmailBackend


class _Refusing(BaseEmailBackend):
    def send_messages(self, messages):
        raise self.refusal(messages)


class RefusingAddress(_Refusing):
    def refusal(self, messages):
        return smtplib.SMTPRecipientsRefused({messages[0].to[0]: (550, b"No such user here: gonnu@jury.example")})


class RefusingAccount(_Refusing):
    def refusal(self, messages):
        return smtplib.SMTPAuthenticationError(535, b"Wrong password for label-account")


class RefusingMail(_Refusing):
    def refusal(self, messages):
        return smtplib.SMTPDataError(554, b"Spam")


class Silent(_Refusing):
    def refusal(self, messages):
        return TimeoutError("timed out")


class RefusingGonnu(EmailBackend):
    """Takes every mail but Gonnu's."""

    def send_messages(self, messages):
        if "gonnu@jury.example" in messages[0].to:
            raise smtplib.SMTPDataError(554, b"Spam")
        return super().send_messages(messages)
