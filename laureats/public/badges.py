# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of the pictures of an award's badge."""

from dataclasses import dataclass

from django.urls import reverse

from laureats.models.award import BadgeFile
from laureats.public.awards import ShownAward

SOCIAL_CARD = "card.png"
# What a reader takes from the page itself; the label kit holds the rest.
DOWNLOADS = {"png": "PNG", "svg": "SVG", "webp": "WebP"}


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeLink:
    extension: str
    address: str

    @property
    def format(self) -> str:
        return DOWNLOADS.get(self.extension, self.extension)

    @property
    def is_download(self) -> bool:
        return self.extension in DOWNLOADS


def badge_links(shown: ShownAward) -> list[BadgeLink]:
    """Return the files of the badge's latest revision; their addresses need the body's page.

    A label taken back has none.
    """
    is_shown = shown.page_slug and shown.award.withdrawn_at is None
    files = list(shown.award.badge_files.all()) if is_shown else []
    latest = max((file.revision for file in files), default=0)
    return [_link_badge(file=file, shown=shown) for file in files if file.revision == latest]


def sharing_picture(badges: list[BadgeLink]) -> BadgeLink | None:
    """Return the picture that stands for a page elsewhere: the social card, else the badge as PNG."""
    by_extension = {badge.extension: badge for badge in badges}
    return by_extension.get(SOCIAL_CARD) or by_extension.get("png")


def _link_badge(*, file: BadgeFile, shown: ShownAward) -> BadgeLink:
    parts = {
        "slug": shown.page_slug,
        "edition": shown.award.edition.code,
        "revision": file.revision,
        "extension": file.extension,
    }
    return BadgeLink(extension=file.extension, address=reverse("laureats_badge", kwargs=parts))
