# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The document of an erratum, which its fingerprint covers.

It names nobody: neither its author, nor whoever carries the file, so that a person can be erased later without touching
the fingerprint.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TypedDict

from laureats.models.award import Erratum

CONTENT_VERSION = 1
# Fields of an award that name people. That they changed is told, what they said is not kept.
PERSONAL_FIELDS = frozenset({"carried_by"})

# {"level": {"before": "3", "after": "4"}} by field of the award; {} for a personal field.
RecordedChanges = Mapping[str, Mapping[str, Any]]


class ErratumContent(TypedDict):
    """`published_at` is an ISO 8601 time in UTC, to the microsecond."""

    version: int
    edition: str
    reference: str
    published_at: str
    changes: RecordedChanges
    reason: str
    previous_fingerprint: str


def describe_erratum(*, erratum: Erratum, edition: str, reference: str) -> ErratumContent:
    """Return the document of an erratum, saved or not, on the file of that reference."""
    return {
        "version": CONTENT_VERSION,
        "edition": edition,
        "reference": reference,
        "published_at": format_moment(erratum.published_at),
        "changes": erratum.changes,
        "reason": erratum.reason,
        "previous_fingerprint": erratum.previous_fingerprint,
    }


def format_moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
