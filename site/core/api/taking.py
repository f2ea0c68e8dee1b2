# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page of what a question leaves of a list."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Model, QuerySet

from core.api.questions import ListQuestion
from core.api.words import holds_words

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken(Generic[Row]):
    """The rows of a page, and how many there are on all pages."""

    rows: list[Row]
    count: int


def take_page(found: QuerySet[Row], *, question: ListQuestion) -> Taken[Row]:
    """Return the page asked for, with two queries."""
    first = (question.page - 1) * question.page_size
    return Taken(count=found.count(), rows=list(found[first : first + question.page_size]))


def keep_named(found: QuerySet[Any], *, words: str | None, columns: Collection[str]) -> QuerySet[Any]:
    """Keep what holds the words in these columns, for lists of hundreds: accents fold alike on every database."""
    if not words:
        return found
    if is_wordless(words):
        return found.none()
    return found.filter(pk__in=list(_matching(found, words=words, columns=columns)))


def is_wordless(text: str | None) -> bool:
    """Tell whether what was asked for is signs alone: nothing holds them, where no words at all are no filter."""
    return bool(text and text.strip()) and not any(map(str.isalnum, text or ""))


def _matching(found: QuerySet[Any], *, words: str, columns: Collection[str]) -> Iterator[int]:
    for key, *names in found.order_by().values_list("pk", *columns):
        if holds_words(" ".join(names), words=words):
            yield key
