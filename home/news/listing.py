# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The articles of one list, and the links to the other lists with how many articles each holds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.query import PageQuerySet

from core.atom import FeedLink
from core.formats import format_number
from home.news.feed_links import feed_link
from home.news.queries import articles_of, with_parts

if TYPE_CHECKING:
    from home.models import NewsCategory, NewsIndexPage, NewsPage

ARTICLES_A_PAGE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the articles of a list have in common: a category, a year, or nothing."""

    category: "NewsCategory | None" = None
    year: int | None = None

    @property
    def is_whole(self) -> bool:
        return self.category is None and self.year is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListLink:
    label: str
    count: int
    address: str
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsListing:
    """One list as it is shown; `name` is what it holds, blank for the whole."""

    title: str
    name: str
    count: int
    told_count: str
    articles: "Page[NewsPage]"
    whole: ListLink
    categories: Sequence[ListLink]
    years: Sequence[ListLink]
    feed: FeedLink


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tally:
    """How many public articles there are of each category (its name and slug), and of each year."""

    count: int
    categories: Counter[tuple[str, str]]
    years: Counter[int]


class _CountedPaginator(Paginator):  # type: ignore[type-arg]  # of any page
    """A paginator told how many articles there are: the links have counted them."""

    def __init__(self, articles: PageQuerySet, *, count: int) -> None:
        super().__init__(articles, ARTICLES_A_PAGE)
        self._count = count

    @property
    def count(self) -> int:
        return self._count


def list_news(index: "NewsIndexPage", *, choice: Choice, number: str | None) -> NewsListing:
    """Return a page of a list, the nearest one when there is no page of that number."""
    every_article = articles_of(index)
    tally = _count_articles(every_article)
    count = _count_of(choice, tally=tally)
    articles = _narrow(with_parts(every_article), choice=choice)
    return NewsListing(
        title=_title_of(index, name=_name_of(choice)),
        name=_name_of(choice),
        count=count,
        told_count=_tell_count(count),
        articles=_CountedPaginator(articles, count=count).get_page(number),
        whole=ListLink(label=_("All"), count=tally.count, address=index.get_url() or "", is_current=choice.is_whole),
        categories=list(_link_categories(index, tally=tally, choice=choice)),
        years=list(_link_years(index, tally=tally, choice=choice)),
        feed=feed_link(index, category=choice.category),
    )


def list_tails(index: "NewsIndexPage") -> Iterator[str]:
    """Yield what follows the address of the index, for each list and each feed that is not of the whole."""
    tally = _count_articles(articles_of(index))
    for _label, slug in tally.categories:
        yield index.reverse_subpage("category", args=[slug])
        yield index.reverse_subpage("category_feed", args=[slug])
    yield from (index.reverse_subpage("year", args=[str(year)]) for year in tally.years)


def _count_articles(articles: PageQuerySet) -> _Tally:
    columns = ("category__name", "category__slug", "date__year")
    rows = articles.order_by().values_list(*columns).annotate(Count("pk"))
    categories: Counter[tuple[str, str]] = Counter()
    years: Counter[int] = Counter()
    for name, slug, year, count in rows:
        years[year] += count
        if slug:
            categories[name, slug] += count
    return _Tally(count=years.total(), categories=categories, years=years)


def _count_of(choice: Choice, *, tally: _Tally) -> int:
    if choice.category:
        return tally.categories[choice.category.name, choice.category.slug]
    return tally.years[choice.year] if choice.year else tally.count


def _narrow(articles: PageQuerySet, *, choice: Choice) -> PageQuerySet:
    if choice.category:
        return articles.filter(category=choice.category)
    return articles.filter(date__year=choice.year) if choice.year else articles


def _name_of(choice: Choice) -> str:
    return choice.category.name if choice.category else str(choice.year or "")


def _tell_count(count: int) -> str:
    return ngettext("%(number)s article", "%(number)s articles", count) % {"number": format_number(count)}


def _title_of(index: "NewsIndexPage", *, name: str) -> str:
    return _("%(title)s: %(name)s") % {"title": index.title, "name": name} if name else index.title


def _link_categories(index: "NewsIndexPage", *, tally: _Tally, choice: Choice) -> Iterator[ListLink]:
    for (name, slug), count in sorted(tally.categories.items()):
        yield ListLink(
            label=name,
            count=count,
            address=index.address_of_route("category", slug),
            is_current=choice.category is not None and choice.category.slug == slug,
        )


def _link_years(index: "NewsIndexPage", *, tally: _Tally, choice: Choice) -> Iterator[ListLink]:
    for year, count in sorted(tally.years.items(), reverse=True):
        yield ListLink(
            label=str(year),
            count=count,
            address=index.address_of_route("year", str(year)),
            is_current=choice.year == year,
        )
