# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Levels: what the label awards, the lowest first."""

from decimal import Decimal

from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext_noop
from ninja import Query, Router
from pydantic import Field

from core.api.addresses import page_field, part_address_or_none, part_url_field
from core.api.answers import answer_list, answer_record
from core.api.operations import read
from core.api.questions import Question, fields_of
from core.api.records import ListOf, Part
from core.api.taking import take_page
from label.api.pages import PagesOfEditions, pages_of
from label.api.parts import GridPart, last_release_or_none, number_if_published
from label.api.questions import GridQuestion, ask_parts, public_parts
from label.models import Domain, Level

router = Router()
TAG = gettext_noop("Criteria")
VIEW = "read_level"


class DomainMinimum(Part):
    """What a level asks for in one domain."""

    code: str = Field(description=gettext_noop("Code of the domain."))
    name: str = Field(description=gettext_noop("Name, in the language asked for if it is known, else in French."))
    minimum: float = Field(description=gettext_noop("Least score in the domain, out of 100."))


class LevelRecord(GridPart):
    """One level of the label in an edition."""

    short_name: str = Field(description=gettext_noop("Name in a word or two, blank without one."))
    definition: str = Field(description=gettext_noop("What the level says of a body, blank without a definition."))
    min_total: float | None = Field(
        description=gettext_noop("Least total, out of 100, null unless the edition publishes it.")
    )
    domain_minima: list[DomainMinimum] | None = Field(
        description=gettext_noop("Least scores by domain, null unless the edition publishes them.")
    )
    page: str | None = page_field()
    url: str | None = part_url_field()


class LevelQuestion(Question):
    fields: str | None = fields_of(LevelRecord)


class LevelListQuestion(GridQuestion):
    fields: str | None = fields_of(LevelRecord)


@read(router, "/levels", answer=ListOf[LevelRecord], summary=gettext_noop("List the levels"), tag=TAG)
def list_levels(request: HttpRequest, question: Query[LevelListQuestion]) -> HttpResponseBase:
    taken = take_page(ask_parts(_all_levels(), question=question), question=question)
    pages = pages_of((level.edition for level in taken.rows), request=request)
    records = [_describe(level, pages=pages, request=request) for level in taken.rows]
    changed_at = last_release_or_none({level.edition for level in taken.rows})
    return answer_list(request, records, count=taken.count, question=question, changed_at=changed_at)


@read(router, "/levels/{edition}/{path:code}", answer=LevelRecord, summary=gettext_noop("Read a level"), tag=TAG)
def read_level(request: HttpRequest, edition: str, code: str, question: Query[LevelQuestion]) -> HttpResponseBase:
    level = public_parts(_all_levels()).filter(edition__code=edition, code=code).first()
    if level is None:
        raise Http404
    record = _describe(level, pages=pages_of([level.edition], request=request), request=request)
    return answer_record(request, record, question=question, changed_at=level.edition.released_at)


def _all_levels() -> QuerySet[Level]:
    return Level.objects.prefetch_related(
        Prefetch("edition__domains", queryset=Domain.objects.order_by("sort_order", "pk"))
    )


def _describe(level: Level, *, pages: PagesOfEditions, request: HttpRequest) -> LevelRecord:
    edition = level.edition
    return LevelRecord(
        edition=edition.code,
        code=level.code,
        name=level.local_name,
        position=level.sort_order,
        short_name=level.local_short_name,
        definition=level.local_definition,
        min_total=number_if_published(level.min_total, edition=edition),
        domain_minima=_list_minima(level) if edition.publishes_weights else None,
        page=pages.criteria_or_none(edition, anchor="#levels-title"),
        url=part_address_or_none(VIEW, edition.code, level.code, request=request),
    )


def _list_minima(level: Level) -> list[DomainMinimum]:
    """Return the minima in the order of the grid."""
    minima = level.domain_minima
    return [
        DomainMinimum(code=domain.code, name=domain.local_name, minimum=float(Decimal(str(minima[domain.code]))))
        for domain in level.edition.domains.all()
        if domain.code in minima
    ]
