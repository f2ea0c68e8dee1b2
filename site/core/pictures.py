# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""At which sizes and in which formats public pages show a picture, and what a browser chooses from."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from django.db.models import Prefetch
from django.utils.safestring import SafeString, mark_safe
from wagtail.images.models import AbstractRendition, Picture, SourceImageIOError
from wagtail.images.shortcuts import get_rendition_or_not_found, get_renditions_or_not_found

from core.models import CustomImage, CustomRendition

LIGHT_FORMATS = ("avif", "webp")
# What was lossy once is a photo; anything else may be a drawing, or have holes.
PHOTO_SUFFIXES = {".jpg", ".jpeg"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a place of a page frames its pictures: Wagtail's operations, by the width that each one gives at most."""

    operations: dict[int, str]

    def operations_for(self, image: CustomImage) -> list[str]:
        """Return those that still draw more than the one before: none makes a picture larger than it is."""
        wide_enough = next((width for width in self.operations if width >= image.width), max(self.operations))
        return [operation for width, operation in self.operations.items() if width <= wide_enough]


SHAPES = {
    "wide": Shape(operations={width: f"width-{width}" for width in (480, 960, 1440)}),
    "face": Shape(operations={side: f"fill-{side}x{side}" for side in (128, 256)}),
    "arms": Shape(operations={side: f"max-{side}x{side}" for side in (320, 640)}),
}


def list_specs(image: CustomImage, *, shape: Shape) -> list[str]:
    """Return the renditions of a picture in a shape, the smallest first."""
    formats = (*LIGHT_FORMATS, fallback_format(image))
    return [f"{operation}|format-{name}" for operation in shape.operations_for(image) for name in formats]


def list_all_specs() -> list[str]:
    """Return every rendition that a public page may show, to read those of a list of pictures at once."""
    formats = (*LIGHT_FORMATS, "jpeg", "png")
    operations = [operation for shape in SHAPES.values() for operation in shape.operations.values()]
    return ["original", *(f"{operation}|format-{name}" for operation in operations for name in formats)]


def prefetch_renditions(lookup: str = "") -> "Prefetch[str]":
    """Read the renditions of a list of pictures in one query; `lookup` leads from the listed records to a picture."""
    shown = CustomRendition.objects.filter(filter_spec__in=list_all_specs())
    path = f"{lookup}__renditions" if lookup else "renditions"
    return Prefetch(path, queryset=shown, to_attr="prefetched_renditions")


def fallback_format(image: CustomImage) -> str:
    suffix = PurePosixPath(str(image.file.name)).suffix.lower()
    return "jpeg" if suffix in PHOTO_SUFFIXES else "png"


def common_spec(image: CustomImage) -> str:
    """Return one rendition that pages show as well, in a format that everything reads, for feeds and machines."""
    return f"width-960|format-{fallback_format(image)}"


def common_address(image: CustomImage) -> str:
    """Return the address of that rendition, or nothing when the file of the picture is gone."""
    try:
        return str(image.get_rendition(common_spec(image)).url)
    except SourceImageIOError:
        return ""


def face_address(image: CustomImage) -> str:
    """Return the address of a square portrait in a format that everything reads, or nothing when its file is gone."""
    spec = "original" if image.is_svg() else list_specs(image, shape=SHAPES["face"])[-1]
    try:
        return str(image.get_rendition(spec).url)
    except SourceImageIOError:
        return ""


def draw_all(image: CustomImage) -> None:
    """Draw what public pages may show of a picture, so that no reader waits for it."""
    if image.is_svg():
        get_rendition_or_not_found(image, "original")
        return
    for shape in SHAPES.values():
        get_renditions_or_not_found(image, list_specs(image, shape=shape))


def picture_html(image: CustomImage, *, shape: Shape, attributes: dict[str, object]) -> SafeString:
    """Return the element that shows a picture; one that is vectors already is one file at every size."""
    if image.is_svg():
        vectors = get_rendition_or_not_found(image, "original")
        return _trust(vectors.img_tag({**_room(vectors), **attributes}))
    renditions = get_renditions_or_not_found(image, list_specs(image, shape=shape))
    # The browser learns the room to keep from the largest: the stylesheet makes it as wide as its place.
    largest: AbstractRendition = list(renditions.values())[-1]
    return _trust(Picture(renditions, {**_room(largest), **attributes}))


def _trust(element: object) -> SafeString:
    """Mark what Wagtail made: it escaped every attribute."""
    return mark_safe(str(element))  # noqa: S308


def _room(rendition: AbstractRendition) -> dict[str, int]:
    return {"width": round(rendition.width), "height": round(rendition.height)}
