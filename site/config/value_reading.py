# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading the database as the values of addresses need it: everything it knows, public or not."""

from collections.abc import Iterator

from django.db.models import Model, QuerySet
from wagtail.models import Page

# Where the database holds none, an address is tried all the same.
SOME_SECRET = "some-secret"  # noqa: S105  # An example of an address, which opens nothing.


def read_texts(model: type[Model], column: str) -> Iterator[str]:
    """Yield what a column holds, as texts, each once, blanks aside."""
    values = model._default_manager.order_by().values_list(column, flat=True).distinct()
    yield from (str(value) for value in values if value not in ("", None))


def list_drafts() -> QuerySet[Page]:
    drafts: QuerySet[Page] = Page.objects.filter(live=False).order_by("path")
    return drafts
