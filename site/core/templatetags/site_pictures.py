# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The tag that shows a picture of the image library."""

from django import template
from django.utils.safestring import SafeString

from core.models import CustomImage
from core.pictures import SHAPES, picture_html

register = template.Library()


@register.simple_tag
def responsive_picture(
    image: CustomImage | None, *, sizes: str, shape: str = "wide", loading: str = "lazy", **attributes: object
) -> SafeString:
    """Show a picture in AVIF, WebP, and JPEG or PNG for others; `loading="eager"` for the first one of a page.

    Without `alt`, the words are those given where the picture was chosen. Other attributes go to the `img` as they are.
    """
    if not image:
        return SafeString()
    given = {"sizes": sizes, "loading": loading, "decoding": "async", **attributes}
    return picture_html(image, shape=SHAPES[shape], attributes=given)
