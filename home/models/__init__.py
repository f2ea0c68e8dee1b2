# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from home.models.accessibility import AccessibilityPage
from home.models.links import CheckedLink
from home.models.news import NewsCategory, NewsPage
from home.models.news_index import NewsIndexPage
from home.models.pages import HomePage, SiteMapPage, StandardPage
from home.models.press import PressIndexPage, PressReleaseFile, PressReleasePage

__all__ = [
    "AccessibilityPage",
    "CheckedLink",
    "HomePage",
    "NewsCategory",
    "NewsIndexPage",
    "NewsPage",
    "PressIndexPage",
    "PressReleaseFile",
    "PressReleasePage",
    "SiteMapPage",
    "StandardPage",
]
