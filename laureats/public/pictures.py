# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures of a laureate's page, at the sizes it shows them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.models import CustomImage
from core.pictures import prefetch_renditions

if TYPE_CHECKING:
    from laureats.models import LaureatePage


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPicture:
    """`description` is blank for a picture that tells nothing more than the page."""

    image: CustomImage
    description: str
    credit: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePictures:
    arms: ShownPicture | None
    photos: list[ShownPicture]


def read_pictures(page: "LaureatePage") -> PagePictures:
    """Return the arms and the photos, in as many queries whatever their number once they were drawn."""
    photos = list(page.photos.all())
    territory = page.territory
    images = _read_images({territory.coat_of_arms_id, *(photo.image_id for photo in photos)})
    arms = images.get(territory.coat_of_arms_id)
    return PagePictures(
        arms=_show(arms, credit=territory.coat_of_arms_credit) if arms else None,
        photos=[
            _show(
                images[photo.image_id],
                description=photo.description,
                credit=photo.credit,
                licence=photo.licence,
            )
            for photo in photos
            if photo.image_id in images
        ],
    )


def _read_images(keys: set[int | None]) -> dict[int | None, CustomImage]:
    images = CustomImage.objects.filter(pk__in=[key for key in keys if key is not None])
    return {image.pk: image for image in images.prefetch_related(prefetch_renditions())}


def _show(image: CustomImage, *, credit: str, description: str = "", licence: str = "") -> ShownPicture:
    return ShownPicture(
        image=image,
        description=description,
        credit=credit or image.credit,
        licence=licence or image.licence,
    )
