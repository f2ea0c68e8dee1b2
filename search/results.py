# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is shown of what was found: one page of it, with what the reader may narrow it to."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.search_kinds import SearchKind
from label.models import CriteriaPage
from label.models.edition import FrenchWords
from laureats.models import LaureateIndexPage
from laureats.public.listing.awards import ListedAward
from search.catalogue import Catalogue
from search.engines import find_excerpts
from search.hits import Hit, Tier
from search.marks import MARK_START, mark_words
from search.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One result; `excerpt` is HTML, and words given in French alone are `FrenchWords`."""

    kind: str
    title: str
    address: str
    excerpt: SafeString
    excerpt_language: str = ""
    details: Sequence[str] = ()
    date: datetime.date | None = None
    award: ListedAward | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A kind of results, or all of them, with how many there are."""

    label: str
    count: int
    address: str
    is_current: bool


def list_facets(hits: Sequence[Hit], *, words: Words, chosen: str) -> list[Facet]:
    """Return all results, then each kind that has some; none where there is nothing to choose."""
    counts = {kind: sum(hit.kind == kind for hit in hits) for kind in SearchKind}
    kinds = [kind for kind in SearchKind if counts[kind]]
    if len(kinds) < 2:
        return []
    return [
        _facet(_("Everything"), kind="", count=len(hits), words=words, chosen=chosen),
        *(_facet(str(kind.label), kind=kind.value, count=counts[kind], words=words, chosen=chosen) for kind in kinds),
    ]


def show_hits(hits: Iterable[Hit], *, words: Words, catalogue: Catalogue) -> list[Result]:
    """Return what to show of one page of hits, with one query."""
    shown = list(hits)
    if not shown:
        return []
    entries = [hit.entry for hit in shown if hit.entry]
    excerpts = find_excerpts(entries, words=words, language=get_language() or "fr")
    return [_SHOWN[hit.kind](hit, excerpts.get(hit.entry) or "", catalogue) for hit in shown]


def laureate_list_address(hits: Iterable[Hit], *, words: Words, catalogue: Catalogue) -> str:
    """Return the address of the list of laureates, with the words where they are of names: it looks no further."""
    index = catalogue.address_of(LaureateIndexPage)
    is_named = any(hit.kind == SearchKind.LAUREATE and hit.tier <= Tier.NAMED for hit in hits)
    return f"{index}?{urlencode({'q': words.typed})}" if index and is_named else index


def _facet(label: str, *, kind: str, count: int, words: Words, chosen: str) -> Facet:
    asked = {"q": words.typed, "kind": kind} if kind else {"q": words.typed}
    return Facet(label=label, count=count, address=f"?{urlencode(asked)}", is_current=kind == chosen)


def _show_page(hit: Hit, excerpt: str, _catalogue: Catalogue) -> Result:
    return Result(
        kind=_("News item") if hit.kind == SearchKind.NEWS else _("Page"),
        title=hit.title,
        address=hit.source.address,
        excerpt=mark_words(excerpt),
        date=hit.date,
    )


def _show_laureate(hit: Hit, excerpt: str, catalogue: Catalogue) -> Result:
    laureate = hit.source
    return Result(
        kind=_("Laureate"),
        title=FrenchWords(hit.title),
        address=f"{catalogue.address_of(LaureateIndexPage)}{laureate.slug}/",
        # What its page says counts where the words are there: its name is in the title.
        excerpt=mark_words(excerpt if MARK_START in excerpt else ""),
        excerpt_language=FrenchWords.language,
        details=[detail for detail in (laureate.kind_name, laureate.department) if detail],
        award=laureate.award,
    )


def _show_criterion(hit: Hit, excerpt: str, catalogue: Catalogue) -> Result:
    criterion = hit.source
    is_domain = criterion.title == criterion.domain
    return Result(
        kind=_("Domain") if is_domain else _("Criterion"),
        title=hit.title,
        address=f"{catalogue.address_of(CriteriaPage)}{criterion.edition_code}/#{criterion.anchor}",
        excerpt=mark_words(excerpt),
        details=[criterion.edition_name] if is_domain else [criterion.domain, criterion.edition_name],
    )


_SHOWN = {
    SearchKind.PAGE: _show_page,
    SearchKind.NEWS: _show_page,
    SearchKind.LAUREATE: _show_laureate,
    SearchKind.CRITERION: _show_criterion,
}
