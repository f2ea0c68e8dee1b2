# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The criteria of released editions: one row a criterion, or a domain where no criterion is known."""

from collections.abc import Iterator

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from label.models import CriteriaPage, Criterion, Domain, Edition
from laureats.open_data.edition_columns import EDITION_COLUMN, YEAR_COLUMN
from laureats.open_data.shapes import Column, Row, Value
from laureats.open_data.sources import Sources, read_sources
from laureats.public.addresses import local_address

CRITERION_COLUMNS = (
    Column(
        name="id",
        title=_("Identifier"),
        description=_("Names the row: the edition, the domain, then the criterion."),
        is_required=True,
    ),
    EDITION_COLUMN,
    YEAR_COLUMN,
    Column(name="domain", title=_("Domain"), description=_("Code of the domain."), is_required=True),
    Column(name="domain_name", title=_("Name of the domain"), description=_("Domain, in French."), is_required=True),
    Column(
        name="domain_name_en", title=_("Domain in English"), description=_("Domain, in English, if it is translated.")
    ),
    Column(
        name="domain_weight",
        title=_("Weight of the domain"),
        description=_("Weight of the domain in the total, only where the edition publishes weights."),
        type="number",
        minimum=0,
    ),
    Column(
        name="criterion",
        title=_("Criterion"),
        description=_("Code of the criterion, blank when only the domain is known."),
    ),
    Column(name="name", title=_("Name of the criterion"), description=_("Criterion, in French.")),
    Column(name="name_en", title=_("Criterion in English"), description=_("Criterion, in English, if translated.")),
    Column(
        name="bonus",
        title=_("Bonus"),
        description=_("True for a criterion that adds points and takes none."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="max_points",
        title=_("Maximum"),
        description=_("Most points of the criterion, only where the edition publishes weights."),
        type="number",
        minimum=0,
    ),
    Column(
        name="weight",
        title=_("Weight of the criterion"),
        description=_("Weight of the criterion in its domain, only where the edition publishes weights."),
        type="number",
        minimum=0,
    ),
    Column(
        name="level_known",
        title=_("Levels known"),
        description=_("True when every known label of the edition has its level, to which these criteria led."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="list_is_complete",
        title=_("List is complete"),
        description=_("True when every criterion is there: this site had the files examined by this very grid."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="disputed",
        title=_("Sources disagree"),
        description=_("True when sources do not tell the same of this criterion: no such case is recorded."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="source",
        title=_("Source"),
        description=_("Where the edition is known from; the page of the criteria for grids of ours."),
        is_required=True,
    ),
    Column(
        name="page",
        title=_("Page"),
        description=_("Address of the criteria of the edition, blank when there is none."),
        format="uri",
    ),
)


def read_criteria() -> list[Row]:
    """Return the criteria of released editions, in the order of their grids, with a fixed number of queries."""
    sources, index = read_sources(), local_address(CriteriaPage)
    criteria = Prefetch("criteria", queryset=Criterion.objects.order_by("sort_order", "id"))
    domains = Domain.objects.filter(edition__in=Edition.objects.released()).select_related("edition")
    ordered = domains.order_by("-edition__year", "edition__code", "sort_order", "id").prefetch_related(criteria)
    address = f"{sources.site}{index}" if index else ""
    return [row for domain in ordered for row in _describe_domain(domain, index=address, sources=sources)]


def _describe_domain(domain: Domain, *, index: str, sources: Sources) -> Iterator[dict[str, Value]]:
    edition = domain.edition
    page = f"{index}{edition.code}/" if index else ""
    listed: list[Criterion | None] = [*domain.criteria.all()]
    for criterion in listed or [None]:
        yield {
            "id": "/".join(filter(None, [edition.code, domain.code, criterion.code if criterion else ""])),
            "edition": edition.code,
            "year": edition.year,
            "domain": domain.code,
            "domain_name": domain.name,
            "domain_name_en": domain.name_en,
            "domain_weight": domain.weight if edition.publishes_weights else None,
            **_describe_criterion(criterion, is_weighted=edition.publishes_weights),
            **_describe_knowledge(edition, is_listed=bool(listed), page=page, sources=sources),
            "page": page,
        }


def _describe_knowledge(edition: Edition, *, is_listed: bool, page: str, sources: Sources) -> dict[str, Value]:
    is_ours = sources.facts[edition.pk].is_ours
    return {
        "level_known": sources.knows_levels(edition),
        "list_is_complete": is_ours and is_listed,
        # Nothing records it of criteria.
        "disputed": False,
        "source": (page if is_ours else "") or sources.source_of(edition),
    }


def _describe_criterion(criterion: Criterion | None, *, is_weighted: bool) -> dict[str, Value]:
    return {
        "criterion": criterion.code if criterion else "",
        "name": criterion.name if criterion else "",
        "name_en": criterion.name_en if criterion else "",
        "bonus": bool(criterion and criterion.bonus),
        "max_points": criterion.max_points if criterion and is_weighted else None,
        "weight": criterion.weight if criterion and is_weighted else None,
    }
