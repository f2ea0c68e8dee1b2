# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How often one may ask, and be written to: nobody's mailbox is filled through this site."""

from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from core.client_address import hashed_network_or_none
from laureats.personal_links import is_within_attempts

# Within an hour. A network may be a whole town hall, or several that share a provider.
ASKS_OF_A_NETWORK = 30
MAILS_TO_AN_ADDRESS = 4


def fingerprint_of(email: str) -> str:
    """Return what stands for an address where none may be written: caches, tasks."""
    return salted_hmac("laureats.intake.entry.recipient", email.strip().lower(), algorithm="sha256").hexdigest()


def may_ask(request: HttpRequest) -> bool:
    """Count one request of a visitor, and tell whether it is one too many within the hour."""
    network = hashed_network_or_none(request)
    return network is None or is_within_attempts(f"application-asks:{network}", limit=ASKS_OF_A_NETWORK)


def may_write_to(email: str) -> bool:
    """Count one mail to an address that anyone may have typed, and tell whether it is one too many within the hour."""
    return is_within_attempts(f"application-mails:{fingerprint_of(email)}", limit=MAILS_TO_AN_ADDRESS)
