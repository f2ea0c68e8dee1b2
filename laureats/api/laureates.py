# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Laureates: bodies with all that they got, and what their pages say."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_noop
from ninja import Query, Router
from pydantic import Field

from core.api.answers import answer_list, answer_record
from core.api.operations import MOVED, read
from core.api.questions import ORDER_DESCRIPTION, Question, fields_of, order_of
from core.api.records import ListOf
from laureats.api.award_reading import known_awards
from laureats.api.bodies import bodies_known_as, labelled_bodies
from laureats.api.body_reading import BodyContext, describe_fields, read_context
from laureats.api.editions import released_editions
from laureats.api.filters import count_bodies, filter_bodies, filter_own_awards, narrows_awards
from laureats.api.laureate_reading import describe_held, describe_texts, read_awards, read_pages
from laureats.api.laureate_records import LaureateRecord
from laureats.api.moved import lead_to_moved
from laureats.api.questions import AwardFilters, Identifier
from laureats.api.territories import COLUMNS, read_page
from laureats.models.territory import Territory

router = Router()
TAG = gettext_noop("Laureates")


class LaureateQuestion(Question):
    fields: str | None = fields_of(LaureateRecord)


class LaureateListQuestion(AwardFilters):
    fields: str | None = fields_of(LaureateRecord)
    order: order_of(COLUMNS) = Field("name", description=ORDER_DESCRIPTION)  # type: ignore[valid-type]


@read(router, "/laureates", answer=ListOf[LaureateRecord], summary=gettext_noop("List the laureates"), tag=TAG)
def list_laureates(request: HttpRequest, question: Query[LaureateListQuestion]) -> HttpResponseBase:
    context = read_context(request)
    heirs = context.lineage.heirs
    found = filter_bodies(labelled_bodies(heirs=heirs), question=question)
    if narrows_awards(question):
        held = filter_own_awards(known_awards(request), question=question)
        found = found.filter(pk__in=held.order_by().values("territory"))
    shown = read_page(found, question=question, order=question.order)
    records = _describe(shown, context=context, request=request)
    count = count_bodies(found, question=question, heirs=heirs)
    # What changes of a page is not dated here: no moment is told.
    return answer_list(request, records, count=count, question=question, changed_at=None)


@read(
    router,
    "/laureates/{identifier}",
    answer=LaureateRecord,
    summary=gettext_noop("Read a laureate"),
    tag=TAG,
    besides=MOVED,
)
def read_laureate(request: HttpRequest, identifier: Identifier, question: Query[LaureateQuestion]) -> HttpResponseBase:
    context = read_context(request)
    known = labelled_bodies(heirs=context.lineage.heirs)
    body = known.filter(pk__in=bodies_known_as(identifier).values("pk")).order_by("pk").first()
    if body is None:
        return lead_to_moved(request)
    (record,) = _describe([body], context=context, request=request)
    return answer_record(request, record, question=question, changed_at=None)


def _describe(bodies: Sequence[Territory], *, context: BodyContext, request: HttpRequest) -> list[LaureateRecord]:
    editions, held = released_editions(request), read_awards(bodies, request=request)
    pages = read_pages(bodies, slugs=context.slugs)
    records = []
    for body in bodies:
        fields = describe_fields(body, context=context, resource="laureates")
        awards = [
            describe_held(award, identifier=fields["id"], editions=editions, links=context.links)
            for award in held.get(body.pk, [])
        ]
        records.append(
            LaureateRecord(
                **fields,
                **describe_texts(pages.get(body.pk), links=context.links),
                latest_award=next((award for award in awards if award.withdrawn_at is None), None),
                awards=awards,
                content=context.links.content(pages[body.pk].key) if body.pk in pages else None,
                territory=context.links.resource("territories", fields["id"]),
            )
        )
    return records
