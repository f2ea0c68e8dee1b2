# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from wagtail.models import Page


class EmptyHomePage(Page):
    """A page without a field of its own, drawn by the templates that `wagtail start` writes."""

    template = "home/templates/home/home_page.html"
