# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Badges drawn, beside resvg alone; badges served, beside the plainest view."""

import gzip
from collections.abc import Callable, Iterator

import resvg_py
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path, reverse

from config.urls import urlpatterns as site_addresses
from laureats.assets.artworks import Role, own_artwork
from laureats.assets.drawing import Sketch, draw_sketch, make_sketch
from laureats.assets.rasters import png_of
from laureats.assets.served_badges import forget_served_badges
from laureats.assets.storing import store_badges
from laureats.assets.subjects import BadgeSubject
from laureats.models import BadgeFile
from laureats.models.artwork import Scale
from scripts.bench.measures import Comparison, Count, Measure, at_most
from tests.laureats.assets.factories import AwardFactory, make_page

_DRAWINGS = 20
_REQUESTS = 1000
_CONSTANT = "constant"
_WIDTH = 512


def list_measures() -> Iterator[Measure]:
    svg = draw_sketch(_sketch(0)).decode()
    yield Comparison(
        name=f"{_DRAWINGS} badges as PNG {_WIDTH}, filled from their template",
        reference_name="resvg alone on the SVG ready made",
        times="slower",
        target=at_most(1.5, "times"),
        ours=_draw_badges,
        reference=lambda: [_draw_ready(svg) for _index in range(_DRAWINGS)],
        prepare=_forget_drawings,
    )
    address = _publish_badge()
    yield Comparison(
        name=f"{_REQUESTS} requests of a badge’s revision, asked for before",
        reference_name="a view that returns a constant, through the same middleware",
        times="slower",
        target=at_most(1 / 0.9, "times"),
        ours=_asking(address),
        reference=_asking(f"/{_CONSTANT}"),
    )
    yield Count(
        name="Weight of the heaviest vector badge as it goes to a browser",
        target=at_most(8, "kB"),
        measure=lambda: _heaviest_badge() / 1024,
    )


def _sketch(number: int) -> Sketch:
    """Return a drawing of level 5 that no other is: its year is its own."""
    subject = BadgeSubject(
        edition_code="2026",
        year=2026 + number,
        level_code="5",
        level_name="Niveau 5",
        level_short_name="excellence",
        laureate="Arles",
    )
    return make_sketch(artwork=own_artwork(Scale.SIGNS), role=Role.BADGE, subject=subject)


def _draw_badges() -> None:
    for number in range(_DRAWINGS):
        png_of(_sketch(number), width=_WIDTH)


def _draw_ready(svg: str) -> bytes:
    return resvg_py.svg_to_bytes(svg_string=svg, width=_WIDTH, skip_system_fonts=True)


def _forget_drawings() -> None:
    draw_sketch.cache_clear()
    png_of.cache_clear()


def _publish_badge() -> str:
    """Store the badge of an award that is public, and return the address of its first revision."""
    award = AwardFactory()
    make_page(award.territory, slug="arles")
    store_badges([award])
    forget_served_badges()
    return reverse("laureats_badge", args=["arles", award.edition.code, 1, "svg"])


def _asking(address: str) -> Callable[[], None]:
    """Return what asks for an address many times, in this process."""
    client = Client(headers={"accept-encoding": "gzip"})

    def ask() -> None:
        with override_settings(ROOT_URLCONF=__name__):
            for _index in range(_REQUESTS):
                if client.get(address).status_code != 200:
                    raise RuntimeError(f"{address} does not answer.")

    return ask


def _heaviest_badge() -> int:
    files = BadgeFile.objects.filter(extension__in=["svg", "wide.svg"])
    return max(len(gzip.compress(bytes(file.content), 9)) for file in files)


def _answer_constant(request: HttpRequest) -> HttpResponse:
    return HttpResponse(b"constant", content_type="text/plain")


urlpatterns = [path(_CONSTANT, _answer_constant), *site_addresses]
