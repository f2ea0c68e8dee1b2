# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the content API tells of the page of a laureate; the label's own API tells of its labels."""

from typing import TYPE_CHECKING, Any

from core.content_api.describing import describe_image
from core.content_api.fields import ReferringField
from core.content_api.known import Known
from core.models import CustomImage

if TYPE_CHECKING:
    from laureats.models import LaureatePage


class Initiatives(ReferringField):
    related = "initiatives"

    def describe(self, instance: "LaureatePage", *, known: Known) -> list[dict[str, str]]:
        return [
            {"title": initiative.title, "repository": initiative.repository, "licence": initiative.licence}
            for initiative in instance.initiatives.all()
        ]


class Photos(ReferringField):
    related = "photos"

    def ask_for(self, instance: "LaureatePage", *, known: Known) -> None:
        for photo in instance.photos.all():
            known.ask(CustomImage, photo.image_id)

    def describe(self, instance: "LaureatePage", *, known: Known) -> list[dict[str, Any] | None]:
        return [
            describe_image(
                known.images.get(photo.image_id),
                known=known,
                alt=photo.description,
                credit=photo.credit,
                licence=photo.licence,
            )
            for photo in instance.photos.all()
        ]
