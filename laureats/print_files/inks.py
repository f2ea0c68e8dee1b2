# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From the colours of a screen to the four inks of a press, by the ICC profile of the press (setting CMYK_PROFILE)."""

import io
from functools import lru_cache

from django.conf import settings
from PIL import Image, ImageCms

from laureats.assets.inks import separate

# Shares of cyan, magenta, yellow and black, from 0 to 1.
Inks = tuple[float, float, float, float]

HIGHEST = 255


def inks_of(red: float, green: float, blue: float) -> Inks:
    """Return the inks of a colour of the screen (sRGB, from 0 to 1). Greys are printed in black ink alone.

    A grey made of four inks shows its fringes as soon as a sheet moves by a hair.
    """
    levels = tuple(round(share * HIGHEST) for share in (red, green, blue))
    if len(set(levels)) == 1:
        return (0.0, 0.0, 0.0, _share(HIGHEST - levels[0]))
    return _convert(levels, profile=settings.CMYK_PROFILE)


@lru_cache(maxsize=2)
def name_profile(profile: bytes) -> str:
    """Return what a profile says it is for: printers look for these words."""
    return ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile))).strip()


@lru_cache(maxsize=1024)
def _convert(levels: tuple[int, ...], *, profile: str) -> Inks:
    """`profile` is the path of the setting: another one gives other inks."""
    cyan, magenta, yellow, black = separate(Image.new("RGB", (1, 1), levels)).tobytes()
    return (_share(cyan), _share(magenta), _share(yellow), _share(black))


def _share(level: int) -> float:
    return round(level / HIGHEST, 4)
