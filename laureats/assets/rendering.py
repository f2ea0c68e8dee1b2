# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Badges drawn: the same award always gives the same bytes."""

import resvg_py

from laureats.assets.artworks import Artwork, Role, own_artwork
from laureats.assets.drawing import draw_picture
from laureats.assets.subjects import BadgeSubject, describe_badge
from laureats.assets.themes import Theme

__all__ = ["BadgeSubject", "describe_badge", "render_badge_png", "render_badge_svg"]


def render_badge_svg(
    subject: BadgeSubject, *, artwork: Artwork | None = None, role: Role = Role.BADGE, theme: Theme = Theme.LIGHT
) -> bytes:
    """Return a badge, drawn by the project's own artwork when none is given."""
    return draw_picture(artwork=artwork or own_artwork(subject.scale), role=role, subject=subject, theme=theme)


def render_badge_png(svg: bytes, *, width: int) -> bytes:
    """Return the picture as PNG, `width` pixels wide, transparent around the badge."""
    return resvg_py.svg_to_bytes(svg_string=svg.decode(), width=width, skip_system_fonts=True)
