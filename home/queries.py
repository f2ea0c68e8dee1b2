# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the home page and the news read."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wagtail.models import Page as WagtailPage

from home.bands import cut_bands
from home.news.feed_links import feed_link_or_none
from label.queries import current_campaign
from laureats.public import key_figures, latest_palmares

if TYPE_CHECKING:
    from home.models import HomePage

Facts = dict[str, Any]


def home_context(home_page: "HomePage") -> dict[str, Any]:
    """Return the bands of the home page, and what its blocks show: read once each, only when a block asks for it."""
    facts: Facts = {"news_feed": feed_link_or_none(home_page)}
    for kind, number in _list_asked(home_page).items():
        facts |= READERS[kind](home_page, number)
    return {"bands": cut_bands(home_page.body), **facts}


def _list_asked(home_page: "HomePage") -> dict[str, int]:
    """Return the kinds of blocks that show records, with what each asks for: the most, where several do."""
    asked: dict[str, int] = {}
    for block in home_page.body:
        detail = _detail_asked(block)
        if detail is not None:
            asked[block.block_type] = max(asked.get(block.block_type, 0), detail)
    return asked


def _detail_asked(block: Any) -> int | None:
    """Return the number that tells what a block asks for, or none when it shows no record."""
    match block.block_type:
        case "campaign":
            return block.value["page"].pk if block.value["page"] else 0
        case "key_figures":
            return 1 if block.value["with_counts"] else None
        case "latest_laureates":
            return 1
        case "latest_news":
            return int(block.value["number"])
    return None


def _read_facts(home_page: "HomePage", *, asked: dict[str, int]) -> Facts:
    facts: Facts = {}
    for kind, detail in asked.items():
        facts |= READERS[kind](home_page, detail)
    return facts


def _read_campaign(_home_page: "HomePage", page_pk: int) -> Facts:
    """Return the campaign, and the address of the page that tells how to apply, in the reader's language."""
    page = WagtailPage.objects.filter(pk=page_pk).first()
    shown = page.localized if page else None
    return {"campaign": current_campaign(), "apply_address": (shown.url or "") if shown and shown.live else ""}


def _read_figures(_home_page: "HomePage", _number: int) -> Facts:
    return {"key_figures": key_figures()}


def _read_palmares(_home_page: "HomePage", _number: int) -> Facts:
    return {"palmares": latest_palmares()}


def _read_news(home_page: "HomePage", number: int) -> Facts:
    """Return as many articles as the longest list asks for, and the address of all of them."""
    from home.models import NewsIndexPage
    from home.news.queries import public_articles

    news = public_articles().descendant_of(home_page)[:number]
    index = NewsIndexPage.objects.live().public().child_of(home_page).order_by("path").first()
    return {
        "articles": list(news),
        "news_address": (index.url or "") if index else "",
    }


READERS: dict[str, Callable[["HomePage", int], Facts]] = {
    "campaign": _read_campaign,
    "key_figures": _read_figures,
    "latest_laureates": _read_palmares,
    "latest_news": _read_news,
}
