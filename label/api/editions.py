# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Editions: those that the public may know of, with the dates and the rules that they publish."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext_noop
from ninja import Query, Router
from pydantic import Field

from core.api.answers import answer_list, answer_record
from core.api.operations import read
from core.api.questions import (
    ORDER_DESCRIPTION,
    SEARCH_DESCRIPTION,
    ListQuestion,
    PlainYear,
    Question,
    fields_of,
    order_of,
)
from core.api.records import ListOf
from core.api.taking import keep_named, take_page
from label.api.edition_records import EditionRecord, State, describe_edition, state_condition
from label.api.pages import has_page, pages_of
from label.api.parts import last_release_or_none
from label.api.questions import MOST_LETTERS, NAMES
from label.models import Criterion, Edition, JurySeat
from label.queries import announced_editions

router = Router()
TAG = gettext_noop("Editions")


class EditionQuestion(Question):
    fields: str | None = fields_of(EditionRecord)


class EditionListQuestion(ListQuestion):
    fields: str | None = fields_of(EditionRecord)
    year: PlainYear | None = Field(None, description=gettext_noop("Year of the edition."))
    q: str | None = Field(None, max_length=MOST_LETTERS, description=SEARCH_DESCRIPTION)
    state: State | None = Field(None, description=gettext_noop("How far the edition is."))
    order: order_of(("year", "code")) = Field("-year", description=ORDER_DESCRIPTION)  # type: ignore[valid-type]


@read(router, "/editions", answer=ListOf[EditionRecord], summary=gettext_noop("List the editions"), tag=TAG)
def list_editions(request: HttpRequest, question: Query[EditionListQuestion]) -> HttpResponseBase:
    found = _public_editions().order_by(question.order, "code")
    if question.year is not None:
        found = found.filter(year=question.year)
    if question.state is not None:
        found = found.filter(state_condition(question.state))
    found = keep_named(found, words=question.q, columns=("code", *NAMES))
    taken = take_page(found, question=question)
    pages = pages_of(taken.rows, request=request)
    records = [describe_edition(edition, pages=pages, request=request) for edition in taken.rows]
    changed_at = last_release_or_none(taken.rows)
    return answer_list(request, records, count=taken.count, question=question, changed_at=changed_at)


@read(router, "/editions/{code}", answer=EditionRecord, summary=gettext_noop("Read an edition"), tag=TAG)
def read_edition(request: HttpRequest, code: str, question: Query[EditionQuestion]) -> HttpResponseBase:
    edition = _public_editions().filter(code=code).first()
    if edition is None:
        raise Http404
    record = describe_edition(edition, pages=pages_of([edition], request=request), request=request)
    return answer_record(request, record, question=question, changed_at=edition.released_at)


def _public_editions() -> QuerySet[Edition]:
    """Return the editions announced, and those that a page tells the dates of before: their grid and jury are not."""
    announced = Q(pk__in=announced_editions().order_by().values("pk"))
    told = Edition.objects.annotate(has_page=has_page()).filter(announced | Q(has_page=True))
    return told.annotate(
        has_criteria=announced & Exists(Criterion.objects.filter(edition=OuterRef("pk"))),
        has_jury=announced & Exists(JurySeat.objects.filter(edition=OuterRef("pk"))),
    )
