# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Domains: the parts of a grid, with what editors explain of them."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.template.loader import render_to_string
from django.utils.translation import gettext_noop
from ninja import Query, Router
from pydantic import Field

from core.api.addresses import page_field, part_address_or_none, part_url_field, with_whole_addresses
from core.api.answers import answer_list, answer_record
from core.api.html import strip_styling
from core.api.operations import read
from core.api.questions import Question, fields_of
from core.api.records import ListOf
from core.api.taking import take_page
from label.api.pages import PagesOfEditions, pages_of
from label.api.parts import Continued, GridPart, continued_or_none, last_release_or_none, number_if_published
from label.api.questions import GridQuestion, ask_parts, public_parts
from label.models import Domain
from label.queries import explain_domains
from label.sections import DomainSection

router = Router()
TAG = gettext_noop("Criteria")
VIEW = "read_domain"


class DomainRecord(GridPart):
    """One part of the grid of an edition."""

    weight: float | None = Field(description=gettext_noop("Weight in the total, null unless the edition publishes it."))
    criteria_count: int = Field(description=gettext_noop("How many criteria it holds; 0 where they are not known."))
    questions: list[str] = Field(
        description=gettext_noop("Sample questions of the jury: those of the grid, else those of the explanation.")
    )
    explanation: str | None = Field(
        description=gettext_noop("What editors say of it, as HTML with whole addresses, null where nobody wrote any.")
    )
    explanation_language: str | None = Field(
        description=gettext_noop("Language of the explanation: French where it has no translation.")
    )
    continues: Continued | None = Field(
        description=gettext_noop("The domain of an earlier edition that it stands for, null without one.")
    )
    page: str | None = page_field()
    url: str | None = part_url_field()


class DomainQuestion(Question):
    fields: str | None = fields_of(DomainRecord)


class DomainListQuestion(GridQuestion):
    fields: str | None = fields_of(DomainRecord)


@read(router, "/domains", answer=ListOf[DomainRecord], summary=gettext_noop("List the domains"), tag=TAG)
def list_domains(request: HttpRequest, question: Query[DomainListQuestion]) -> HttpResponseBase:
    taken = take_page(ask_parts(_all_domains(), question=question), question=question)
    records, changed_at = _describe_all(taken.rows, request=request)
    return answer_list(request, records, count=taken.count, question=question, changed_at=changed_at)


@read(router, "/domains/{edition}/{path:code}", answer=DomainRecord, summary=gettext_noop("Read a domain"), tag=TAG)
def read_domain(request: HttpRequest, edition: str, code: str, question: Query[DomainQuestion]) -> HttpResponseBase:
    domain = public_parts(_all_domains()).filter(edition__code=edition, code=code).first()
    if domain is None:
        raise Http404
    (record,), changed_at = _describe_all([domain], request=request)
    return answer_record(request, record, question=question, changed_at=changed_at)


def _all_domains() -> QuerySet[Domain]:
    return Domain.objects.select_related("continues__edition").annotate(criteria_count=Count("criteria"))


def _describe_all(domains: list[Domain], *, request: HttpRequest) -> tuple[list[DomainRecord], datetime | None]:
    """Return the records, and when the last of them changed in public, none while one of them may change unseen."""
    pages = pages_of((domain.edition for domain in domains), request=request)
    sections = explain_domains(domains)
    return [_describe(section, pages=pages, request=request) for section in sections], _changed_at(sections)


def _changed_at(sections: Iterable[DomainSection]) -> datetime | None:
    released_at = last_release_or_none({section.domain.edition for section in sections})
    explained = [section.explained_at for section in sections if section.explained_at]
    return max([released_at, *explained]) if released_at else None


def _describe(section: DomainSection, *, pages: PagesOfEditions, request: HttpRequest) -> DomainRecord:
    domain = section.domain
    edition = domain.edition
    return DomainRecord(
        edition=edition.code,
        code=domain.code,
        name=domain.local_name,
        position=domain.sort_order,
        weight=number_if_published(domain.weight, edition=edition),
        criteria_count=domain.criteria_count,  # type: ignore[attr-defined]  # annotated
        questions=_list_questions(section),
        explanation=_draw_explanation(section, request=request),
        explanation_language=section.language if section.explanation else None,
        continues=continued_or_none(domain, view=VIEW, request=request),
        page=pages.criteria_or_none(edition, anchor=f"#domain-{domain.pk}"),
        url=part_address_or_none(VIEW, edition.code, domain.code, request=request),
    )


def _list_questions(section: DomainSection) -> list[str]:
    """Return the questions of the grid in words, else those that editors ask in their explanation."""
    own = [question for question in section.domain.questions if isinstance(question, str)]
    if own:
        return own
    asked = (block.value for block in section.explanation or () if block.block_type == "questions")
    return [str(question) for questions in asked for question in questions]


def _draw_explanation(section: DomainSection, *, request: HttpRequest) -> str | None:
    if not section.explanation:
        return None
    drawn = render_to_string("includes/body.html", {"body": section.explanation, "request": request})
    return with_whole_addresses(strip_styling(drawn), request=request)
