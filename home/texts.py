# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One menu for the texts that stand around the pages."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import LocaleColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.texts import MenuViewSet
from home.models import NewsCategory
from label.texts import DomainExplanationViewSet


class NewsCategoryViewSet(SnippetViewSet):
    model = NewsCategory
    icon = "tag"
    menu_label = _("Categories of news")
    list_display = ["name", "slug", LocaleColumn()]
    search_backend_name = None
    search_fields = ["name"]


class SiteTextsGroup(SnippetViewSetGroup):
    items = (DomainExplanationViewSet, NewsCategoryViewSet, MenuViewSet)
    menu_label = _("Texts of the site")
    menu_icon = "snippet"
    menu_order = 150
