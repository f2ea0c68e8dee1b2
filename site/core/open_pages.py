# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that anyone may read."""

from django.db.models import Exists, F, OuterRef, TextField
from django.db.models.expressions import ExpressionWrapper
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet


def open_pages(pages: PageQuerySet | None = None) -> PageQuerySet:
    """Keep the live pages that no restriction covers: Wagtail's `public()`, without a query of its own."""
    chosen = Page.objects.all() if pages is None else pages
    path = ExpressionWrapper(OuterRef("path"), output_field=TextField())
    above = PageViewRestriction.objects.alias(asked=path).filter(asked__startswith=F("page__path"))
    opened: PageQuerySet = chosen.live().filter(~Exists(above))
    return opened
