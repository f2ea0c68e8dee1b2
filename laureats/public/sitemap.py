# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that search engines are told of."""

from wagtail.contrib.sitemaps import Sitemap
from wagtail.query import PageQuerySet

from laureats.public.labelled import unlabelled_page_ids


class PublicSitemap(Sitemap):
    def items(self) -> PageQuerySet:
        """Leave out the pages of bodies without a public award: their addresses are not found."""
        return super().items().exclude(pk__in=unlabelled_page_ids())
