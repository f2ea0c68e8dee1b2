# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The awards of bodies and the texts of their pages, with as many queries whatever their number."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.html import linebreaks

from core.models import CustomImage
from core.pictures import common_spec, prefetch_renditions
from laureats.api.award_describing import describe_facts
from laureats.api.award_reading import known_awards
from laureats.api.editions import ReleasedEdition
from laureats.api.laureate_records import HeldAward, InitiativePart, PhotoPart
from laureats.api.links import Links
from laureats.models.award import Award
from laureats.models.territory import Territory

if TYPE_CHECKING:
    from laureats.models.pages import LaureatePhoto

_TERRITORY = Award._meta.get_field("territory")


def read_awards(bodies: Sequence[Territory], *, request: HttpRequest) -> dict[int, list[Award]]:
    """Return the public awards of each body, latest first."""
    by_key = {body.pk: body for body in bodies}
    awards = known_awards(request).filter(territory__in=by_key).defer("derivation", "opinion", "note")
    held: dict[int, list[Award]] = defaultdict(list)
    for award in awards.order_by("-edition__year", "edition__code"):
        # Past the checks of an assignment, which take as long as reading the award.
        _TERRITORY.set_cached_value(award, by_key[award.territory_id])
        held[award.territory_id].append(award)
    return held


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTexts:
    """What the page of a body tells beside the facts."""

    key: int
    testimony: str
    testimony_author: str
    initiatives: list[InitiativePart] = field(default_factory=list)
    photos: list["LaureatePhoto"] = field(default_factory=list)


def read_pages(bodies: Sequence[Territory], *, slugs: Mapping[int, str]) -> dict[int, PageTexts]:
    """Return by body the texts of its page, for those that have one that anyone may read: `slugs` tells which.

    Without a record of the page itself: Wagtail's, with their related managers, cost more than all the rest.
    """
    # The pages import the modules of what they show.
    from laureats.models.pages import LaureatePage, LaureatePhoto

    open_ones = LaureatePage.objects.filter(territory__in=[body.pk for body in bodies if body.pk in slugs])
    told = open_ones.order_by("initiatives__sort_order", "initiatives__pk").values_list(
        "pk",
        "territory",
        "testimony",
        "testimony_author",
        "initiatives__title",
        "initiatives__repository",
        "initiatives__licence",
    )
    pages: dict[int, PageTexts] = {}
    # A row an initiative, and one for a page without any.
    for key, territory, testimony, author, title, repository, licence in told:
        page = pages.setdefault(territory, PageTexts(key=key, testimony=testimony, testimony_author=author))
        if title is not None:
            initiative = InitiativePart(title=title, repository=repository or None, licence=licence or None)
            page.initiatives.append(initiative)
    by_key = {page.key: page for page in pages.values()}
    pictures = LaureatePhoto.objects.filter(page__in=by_key).select_related("image")
    for photo in pictures.prefetch_related(prefetch_renditions("image")):
        by_key[photo.page_id].photos.append(photo)
    return pages


def describe_held(award: Award, *, identifier: str, editions: Mapping[int, ReleasedEdition], links: Links) -> HeldAward:
    released = editions[award.edition_id]
    return HeldAward(**describe_facts(award, identifier=identifier, released=released, links=links))


def describe_texts(page: PageTexts | None, *, links: Links) -> dict[str, Any]:
    """Return the texts and pictures of a page, none for a body without one."""
    if page is None:
        return {"testimony": None, "testimony_author": None, "initiatives": [], "photos": []}
    photos = (_describe_photo(photo, links=links) for photo in page.photos)
    return {
        # Escaped, in paragraphs: the words are plain text.
        "testimony": linebreaks(page.testimony, autoescape=True) if page.testimony else None,
        "testimony_author": page.testimony_author or None,
        "initiatives": page.initiatives,
        "photos": [photo for photo in photos if photo],
    }


def _describe_photo(photo: "LaureatePhoto", *, links: Links) -> PhotoPart | None:
    """Return a photo as drawn for the page; none until it is: an answer draws nothing."""
    whole = links.whole(_drawn_address(photo.image))
    if whole is None:
        return None
    return PhotoPart(
        url=whole,
        description=photo.description,
        credit=photo.credit or photo.image.credit,
        licence=photo.licence or photo.image.licence or None,
    )


def _drawn_address(image: CustomImage) -> str:
    spec = "original" if image.is_svg() else common_spec(image)
    drawn = {rendition.filter_spec: rendition for rendition in image.prefetched_renditions}
    return str(drawn[spec].url) if spec in drawn else ""
