# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction

from core.models import CustomImage
from home.models import NewsCategory, NewsIndexPage, NewsPage
from tests.page_tree import add_page


def make_index(home, **fields):
    return add_page(home, NewsIndexPage, **({"title": "Actualités", "slug": "actualites"} | fields))


def make_category(name, slug, *, locale):
    return NewsCategory.objects.create(name=name, slug=slug, locale=locale)


def make_article(index, slug, *, day="2018-11-06", **fields):
    values = {"title": slug.replace("-", " ").capitalize(), "date": datetime.date.fromisoformat(day)} | fields
    return add_page(index, NewsPage, slug=slug, **values)


def make_picture():
    return CustomImage.objects.create(title="Scène", file=get_test_image_file(size=(640, 400)))


def close(page):
    """Have a page ask for a log-in."""
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    return page
