# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The empty site, beside the one that is measured: at localhost, and drawn as `wagtail start` draws it."""

from wagtail.models import Locale, Page, Site

from scripts.bench.empty_site.models import EmptyHomePage


def make_empty_site() -> None:
    empty = EmptyHomePage(title="Home", slug="empty-site", locale=Locale.objects.get(language_code="fr"))
    Page.objects.get(depth=1).add_child(instance=empty)
    Site.objects.create(hostname="localhost", root_page=empty)
