# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The mails that left a demonstration, read where its server writes them."""

import re
from email import message_from_bytes, policy


def read_mails(directory, *, to=None):
    """Return the mails that left, or those that someone received, the first one first."""
    files = sorted((directory / "mails").iterdir(), key=lambda file: file.stat().st_mtime_ns)
    mails = [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]
    return [mail for mail in mails if to in (None, mail["To"])]


def read_text(mail):
    return mail.get_body(("plain",)).get_content()


def find_links(mail, *, page):
    """Return the addresses of a personal page that a mail tells; `page` is what follows the secret."""
    return re.findall(rf"/dossier/[\w-]+/{page}(?=\s)", read_text(mail))
