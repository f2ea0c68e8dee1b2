# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What searches read whole, the same for anyone: kept a minute by each process, and never beyond a release."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Page

from core.open_pages import open_pages
from core.page_memory import remember
from label.findable import FindableCriterion, findable_criteria
from label.models import ApplyPage, CriteriaPage, FAQPage, LabelPage
from laureats.models import LaureateIndexPage, PalmaresPage
from laureats.public.addresses import FALLBACK_LANGUAGE
from laureats.public.finding import findable_laureates
from search.laureates import KnownLaureate, know_laureate
from search.pages import KnownPage, know_pages

# The pages that lead to the others, from what the label is to who has it.
LANDMARKS: tuple[type[Page], ...] = (LabelPage, CriteriaPage, ApplyPage, FAQPage, PalmaresPage, LaureateIndexPage)


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    title: str
    address: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What may be found in one language: pages by their key, laureates, criteria, and where these are shown."""

    pages: dict[int, KnownPage]
    laureates: tuple[KnownLaureate, ...]
    criteria: tuple[FindableCriterion, ...]
    landmarks: dict[type[Page], Landmark]

    def address_of(self, page_type: type[Page]) -> str:
        """Return the address of a landmark, ending in a slash, or nothing where there is no such page."""
        landmark = self.landmarks.get(page_type)
        return landmark.address if landmark else ""


def catalogue_of(request: HttpRequest) -> Catalogue:
    """Return the catalogue of the active language."""
    language = get_language() or FALLBACK_LANGUAGE
    return remember(("search", language), lambda: read_catalogue(language), request=request)


def read_catalogue(language: str) -> Catalogue:
    """Return the catalogue, with as many queries whatever there is. What no page shows is not found."""
    landmarks = _read_landmarks(language)
    laureates = findable_laureates() if LaureateIndexPage in landmarks else []
    return Catalogue(
        pages=know_pages(language),
        laureates=tuple(know_laureate(laureate) for laureate in laureates),
        criteria=tuple(findable_criteria()) if CriteriaPage in landmarks else (),
        landmarks=landmarks,
    )


def _read_landmarks(language: str) -> dict[type[Page], Landmark]:
    """Return the first page of each of these types in the language, else in French, in one query."""
    types = ContentType.objects.get_for_models(*LANDMARKS)
    pages = open_pages().filter(
        content_type__in=types.values(), locale__language_code__in={language, FALLBACK_LANGUAGE}, alias_of=None
    )
    found: dict[int, Page] = {}
    for page in sorted(pages.select_related("locale"), key=lambda page: (_language_of(page) != language, page.path)):
        found.setdefault(page.content_type_id, page)
    return {model: _show(found[types[model].pk]) for model in LANDMARKS if types[model].pk in found}


def _show(page: Page) -> Landmark:
    return Landmark(title=page.title, address=page.url or "", language=_language_of(page))


def _language_of(page: Page) -> str:
    return str(page.locale.language_code)
