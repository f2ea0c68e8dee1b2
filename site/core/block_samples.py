# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the previews of blocks show in the place of records that a site may not have yet."""

from dataclasses import dataclass

from wagtail.models import Page

SIZE = 84_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleDocument:
    """What a document shows, without a file."""

    title: str
    url: str = "#"
    file_extension: str = "pdf"

    def get_file_size(self) -> int:
        return SIZE


def some_page() -> Page | None:
    """Return a page that anyone may read, or none on an empty site."""
    page: Page | None = Page.objects.live().public().filter(depth__gt=1).order_by("path").first()
    return page
