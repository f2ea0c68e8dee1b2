# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A release told as one document."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, TypedDict

from django.utils import timezone

from label.models import Edition
from laureats.faults import Fault
from laureats.models import Award, Palmares
from laureats.palmares.awards import list_labelled
from laureats.palmares.sealing import read_content

Status = Literal["scheduled", "released", "refused"]


class ReleaseReport(TypedDict):
    """`results_at` is an ISO 8601 time with its offset; `awards` counts the levels awarded."""

    status: Status
    results_at: str | None
    fingerprint: str | None
    awards: int
    errors: list[dict[str, str]]


def report_release(edition: Edition) -> ReleaseReport:
    """Tell where the release of an edition stands, from what is in the database."""
    palmares = Palmares.objects.filter(edition=edition).first()
    return {
        "status": "released" if edition.is_released else "scheduled",
        "results_at": format_time(edition.results_at),
        "fingerprint": palmares.fingerprint if palmares else None,
        "awards": count_awards(edition=edition, palmares=palmares),
        "errors": [],
    }


def report_refusal(*, edition: Edition, faults: Iterable[Fault]) -> ReleaseReport:
    """Tell why a release is refused; the hour is the one that stands, whatever was asked for."""
    edition.refresh_from_db()
    return {
        "status": "refused",
        "results_at": format_time(edition.results_at),
        "fingerprint": None,
        "awards": 0,
        "errors": [fault.as_json() for fault in faults],
    }


def format_time(moment: datetime | None) -> str | None:
    return timezone.localtime(moment).isoformat(timespec="seconds") if moment else None


def count_awards(*, edition: Edition, palmares: Palmares | None) -> int:
    """Return how many levels are awarded, or would be: none known before the seal."""
    if edition.is_released or palmares is None:
        return Award.objects.filter(edition=edition).count()
    return len(list_labelled(read_content(palmares)))
