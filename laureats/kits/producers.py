# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who makes the files of a kit. A new producer is one line of `PRODUCERS`."""

from collections.abc import Callable, Iterable, Iterator

from laureats.assets.kit_file import KitFile
from laureats.assets.rendering import render_badge_png, render_badge_svg
from laureats.kits.source import KitSource

Producer = Callable[[KitSource], Iterable[KitFile]]

PNG_WIDTHS = (256, 512, 1024, 2048)


def draw_pictures(source: KitSource) -> Iterator[KitFile]:
    svg = render_badge_svg(source.subject.badge, artwork=source.artwork)
    yield KitFile(role="badge-light.svg", media_type="image/svg+xml", content=svg)
    for width in PNG_WIDTHS:
        content = render_badge_png(svg, width=width)
        yield KitFile(role=f"badge-light-{width}.png", media_type="image/png", content=content)


def join_guidelines(source: KitSource) -> Iterator[KitFile]:
    """Yield the graphic charter that editors chose, under one name whatever they called it."""
    document = source.guidelines
    if document is None:
        return
    with document.open_file() as file:
        content = file.read()
    role = f"charte-graphique.{document.file_extension.lower()}"
    yield KitFile(role=role, media_type=document.content_type, content=content)


PRODUCERS: tuple[Producer, ...] = (draw_pictures, join_guidelines)
