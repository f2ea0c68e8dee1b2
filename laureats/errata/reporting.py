# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An erratum told as one document, by the command line."""

from collections.abc import Sequence
from typing import Literal, TypedDict

from laureats.errata.content import RecordedChanges, format_moment
from laureats.models import Erratum


class PlacedFault(TypedDict):
    """`pointer` is the JSON Pointer of what is wrong in the file, "" for what concerns the whole of it."""

    pointer: str
    code: str
    message: str


class ErratumReport(TypedDict):
    """`published_at` is an ISO 8601 time in UTC."""

    status: Literal["published", "refused"]
    edition: str
    reference: str
    published_at: str | None
    changes: RecordedChanges
    previous_fingerprint: str | None
    fingerprint: str | None
    errors: Sequence[PlacedFault]


def report_erratum(*, erratum: Erratum, edition: str, reference: str) -> ErratumReport:
    return {
        "status": "published",
        "edition": edition,
        "reference": reference,
        "published_at": format_moment(erratum.published_at),
        "changes": erratum.changes,
        "previous_fingerprint": erratum.previous_fingerprint,
        "fingerprint": erratum.fingerprint,
        "errors": [],
    }


def report_refused_erratum(*, edition: str, reference: str, errors: Sequence[PlacedFault]) -> ErratumReport:
    return {
        "status": "refused",
        "edition": edition,
        "reference": reference,
        "published_at": None,
        "changes": {},
        "previous_fingerprint": None,
        "fingerprint": None,
        "errors": errors,
    }
