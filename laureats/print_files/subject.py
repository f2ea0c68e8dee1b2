# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What goes on paper, taken from an award: the same before the release as after."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from label.models import Edition, JurySeat
from label.queries import public_jury
from laureats import naming
from laureats.assets.artworks import Artwork
from laureats.assets.subjects import BadgeSubject, describe_badge
from laureats.models import Award, PanelSize
from laureats.print_files.sheets import Sheet
from laureats.public.addresses import site_address
from laureats.public.awards import is_current_name
from laureats.public.mentions import english_names

# What is on paper is in French, like the label.
LANGUAGE = "fr"
BADGE = "badge"
USUAL_BLEED_MM = 5
# Beside the name of a town, at the entrance of a park, on the door of the town hall: two by three, like the template.
USUAL_PANELS = ((300, 200), (600, 400), (900, 600))


@dataclass(frozen=True, kw_only=True)
class PrintSubject:
    """Addresses are whole; `verify_address` is empty for a label that this site did not release.

    `results_on` is None where no source gives the day; `dated_at` is then the first of the year. `chair` names the
    juror who presided, if the public may know.
    """

    badge: BadgeSubject
    artwork: Artwork
    edition_name: str
    name_with_article: str
    name_with_preposition: str
    mentions: tuple[str, ...]
    mentions_en: tuple[str, ...]
    results_on: date | None
    dated_at: datetime
    chair: JurySeat | None
    page_address: str
    verify_address: str
    panels: tuple[Sheet, ...]
    contact: str

    @property
    def is_badge(self) -> bool:
        """Tell whether the level is the Badge, which stands beside the label rather than on its ladder."""
        return self.badge.level_code.lower() == BADGE

    @property
    def is_example(self) -> bool:
        return self.artwork.is_example


def print_subject_from_award(award: Award, *, artwork: Artwork) -> PrintSubject:
    """Return what is printed for an award whose level is known, saved or not."""
    if award.level is None:
        raise ValueError(f"The level of {award} is not known.")
    edition, page, article = award.edition, getattr(award.territory, "laureate_page", None), name_with_article(award)
    verified = award.frozen_at is not None and page is not None
    return PrintSubject(
        badge=describe_badge(award=award, level=award.level),
        artwork=_mark_fictional(artwork, award=award),
        edition_name=edition.name,
        name_with_article=article,
        name_with_preposition=naming.with_preposition(article),
        mentions=tuple(mention["name"] for mention in award.mentions),
        mentions_en=_english_mentions(award),
        results_on=timezone.localdate(edition.results_at) if edition.results_at else None,
        dated_at=edition.results_at or datetime(edition.year, 1, 1, tzinfo=UTC),
        chair=_find_chair(edition),
        page_address=(page.full_url if page else None) or f"{site_address()}/",
        verify_address=_verify_address(page.slug, edition=edition) if page and verified else "",
        panels=tuple(list_panels(edition.panel_sizes.all())),
        contact=settings.PRESS_CONTACT or site_address(),
    )


def _english_mentions(award: Award) -> tuple[str, ...]:
    """Return the English names of the mentions, or the French ones of those that have none."""
    english = english_names(award.edition.mentions.all()) if award.mentions else {}
    return tuple(english.get(mention["name"]) or mention["name"] for mention in award.mentions)


def name_with_article(award: Award) -> str:
    """Return the name then borne as it stands in a sentence: "la ville d'Angoulême"."""
    if is_current_name(award=award, territory=award.territory):
        return award.territory.name_with_article
    return naming.name_with_article(kind=award.kind, name=award.name)


def list_panels(sizes: Iterable[PanelSize]) -> list[Sheet]:
    """Return the panels of an edition, the usual ones when it says nothing."""
    own = [Sheet(width_mm=size.width_mm, height_mm=size.height_mm, bleed_mm=size.bleed_mm) for size in sizes]
    return own or [Sheet(width_mm=width, height_mm=height, bleed_mm=USUAL_BLEED_MM) for width, height in USUAL_PANELS]


def _mark_fictional(artwork: Artwork, *, award: Award) -> Artwork:
    """Return artwork that says "exemple" for what does not exist, whoever drew it."""
    is_fictional = award.edition.is_fictional or award.territory.is_fictional
    return replace(artwork, is_example=artwork.is_example or is_fictional)


def _find_chair(edition: Edition) -> JurySeat | None:
    return next((juror.seat for juror in public_jury(edition).jurors if juror.seat.chair), None)


def _verify_address(slug: str, *, edition: Edition) -> str:
    with translation.override(LANGUAGE):
        path = reverse("laureats_verification", kwargs={"slug": slug, "edition": edition.code})
    return site_address() + path
