# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The address of a Matomo: it stands in the security policy of every page, where one sign too many opens it."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# A name, a port, folders. Nobody's password, no question, no sign that ends a source or a directive of the policy.
HOST = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?::[0-9]{1,5})?"
PLAIN = re.compile(rf"https?://{HOST}(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/", re.ASCII)
PAGE_OF_MATOMO = re.compile(r"/(?:index|matomo|piwik)\.(?:php|js)\Z")


def is_plain_address(address: str) -> bool:
    return PLAIN.fullmatch(address) is not None


def read_matomo_address(typed: str) -> str:
    """Return the folder of a Matomo, with its last slash. Raises ValidationError with one sentence."""
    address = PAGE_OF_MATOMO.sub("/", typed.strip())
    address = address if address.endswith("/") else f"{address}/"
    scheme, _mark, rest = address.partition("://")
    if scheme.lower() != "https":
        raise ValidationError(_("The address must start with https://, so that nobody on the way reads the visits."))
    host, slash, folders = rest.partition("/")
    address = f"https://{host.lower()}{slash}{folders}"
    if not is_plain_address(address):
        message = _("Give the address of the folder of Matomo alone, for instance https://stats.example.org/.")
        raise ValidationError(message)
    return address
