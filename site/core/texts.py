# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The menus of the frame, as editors list and write them."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import LocaleColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from core.models import Menu


class MenuViewSet(SnippetViewSet):
    model = Menu
    icon = "list-ul"
    menu_label = _("Menus")
    list_display = ["__str__", LocaleColumn(), UpdatedAtColumn()]
    list_filter = ["place"]
    # Three places in each language: what a menu is for never changes, and none is left without.
    copy_view_enabled = False
    ordering = ["place"]
