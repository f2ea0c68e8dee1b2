# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Results, edition by edition."""

from collections import Counter
from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext_noop
from ninja import Query, Router
from pydantic import Field

from core.api.answers import answer_list, answer_record
from core.api.operations import read
from core.api.questions import ORDER_DESCRIPTION, ListQuestion, PlainYear, Question, fields_of, order_of
from core.api.records import ListOf
from label.models import Edition
from laureats.api.bodies import page_slugs
from laureats.api.links import Links, read_links
from laureats.api.moments import last_public_event
from laureats.api.palmares_reading import (
    count_levels,
    describe_correction,
    describe_facts,
    describe_file,
    describe_line,
    list_levels,
    read_fingerprints,
)
from laureats.api.palmares_records import LevelOfPalmares, PalmaresRecord, PalmaresSummary
from laureats.api.questions import EditionCode
from laureats.press.queries import files_of_palmares
from laureats.public.editions import read_facts
from laureats.public.palmares import EditionPalmares, palmares_of_year

router = Router()
TAG = gettext_noop("Palmarès")


class PalmaresQuestion(Question):
    fields: str | None = fields_of(PalmaresRecord)


class PalmaresListQuestion(ListQuestion):
    fields: str | None = fields_of(PalmaresSummary)
    year: PlainYear | None = Field(None, description=gettext_noop("Year of the edition."))
    is_fictional: bool | None = Field(
        None, description=gettext_noop("true: only what is invented, for demonstrations; false: only what is real.")
    )
    order: order_of(("year",)) = Field("-year", description=ORDER_DESCRIPTION)  # type: ignore[valid-type]


@read(router, "/palmares", answer=ListOf[PalmaresSummary], summary=gettext_noop("List the palmarès"), tag=TAG)
def list_palmares(request: HttpRequest, question: Query[PalmaresListQuestion]) -> HttpResponseBase:
    found = Edition.objects.released()
    if question.year is not None:
        found = found.filter(year=question.year)
    if question.is_fictional is not None:
        found = found.filter(is_fictional=question.is_fictional)
    first = (question.page - 1) * question.page_size
    ordered = found.order_by(question.order, "code").prefetch_related("levels")
    facts = read_facts(ordered[first : first + question.page_size])
    keys = [fact.edition.pk for fact in facts]
    counts, prints, links = count_levels(keys), read_fingerprints(keys), read_links(request)
    records = [
        PalmaresSummary(
            **describe_facts(fact, fingerprints=prints, counts=counts[fact.edition.pk], links=links),
            levels=list_levels(fact, counts=counts[fact.edition.pk]),
        )
        for fact in facts
    ]
    return answer_list(request, records, count=found.count(), question=question, changed_at=last_public_event(request))


@read(router, "/palmares/{edition}", answer=PalmaresRecord, summary=gettext_noop("Read a palmarès"), tag=TAG)
def read_palmares(request: HttpRequest, edition: EditionCode, question: Query[PalmaresQuestion]) -> HttpResponseBase:
    released = Edition.objects.released().filter(code=edition).first()
    if released is None:
        raise Http404
    (shown,) = (each for each in palmares_of_year(released.year) if each.edition == released)
    record = _describe(shown, links=read_links(request), slugs=page_slugs(request))
    return answer_record(request, record, question=question, changed_at=last_public_event(request))


def _describe(shown: EditionPalmares, *, links: Links, slugs: Mapping[int, str]) -> PalmaresRecord:
    edition = shown.edition
    lines = {group.code: [describe_line(row, links=links, slugs=slugs) for row in group.rows] for group in shown.levels}
    unknown = lines.get("", [])
    corrections = shown.corrections.listed if shown.corrections else []
    return PalmaresRecord(
        **describe_facts(
            shown.facts,
            fingerprints=read_fingerprints([edition.pk]),
            counts=Counter({None: len(unknown)}),
            links=links,
        ),
        levels=[
            LevelOfPalmares(
                code=group.code, name=group.level.local_name, count=len(group.rows), laureates=lines[group.code]
            )
            for group in shown.levels
            if group.level
        ],
        unknown_level=unknown,
        files=[describe_file(file, code=edition.code, links=links) for file in files_of_palmares(edition)],
        errata=[describe_correction(correction) for correction in corrections],
    )
