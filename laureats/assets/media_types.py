# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The media types of pictures."""

SVG = "image/svg+xml"
PNG = "image/png"
WEBP = "image/webp"
TIFF = "image/tiff"

# By the end of an address of a badge: the word that `BadgeFile.extension` holds.
BADGE_TYPES = {"svg": SVG, "png": PNG, "webp": WEBP, "wide.svg": SVG, "card.png": PNG}
