# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Criteria: what the jury marks."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext_noop
from ninja import Query, Router
from pydantic import Field

from core.api.addresses import page_field, part_address_or_none, part_url_field
from core.api.answers import answer_list, answer_record
from core.api.operations import read
from core.api.questions import Question, fields_of
from core.api.records import ListOf, Name
from core.api.taking import take_page
from label.api.pages import PagesOfEditions, pages_of
from label.api.parts import Continued, GridPart, continued_or_none, last_release_or_none, number_if_published
from label.api.questions import GridQuestion, ask_parts, public_parts
from label.models import Criterion

router = Router()
TAG = gettext_noop("Criteria")
VIEW = "read_criterion"


class CriterionRecord(GridPart):
    """One thing that the jury marks."""

    domain: Name = Field(description=gettext_noop("The domain that holds it."))
    max_points: float | None = Field(
        description=gettext_noop("Most points that it gives, null unless the edition publishes them.")
    )
    weight: float | None = Field(
        description=gettext_noop("Weight within its domain, null unless the edition publishes it.")
    )
    bonus: bool = Field(
        description=gettext_noop("Whether it adds to the score of its domain without adding to its maximum.")
    )
    continues: Continued | None = Field(
        description=gettext_noop("The criterion of an earlier edition that it stands for, null without one.")
    )
    page: str | None = page_field()
    url: str | None = part_url_field()


class CriterionQuestion(Question):
    fields: str | None = fields_of(CriterionRecord)


class CriterionListQuestion(GridQuestion):
    fields: str | None = fields_of(CriterionRecord)
    domain: str | None = Field(None, max_length=50, description=gettext_noop("Code of the domain."))


@read(router, "/criteria", answer=ListOf[CriterionRecord], summary=gettext_noop("List the criteria"), tag=TAG)
def list_criteria(request: HttpRequest, question: Query[CriterionListQuestion]) -> HttpResponseBase:
    found = ask_parts(_all_criteria(), question=question)
    if question.domain is not None:
        found = found.filter(domain__code=question.domain)
    taken = take_page(found, question=question)
    pages = pages_of((criterion.edition for criterion in taken.rows), request=request)
    records = [_describe(criterion, pages=pages, request=request) for criterion in taken.rows]
    changed_at = last_release_or_none({criterion.edition for criterion in taken.rows})
    return answer_list(request, records, count=taken.count, question=question, changed_at=changed_at)


@read(
    router, "/criteria/{edition}/{path:code}", answer=CriterionRecord, summary=gettext_noop("Read a criterion"), tag=TAG
)
def read_criterion(
    request: HttpRequest, edition: str, code: str, question: Query[CriterionQuestion]
) -> HttpResponseBase:
    criterion = public_parts(_all_criteria()).filter(edition__code=edition, code=code).first()
    if criterion is None:
        raise Http404
    record = _describe(criterion, pages=pages_of([criterion.edition], request=request), request=request)
    return answer_record(request, record, question=question, changed_at=criterion.edition.released_at)


def _all_criteria() -> QuerySet[Criterion]:
    return Criterion.objects.select_related("domain", "continues__edition")


def _describe(criterion: Criterion, *, pages: PagesOfEditions, request: HttpRequest) -> CriterionRecord:
    edition = criterion.edition
    return CriterionRecord(
        edition=edition.code,
        code=criterion.code,
        name=criterion.local_name,
        position=criterion.sort_order,
        domain=Name(code=criterion.domain.code, name=criterion.domain.local_name),
        max_points=number_if_published(criterion.max_points, edition=edition),
        weight=number_if_published(criterion.weight, edition=edition),
        bonus=criterion.bonus,
        continues=continued_or_none(criterion, view=VIEW, request=request),
        page=pages.criteria_or_none(edition, anchor=f"#domain-{criterion.domain_id}"),
        url=part_address_or_none(VIEW, edition.code, criterion.code, request=request),
    )
