# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is answered of a badge: the code of the label kit, with its size and whose it is."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, tostring

from django.urls import reverse

from core.atom import clean
from laureats.assets.queries import held_badges
from laureats.assets.storing import STORED_WIDTH
from laureats.kits.embedding import EMBEDDED_SIZE, write_html_code
from laureats.kits.subject import describe_kit
from laureats.models.award import BadgeFile
from laureats.oembed.asked import Asked

if TYPE_CHECKING:
    from wagtail.query import PageQuerySet

    from laureats.models import LaureatePage

# A badge is no poster: whoever has more room leaves it empty.
LARGEST = 480
# A label taken back must not outlive this elsewhere.
SECONDS_KEPT = 3600

Answer = Mapping[str, str | int]


def find_badge_or_none(asked: Asked, *, pages: "PageQuerySet[LaureatePage]") -> BadgeFile | None:
    """Return the latest badge that is asked for, without its bytes, in one query whatever is asked.

    Hidden, taken back and unknown answer alike; `pages` are those that the public may read.
    """
    held = held_badges(slug=asked.slug, extension="png").filter(
        award__territory__laureate_page__in=pages.order_by().values("pk"), award__level__isnull=False
    )
    if asked.edition:
        held = held.filter(award__edition__code=asked.edition)
    if asked.revision:
        held = held.filter(revision=int(asked.revision))
    parts = ("award__edition", "award__level", "award__candidature", "award__territory__laureate_page")
    latest = held.select_related(*parts).defer("content")
    return latest.order_by("-award__edition__year", "award__edition__code", "-revision").first()


def choose_size(*sides: int | None) -> int:
    """Return the side of the badge: the kit's own, or as large as the room that is given."""
    given = [side for side in sides if side is not None]
    return min([*given, LARGEST]) if given else EMBEDDED_SIZE


def describe(badge: BadgeFile, *, size: int, language: str, root: str, index: str, provider: str) -> Answer:
    """Return the answer; `root` is the whole address of the site, `index` that of its laureates from there."""
    award = badge.award
    page = award.territory.laureate_page
    address = f"{root}{index}{page.slug}/"
    subject = replace(describe_kit(award, page=page, root=root), page_address=address)
    is_english = language == "en"
    picture = reverse("laureats_badge", args=[page.slug, award.edition.code, badge.revision, "png"])
    return {
        "version": "1.0",
        "type": "rich",
        "title": subject.alternative_en if is_english else subject.alternative,
        "author_name": award.territory.display_name,
        "author_url": address,
        "provider_name": provider,
        "provider_url": f"{root}/",
        "cache_age": SECONDS_KEPT,
        "html": write_html_code(subject, size=size, language=language),
        "width": size,
        "height": size,
        "thumbnail_url": f"{root}{picture}",
        "thumbnail_width": STORED_WIDTH,
        "thumbnail_height": STORED_WIDTH,
    }


def write_xml(answer: Answer) -> bytes:
    root = Element("oembed")
    for name, value in answer.items():
        SubElement(root, name).text = clean(str(value))
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content
