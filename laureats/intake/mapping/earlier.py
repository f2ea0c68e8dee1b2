# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an earlier import brought: without it nobody could tell what was changed here since.

The journal keeps a keyed digest of each value, never the value: it tells whether two are the same, and nothing else.
"""

from collections.abc import Mapping

from django.utils.crypto import salted_hmac

from label.models import Edition
from laureats.models import IntakeEvent

GIVEN = "given"
_SALT = "laureats.intake.mapping.earlier"
_LENGTH = 20


def digest_value(value: str) -> str:
    return salted_hmac(_SALT, value, algorithm="sha256").hexdigest()[:_LENGTH]


def digest_all(values: Mapping[str, str]) -> dict[str, str]:
    """Return the digests of what was given; blank gives nothing."""
    return {code: digest_value(value) for code, value in values.items() if value}


def load_earlier(edition: Edition) -> dict[int, dict[str, str]]:
    """Return, by candidature, the digests of what imports brought last. One query."""
    events = edition.intake_events.filter(kind=IntakeEvent.Kind.IMPORTED, candidature__isnull=False)
    earlier: dict[int, dict[str, str]] = {}
    for candidature, detail in events.order_by("at", "pk").values_list("candidature_id", "detail"):
        earlier.setdefault(candidature, {}).update(detail.get(GIVEN, {}))
    return earlier
