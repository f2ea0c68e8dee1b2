# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The results in figures: those of the public page of statistics, of all editions or of one."""

from collections.abc import Callable, Iterable, Sequence

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext_noop
from ninja import Query, Router

from core.api.answers import answer_record
from core.api.operations import read
from core.api.questions import Question, fields_of
from label.models import Edition
from laureats.api.links import Links, read_links
from laureats.api.moments import last_public_event
from laureats.api.palmares_records import LevelCount
from laureats.api.questions import EditionCode
from laureats.api.statistics_records import (
    DomainFigures,
    EditionFigures,
    FigurePart,
    RankedFigure,
    StatisticsRecord,
)
from laureats.departments import name_with_code
from laureats.public.editions import Figure, read_facts
from laureats.public.listing.awards import ListedAward, read_awards
from laureats.public.statistics.by_body import rank_bodies
from laureats.public.statistics.by_domain import domains_by_edition
from laureats.public.statistics.by_year import EditionRow, tables_by_scale
from laureats.public.statistics.page import count_bodies, kind_name
from laureats.regions import region_name

router = Router()
TAG = gettext_noop("Statistics")
LABELS: dict[str, Callable[[str], str]] = {"kind": kind_name, "region": region_name, "department": name_with_code}


class StatisticsQuestion(Question):
    fields: str | None = fields_of(StatisticsRecord)


@read(
    router,
    "/statistics",
    answer=StatisticsRecord,
    summary=gettext_noop("Read the figures of all editions"),
    tag=TAG,
)
def read_statistics(request: HttpRequest, question: Query[StatisticsQuestion]) -> HttpResponseBase:
    editions = Edition.objects.released().order_by("-year", "code").prefetch_related("levels")
    record = _describe(editions, awards=read_awards(), links=read_links(request), edition=None)
    return answer_record(request, record, question=question, changed_at=last_public_event(request))


@read(
    router,
    "/statistics/{edition}",
    answer=StatisticsRecord,
    summary=gettext_noop("Read the figures of an edition"),
    tag=TAG,
)
def read_edition_statistics(
    request: HttpRequest, edition: EditionCode, question: Query[StatisticsQuestion]
) -> HttpResponseBase:
    editions = Edition.objects.released().filter(code=edition).prefetch_related("levels")
    if not editions:
        raise Http404
    awards = [award for award in read_awards() if award.edition == editions[0].pk]
    record = _describe(editions, awards=awards, links=read_links(request), edition=edition)
    return answer_record(request, record, question=question, changed_at=last_public_event(request))


def _describe(
    editions: QuerySet[Edition], *, awards: Sequence[ListedAward], links: Links, edition: str | None
) -> StatisticsRecord:
    facts = read_facts(editions)
    tables = tables_by_scale(facts, awards=awards)
    rows = {row.facts.edition.pk: row for table in tables for row in table.rows}
    return StatisticsRecord(
        edition=edition,
        award_count=len(awards),
        body_count=count_bodies(awards),
        counts_fictional=any(fact.edition.is_fictional for fact in facts),
        is_partial=any(not fact.is_complete for fact in facts),
        editions=[_describe_edition(rows[fact.edition.pk]) for fact in facts],
        kinds=_rank(awards, facet="kind"),
        regions=_rank(awards, facet="region"),
        departments=_rank(awards, facet="department"),
        outside_regions=count_bodies([award for award in awards if not award.region]),
        outside_departments=count_bodies([award for award in awards if not award.department]),
        domains=_describe_domains(fact.edition for fact in facts),
        url=links.resource("statistics", *filter(None, [edition])),
        page=links.whole(f"{links.palmares}statistiques/") if links.palmares else None,
    )


def _describe_edition(row: EditionRow) -> EditionFigures:
    facts = row.facts
    return EditionFigures(
        edition=facts.edition.code,
        year=facts.edition.year,
        is_fictional=facts.edition.is_fictional,
        is_complete=facts.is_complete,
        candidates=_describe_figure(facts.candidates) if facts.candidates else None,
        labelled=_describe_figure(facts.labelled),
        known=row.known,
        levels=[LevelCount(code=level.code, name=level.name, count=number) for level, number in row.cells],
        unknown_level_count=row.unknown,
    )


def _describe_figure(figure: Figure) -> FigurePart:
    return FigurePart(number=figure.number, is_minimum=figure.is_minimum)


def _rank(awards: Sequence[ListedAward], *, facet: str) -> list[RankedFigure]:
    rows = rank_bodies(awards, facet=facet, label_of=LABELS[facet], list_address="")
    return [RankedFigure(code=row.code, name=row.label, bodies=row.bodies, labels=row.labels) for row in rows]


def _describe_domains(editions: Iterable[Edition]) -> list[DomainFigures]:
    return [
        DomainFigures(
            edition=each.edition.code,
            name=row.name,
            mean=float(row.mean),
            lowest=float(row.lowest),
            highest=float(row.highest),
            bodies=row.bodies,
        )
        for each in domains_by_edition(editions)
        for row in each.rows
    ]
