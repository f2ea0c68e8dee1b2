# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bodies that the label knows. One without a public label is unknown here, whatever it awaits."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import Count, F, Max, OrderBy, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_noop
from ninja import Query, Router
from pydantic import Field

from core.api.answers import answer_list, answer_record
from core.api.operations import MOVED, read
from core.api.questions import ORDER_DESCRIPTION, ListQuestion, Question, fields_of, order_of
from core.api.records import ListOf
from laureats.api.bodies import bodies_known_as, labelled_bodies
from laureats.api.body_reading import BodyContext, describe_fields, read_context
from laureats.api.body_records import TerritoryRecord
from laureats.api.filters import count_bodies, filter_bodies
from laureats.api.moved import lead_to_moved
from laureats.api.questions import BodyListQuestion, Identifier
from laureats.models.award import Award
from laureats.models.territory import Territory

router = Router()
TAG = gettext_noop("Territories")
COLUMNS = {"name": "slug", "population": "population"}


class Held(NamedTuple):
    """How many labels a body holds, and the year of the latest."""

    number: int
    latest: int | None


class TerritoryQuestion(Question):
    fields: str | None = fields_of(TerritoryRecord)


class TerritoryListQuestion(BodyListQuestion):
    fields: str | None = fields_of(TerritoryRecord)
    order: order_of(COLUMNS) = Field("name", description=ORDER_DESCRIPTION)  # type: ignore[valid-type]


@read(router, "/territories", answer=ListOf[TerritoryRecord], summary=gettext_noop("List the territories"), tag=TAG)
def list_territories(request: HttpRequest, question: Query[TerritoryListQuestion]) -> HttpResponseBase:
    context = read_context(request)
    heirs = context.lineage.heirs
    found = filter_bodies(labelled_bodies(heirs=heirs), question=question)
    shown = read_page(found, question=question, order=question.order)
    held = _count_awards(shown)
    records = [_describe(body, context=context, held=held.get(body.pk, Held(0, None))) for body in shown]
    # What changes of a body is not dated: no moment is told.
    count = count_bodies(found, question=question, heirs=heirs)
    return answer_list(request, records, count=count, question=question, changed_at=None)


@read(
    router,
    "/territories/{identifier}",
    answer=TerritoryRecord,
    summary=gettext_noop("Read a territory"),
    tag=TAG,
    besides=MOVED,
)
def read_territory(
    request: HttpRequest, identifier: Identifier, question: Query[TerritoryQuestion]
) -> HttpResponseBase:
    context = read_context(request)
    known = labelled_bodies(heirs=context.lineage.heirs)
    body = known.filter(pk__in=bodies_known_as(identifier).values("pk")).order_by("pk").first()
    if body is None:
        return lead_to_moved(request)
    held = _count_awards([body]).get(body.pk, Held(0, None))
    return answer_record(request, _describe(body, context=context, held=held), question=question, changed_at=None)


def read_page(found: QuerySet[Territory], *, question: ListQuestion, order: str) -> list[Territory]:
    """Return the bodies of the page asked for, in the order asked for."""
    first = (question.page - 1) * question.page_size
    return list(found.order_by(_order_by(order), "slug", "pk")[first : first + question.page_size])


def _order_by(asked: str) -> OrderBy:
    column = F(COLUMNS[asked.removeprefix("-")])
    return column.desc(nulls_last=True) if asked.startswith("-") else column.asc(nulls_last=True)


def _count_awards(bodies: Sequence[Territory]) -> dict[int, Held]:
    awards = Award.objects.public().standing().filter(territory__in=[body.pk for body in bodies]).order_by()
    counted = awards.values_list("territory").annotate(number=Count("pk"), latest=Max("edition__year"))
    return {territory: Held(number, latest) for territory, number, latest in counted}


def _describe(body: Territory, *, context: BodyContext, held: Held) -> TerritoryRecord:
    fields = describe_fields(body, context=context, resource="territories")
    laureate = context.links.resource("laureates", fields["id"])
    return TerritoryRecord(**fields, award_count=held.number, latest_year=held.latest, laureate=laureate)
