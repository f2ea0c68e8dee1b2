# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The picture that stands beside a link to a page elsewhere: its own, else the card of the site."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.translation import get_language
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError
from wagtail.models import Page

from core.frame.serving import frame_of
from core.identity.share_cards import HEIGHT, WIDTH, WORDS

# Cut around what the editor marked as the middle of the picture.
CROP = f"fill-{WIDTH}x{HEIGHT}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePicture:
    """`url` is absolute; a blank size is not told."""

    url: str
    alt: str
    media_type: str
    width: int | None = None
    height: int | None = None


def share_picture(*, page: Page | None, request: HttpRequest) -> SharePicture:
    image = getattr(page, "share_picture", None)
    chosen = _crop_or_none(image, request=request) if image is not None else None
    return chosen or _card_of_the_site(request)


def _crop_or_none(image: Any, *, request: HttpRequest) -> SharePicture | None:
    """Return the picture of an editor at the size of networks; none for a drawing or a file that is gone."""
    if image.is_svg():
        return None
    # The two formats that every network reads.
    extension = "png" if image.file.name.lower().endswith(".png") else "jpeg"
    try:
        rendition = image.get_rendition(f"{CROP}|format-{extension}")
    except (SourceImageIOError, InvalidFilterSpecError):
        return None
    return SharePicture(
        url=request.build_absolute_uri(rendition.url),
        alt=image.default_alt_text,
        media_type=f"image/{extension}",
        width=rendition.width,
        height=rendition.height,
    )


def _card_of_the_site(request: HttpRequest) -> SharePicture:
    language = get_language()
    code = language if language in WORDS else settings.LANGUAGE_CODE
    return SharePicture(
        url=request.build_absolute_uri(static(f"img/share-{code}.png")),
        alt=frame_of(request).site_name,
        media_type="image/png",
        width=WIDTH,
        height=HEIGHT,
    )
