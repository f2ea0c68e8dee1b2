# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every part of a grid may be asked, and in which order it is told."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_noop
from pydantic import Field

from core.api.questions import ORDER_DESCRIPTION, SEARCH_DESCRIPTION, ListQuestion, order_of
from core.api.taking import keep_named
from label.queries import announced_editions

MOST_LETTERS = 200
EDITION_DESCRIPTION = gettext_noop("Code of the edition.")
# What a reader sorts by, and the columns that it stands for.
ORDERS = {"edition": "edition__year", "position": "sort_order", "code": "code", "name": "name"}
NAMES = ("name", "name_en")


class GridQuestion(ListQuestion):
    """What a list of parts of grids may be asked."""

    edition: str | None = Field(None, max_length=50, description=EDITION_DESCRIPTION)
    q: str | None = Field(None, max_length=MOST_LETTERS, description=SEARCH_DESCRIPTION)
    order: order_of(ORDERS) = Field("-edition", description=ORDER_DESCRIPTION)  # type: ignore[valid-type]


def public_parts(parts: QuerySet[Any]) -> QuerySet[Any]:
    """Keep the parts of the grids of announced editions."""
    return parts.filter(edition__in=announced_editions().order_by()).select_related("edition")


def ask_parts(parts: QuerySet[Any], *, question: GridQuestion) -> QuerySet[Any]:
    """Return the public parts that a question leaves, in its order, then in that of their grids."""
    found = public_parts(parts)
    if question.edition is not None:
        found = found.filter(edition__code=question.edition)
    name = question.order.removeprefix("-")
    sign = question.order.removesuffix(name)
    named = keep_named(found, words=question.q, columns=NAMES)
    return named.order_by(f"{sign}{ORDERS[name]}", "-edition__year", "edition__code", "sort_order", "pk")
