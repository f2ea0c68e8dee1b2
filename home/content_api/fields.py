# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the content API tells of articles and of press releases."""

from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch

from core.content_api.fields import ReferringField
from core.content_api.known import Known
from home.press.room import current_files
from home.press.serving import MEDIA_TYPES

if TYPE_CHECKING:
    from home.models import NewsPage, PressReleasePage


class ArticleCategory(ReferringField):
    related = "category"

    def describe(self, instance: "NewsPage", *, known: Known) -> dict[str, Any] | None:
        category = instance.category
        return {"id": category.pk, "slug": category.slug, "name": category.name} if category else None


class PressFiles(ReferringField):
    """The files of a press release as it is published; none while they are being made, nor of a draft."""

    @property
    def related(self) -> "Prefetch[str]":
        from home.models import PressReleaseFile  # The pages are made of these fields.

        return Prefetch("files", queryset=PressReleaseFile.objects.defer("content"))

    def describe(self, instance: "PressReleasePage", *, known: Known) -> list[dict[str, Any]]:
        if instance.pk is None:
            return []
        return [
            {
                "url": f"{instance.full_url}{instance.reverse_subpage('file', args=[file.extension])}",
                "media_type": MEDIA_TYPES[file.extension],
                "size": file.size,
            }
            for file in current_files(instance.files.all(), instance)
        ]
