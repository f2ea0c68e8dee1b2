# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Awards: every public one, those taken back included."""

from django.db.models import Case, F, OrderBy, When
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_noop
from ninja import Query, Router
from pydantic import Field

from core.api.answers import answer_list, answer_record
from core.api.operations import MOVED, read
from core.api.questions import ORDER_DESCRIPTION, Question, fields_of, order_of
from core.api.records import ListOf
from laureats.api.award_describing import describe_award
from laureats.api.award_reading import known_awards, read_context, with_all
from laureats.api.award_records import AwardRecord
from laureats.api.bodies import bodies_known_as
from laureats.api.filters import filter_awards
from laureats.api.moments import last_public_event, moment_of
from laureats.api.moved import lead_to_renamed
from laureats.api.questions import AwardFilters, EditionCode, Identifier
from laureats.models.award import Award

router = Router()
TAG = gettext_noop("Labels awarded")
COLUMNS: dict[str, F | Case] = {
    "year": F("edition__year"),
    "name": F("territory__slug"),
    # What a label taken back had is not told, by its place neither.
    "level": Case(When(withdrawn_at=None, then="level__sort_order")),
    "population": F("population"),
}


class AwardQuestion(Question):
    fields: str | None = fields_of(AwardRecord)


class AwardListQuestion(AwardFilters):
    fields: str | None = fields_of(AwardRecord)
    order: order_of(COLUMNS) = Field("-year", description=ORDER_DESCRIPTION)  # type: ignore[valid-type]


@read(router, "/awards", answer=ListOf[AwardRecord], summary=gettext_noop("List the awards"), tag=TAG)
def list_awards(request: HttpRequest, question: Query[AwardListQuestion]) -> HttpResponseBase:
    found = filter_awards(known_awards(request), question=question)
    first, order = (question.page - 1) * question.page_size, _order(question.order)
    # What is told of an award weighs: the keys alone are put in order, then a page is read.
    keys = found.order_by(*order).values("pk")[first : first + question.page_size]
    shown = list(with_all(Award.objects.filter(pk__in=keys)).order_by(*order))
    context = read_context(shown, request=request)
    records = [describe_award(award, context=context) for award in shown]
    return answer_list(request, records, count=found.count(), question=question, changed_at=last_public_event(request))


@read(
    router,
    "/awards/{edition}/{identifier}",
    answer=AwardRecord,
    summary=gettext_noop("Read an award"),
    tag=TAG,
    besides=MOVED,
)
def read_award(
    request: HttpRequest, edition: EditionCode, identifier: Identifier, question: Query[AwardQuestion]
) -> HttpResponseBase:
    awards = with_all(known_awards(request)).filter(edition__code=edition, territory__in=bodies_known_as(identifier))
    award = awards.order_by("pk").first()
    if award is None:
        return lead_to_renamed(request)
    context = read_context([award], request=request)
    record = describe_award(award, context=context)
    moment = moment_of(context.editions[award.edition_id].edition, errata=context.errata.get(award.pk, []))
    return answer_record(request, record, question=question, changed_at=moment)


def _order(asked: str) -> list[OrderBy | str]:
    """Return what sorts rows; what nobody knows comes last, either way."""
    column = COLUMNS[asked.removeprefix("-")]
    chosen = OrderBy(column, descending=asked.startswith("-"), nulls_last=True)
    return [chosen, "-edition__year", "edition__code", "territory__slug", "pk"]
