# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a search may find of the grids: the domains and criteria of announced editions, and what editors say of them."""

from dataclasses import dataclass

from django.db.models import IntegerField, Value
from django.utils.translation import get_language

from label.models import Criterion, Domain, DomainExplanation
from label.models.edition import in_current_language
from label.queries import announced_editions

NO_EXPLANATION = Value(0, output_field=IntegerField())
OF_EDITION = ("edition__code", "edition__year", "edition__name", "edition__name_en")
NAMES = ("name", "name_en")
OF_DOMAIN = ("domain__name", "domain__name_en")


@dataclass(frozen=True, slots=True, kw_only=True)
class FindableCriterion:
    """A criterion, or a domain, as the page of the criteria shows it; `explanation` is the key of its text, or 0."""

    title: str
    domain: str
    domain_id: int
    edition_code: str
    edition_year: int
    edition_name: str
    explanation: int = 0

    @property
    def anchor(self) -> str:
        return f"domain-{self.domain_id}"


def findable_criteria() -> list[FindableCriterion]:
    """Return what the announced editions hold, and each live explanation in the reader's language, in one query."""
    editions = announced_editions().order_by()
    domains = Domain.objects.filter(edition__in=editions).order_by()
    criteria = Criterion.objects.filter(edition__in=editions).order_by()
    explanations = DomainExplanation.objects.filter(
        live=True, locale__language_code=get_language(), domain__edition__in=editions
    ).order_by()
    rows = domains.values_list(*OF_EDITION, "pk", *NAMES, *NAMES, NO_EXPLANATION).union(
        criteria.values_list(*OF_EDITION, "domain_id", *OF_DOMAIN, *NAMES, NO_EXPLANATION),
        explanations.values_list(
            *(f"domain__{name}" for name in OF_EDITION), "domain_id", *OF_DOMAIN, *OF_DOMAIN, "pk"
        ),
        all=True,
    )
    return [_describe(*row) for row in rows]


def _describe(  # One row, as it is read.
    code: str,
    year: int,
    edition: str,
    edition_en: str,
    domain_id: int,
    domain: str,
    domain_en: str,
    title: str,
    title_en: str,
    explanation: int,
) -> FindableCriterion:
    return FindableCriterion(
        title=in_current_language(french=title, english=title_en),
        domain=in_current_language(french=domain, english=domain_en),
        domain_id=domain_id,
        edition_code=code,
        edition_year=year,
        edition_name=in_current_language(french=edition, english=edition_en),
        explanation=explanation,
    )
