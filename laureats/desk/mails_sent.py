# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is said once mails were asked for."""

from django.utils.translation import ngettext


def say_sent(number: int) -> str:
    sentence = ngettext(
        "%(count)d mail is on its way: the table tells when it has left.",
        "%(count)d mails are on their way: the table tells when they have left.",
        number,
    )
    return sentence % {"count": number}
