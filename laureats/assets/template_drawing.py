# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A template tried out: it must draw in every version, at a weight that a web page can bear."""

import gzip
from collections.abc import Iterator

from django.utils.translation import gettext as _

from laureats.assets.artworks import Artwork, Role, own_artwork
from laureats.assets.drawing import draw_picture
from laureats.assets.rasters import open_picture
from laureats.assets.rendering import render_badge_png
from laureats.assets.subjects import BadgeSubject
from laureats.assets.themes import Theme
from laureats.faults import Fault
from laureats.models.artwork import Scale

BADGE_ROLES = (Role.BADGE, Role.WIDE_BADGE)
MOST_COMPRESSED = 8 * 1024
TRIED_WIDTH = 128
# A picture in one ink that covers more than this shows a block and no drawing.
MOST_INK = 0.75
LEVELS = {Scale.SIGNS: ("5", "Niveau 5"), Scale.MEDALS: ("argent", "Argent")}
LONG_NAME = "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"


def sample_subject(scale: Scale) -> BadgeSubject:
    code, name = LEVELS[scale]
    return BadgeSubject(
        edition_code="2026", year=2026, level_code=code, level_name=name, level_short_name="", laureate=LONG_NAME
    )


def drawing_faults(source: str, *, role: Role, scale: Scale) -> Iterator[Fault]:
    artwork = Artwork(scale=scale, templates={**own_artwork(scale).templates, role: source}, is_example=True)
    themes = tuple(Theme) if role in BADGE_ROLES else (Theme.LIGHT,)
    for theme in themes:
        try:
            svg = draw_picture(artwork=artwork, role=role, subject=sample_subject(scale), theme=theme)
            picture = open_picture(render_badge_png(svg, width=TRIED_WIDTH)).convert("RGBA")
        except (ValueError, KeyError) as error:
            message = _("The picture could not be drawn: %(reason)s.")
            yield Fault(code="not_drawn", message=message % {"reason": error})
            return
        cover = sum(picture.getchannel("A").histogram()[128:]) / (picture.width * picture.height)
        yield from _look_faults(cover, theme=theme)
        if role in BADGE_ROLES and (size := len(gzip.compress(svg))) > MOST_COMPRESSED:
            message = _("The badge weighs %(size)d kB compressed: 8 at most. Simplify its paths.")
            yield Fault(code="too_heavy", message=message % {"size": -(-size // 1024)})
            return


def _look_faults(cover: float, *, theme: Theme) -> Iterator[Fault]:
    if cover == 0:
        message = _("Nothing shows in the version “%(theme)s”.")
        yield Fault(code="empty", message=message % {"theme": theme.value})
    elif theme is Theme.MONO and cover > MOST_INK:
        message = _('In a single ink, all is one black block: add data-theme="light dark" to the backgrounds.')
        yield Fault(code="one_block", message=message)
