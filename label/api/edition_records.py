# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An edition as the API tells it."""

from datetime import date
from typing import Any, Literal

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_noop
from pydantic import Field

from core.api.addresses import page_field, record_address, url_field
from core.api.records import Moment, Record
from label.api.pages import PagesOfEditions
from label.models import Edition
from label.queries import is_announced

VIEW = "read_edition"
State = Literal["planned", "open", "closed", "released"]


class EditionRecord(Record):
    """One campaign of the label."""

    code: str = Field(description=gettext_noop("Code of the edition: its year as a rule."))
    year: int = Field(description=gettext_noop("Year of the edition."))
    name: str = Field(description=gettext_noop("Name, in the language asked for if it is known, else in French."))
    state: State = Field(
        description=gettext_noop(
            "planned: applications are to open; open: they are; closed: examined; released: public."
        )
    )
    opens_on: date | None = Field(description=gettext_noop("Day on which applications open."))
    closes_on: date | None = Field(description=gettext_noop("Last day of applications."))
    jury_meets_on: date | None = Field(description=gettext_noop("Day on which the jury meets."))
    ceremony_on: date | None = Field(description=gettext_noop("Day of the ceremony."))
    ceremony_place: str = Field(description=gettext_noop("Place of the ceremony, blank if it is not known."))
    results_on: date | None = Field(description=gettext_noop("Day on which the results are to be published, or were."))
    released_at: Moment | None = Field(description=gettext_noop("When the results became public, null before."))
    is_fictional: bool = Field(description=gettext_noop("Whether it is a demonstration, with invented results."))
    aggregation: Literal["mean", "median"] | None = Field(
        description=gettext_noop("How the marks of the jurors make one, null where the grid is not known.")
    )
    quorum: int | None = Field(
        description=gettext_noop("How many jurors must mark a criterion, null where the grid is not known.")
    )
    mark_step: float | None = Field(
        description=gettext_noop("Marks are multiples of this number, null where the grid is not known.")
    )
    publishes_weights: bool = Field(description=gettext_noop("Whether weights, maxima and thresholds are public."))
    publishes_scores: bool = Field(description=gettext_noop("Whether the scores of laureates are public."))
    publishes_way_forward: bool = Field(
        description=gettext_noop("Whether each laureate is shown the way to the next level.")
    )
    candidate_count: int | None = Field(
        description=gettext_noop("Candidates that the source tells of, null where it tells none or before the results.")
    )
    labelled_count: int | None = Field(
        description=gettext_noop("Labels that the source tells of, null where it tells none or before the results.")
    )
    already_labelled_count: int | None = Field(
        description=gettext_noop(
            "Bodies that had the label before, as the source tells, null where it tells none or before the results."
        )
    )
    note: str = Field(description=gettext_noop("What is to be known about it, in French."))
    source: str = Field(description=gettext_noop("Where a past edition is known from, blank for those of this site."))
    page: str | None = page_field()
    criteria_page: str | None = Field(
        description=gettext_noop("Address of the page of its criteria, null without one.")
    )
    jury_page: str | None = Field(
        description=gettext_noop("Address of the page of its jury, null without one or while no jury is recorded.")
    )
    url: str = url_field()


def describe_edition(edition: Edition, *, pages: PagesOfEditions, request: HttpRequest) -> EditionRecord:
    """Describe an edition that knows whether it `has_page`, and, once announced, `has_criteria` and `has_jury`."""
    return EditionRecord(
        **_identity(edition),
        **_calendar(edition),
        **_rules(edition),
        **_told_with_results(edition),
        page=pages.own_or_none(edition),
        criteria_page=pages.criteria_or_none(edition) if is_announced(edition) else None,
        jury_page=pages.jury_or_none(edition) if edition.has_jury else None,  # type: ignore[attr-defined]
        url=record_address(VIEW, edition.code, request=request),
    )


def _identity(edition: Edition) -> dict[str, Any]:
    columns = ("code", "year", "is_fictional")
    values = {column: getattr(edition, column) for column in columns}
    return {**values, "name": edition.local_name, "state": _state_of(edition)}


def _calendar(edition: Edition) -> dict[str, Any]:
    columns = ("opens_on", "closes_on", "ceremony_place", "released_at")
    # What the call of a campaign does not tell: its results do, and before them its page alone.
    has_all = edition.is_released or edition.has_page  # type: ignore[attr-defined]  # annotated
    return {
        **{column: getattr(edition, column) for column in columns},
        # Of past ceremonies the day alone is known, and pages show no hour either.
        "ceremony_on": _day_or_none(edition.ceremony_at),
        "jury_meets_on": edition.jury_meets_on if has_all else None,
        "results_on": _day_or_none(edition.results_at) if has_all else None,
    }


def _rules(edition: Edition) -> dict[str, Any]:
    published = ("publishes_weights", "publishes_scores", "publishes_way_forward")
    is_known = edition.has_criteria  # type: ignore[attr-defined]  # annotated
    return {
        # Before it is announced, an edition publishes nothing but its dates.
        **{column: is_announced(edition) and getattr(edition, column) for column in published},
        "aggregation": edition.aggregation if is_known else None,
        "quorum": edition.quorum if is_known else None,
        "mark_step": float(edition.mark_step) if is_known else None,
    }


def _told_with_results(edition: Edition) -> dict[str, Any]:
    """Return what pages tell of a released edition alone."""
    figures = ("candidate_count", "labelled_count", "already_labelled_count")
    return {
        **{column: getattr(edition, column) if edition.is_released else None for column in figures},
        **{column: getattr(edition, column) if edition.is_released else "" for column in ("note", "source")},
    }


def _day_or_none(moment: Moment | None) -> date | None:
    return timezone.localdate(moment) if moment else None


def state_condition(state: State) -> Q:
    """Return what keeps the editions of which `_state_of` says this."""
    today = timezone.localdate()
    released = Q(released_at__isnull=False)
    planned = Q(opens_on=None) | Q(opens_on__gt=today)
    closed = Q(closes_on__isnull=False, closes_on__lt=today)
    conditions = {
        "released": released,
        "planned": ~released & planned,
        "closed": ~released & ~planned & closed,
        "open": ~released & ~planned & ~closed,
    }
    return conditions[state]


def _state_of(edition: Edition) -> State:
    """Return how far an edition is, as far as its dates tell: neither the jury nor the seal shows."""
    today = timezone.localdate()
    if edition.is_released:
        return "released"
    if edition.opens_on is None or edition.opens_on > today:
        return "planned"
    return "closed" if edition.closes_on and edition.closes_on < today else "open"
