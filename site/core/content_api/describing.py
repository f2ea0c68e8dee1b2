# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages, pictures and documents as another front end needs them to draw a link, a picture, a file to save."""

import mimetypes
from typing import Any

from wagtail.models import Page

from core.content_api.known import Known
from core.models import CustomDocument, CustomImage
from core.picture_tasks import ask_to_draw
from core.pictures import SHAPES, list_specs

# Read by everything; AVIF is left to the pages, which offer the others beside it.
LEFT_OUT = "|format-avif"


def page_type(page: Page) -> str | None:
    model = page.specific_class
    return f"{model._meta.app_label}.{model.__name__}" if model else None


def media_type(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def describe_page(page: Page | None) -> dict[str, Any] | None:
    if page is None:
        return None
    return {
        "id": page.pk,
        "type": page_type(page),
        "title": page.title,
        "url": page.full_url,
        "locale": page.locale.language_code,
    }


def file_size(document: CustomDocument) -> int | None:
    """Return the size in bytes; None where the file is gone. What was never counted is, without writing it down."""
    try:
        return int(document.file_size or document.file.size)
    except OSError:
        return None


def describe_document(document: CustomDocument | None, *, known: Known) -> dict[str, Any] | None:
    if document is None:
        return None
    return {
        "id": document.pk,
        "title": document.title,
        "url": known.absolute(document.url),
        "size": file_size(document),
        "media_type": media_type(document.filename),
        "licence": document.licence,
    }


def describe_image(
    image: CustomImage | None, *, known: Known, alt: str | None = None, credit: str = "", licence: str = ""
) -> dict[str, Any] | None:
    """Return a picture with what stands in for it; `alt` is blank for one that says nothing, its own where left out."""
    if image is None:
        return None
    return {
        "id": image.pk,
        "title": image.title,
        "alt": image.description if alt is None else alt,
        "credit": credit or image.credit,
        "licence": licence or image.licence,
        "width": image.width,
        "height": image.height,
        "renditions": list_renditions(image, known=known),
    }


def list_renditions(image: CustomImage, *, known: Known) -> list[dict[str, Any]]:
    """Return the picture as pages show it, the smallest first. What is not drawn yet is left to a task.

    The renditions of the picture are read ahead, by `prefetch_renditions`.
    """
    drawn = {rendition.filter_spec: rendition for rendition in image.prefetched_renditions}
    wanted = _specs(image)
    if not drawn.keys() >= set(wanted):
        ask_to_draw(image)
    return [
        {
            "url": known.absolute(rendition.url),
            "width": round(rendition.width),
            "height": round(rendition.height),
            "media_type": media_type(str(rendition.file.name)),
        }
        for rendition in (drawn[spec] for spec in wanted if spec in drawn)
    ]


def _specs(image: CustomImage) -> list[str]:
    if image.is_svg():
        return ["original"]
    return [spec for spec in list_specs(image, shape=SHAPES["wide"]) if not spec.endswith(LEFT_OUT)]
