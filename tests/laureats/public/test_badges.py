# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which picture of a badge stands where."""

import pytest

from laureats.public.badges import BadgeLink, sharing_picture

CARD, PNG, SVG, WEBP = (
    BadgeLink(extension=extension, address=f"/badges/boe/2026-r1.{extension}")
    for extension in ("card.png", "png", "svg", "webp")
)


@pytest.mark.parametrize(
    ("badges", "expected"), [([CARD, PNG, SVG], CARD), ([PNG, SVG], PNG), ([SVG], None), ([], None)]
)
def test_page_is_shared_with_its_card_else_with_its_badge(badges, expected):
    assert sharing_picture(badges) == expected


def test_only_plain_badges_are_offered_on_the_page():
    assert [badge.format for badge in (CARD, PNG, SVG, WEBP) if badge.is_download] == ["PNG", "SVG", "WebP"]
