# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from wagtail.models import Page


class EmptyHomePage(Page):
    """As `wagtail start` writes it: no field of its own."""

    template = "empty_site/home_page.html"
