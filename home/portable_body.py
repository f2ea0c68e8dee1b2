# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The body of a page outside its page: in a feed, on paper, in a text to be edited. Plain HTML, whole addresses."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import StreamValue

from core.models import CustomImage

# Gives an address to a picture to whoever reads the body.
PictureAddress = Callable[[CustomImage], str]

TEMPLATE = "home/includes/portable_body.html"
ADDRESSES = ("href", "src", "cite")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A block of a body; `picture` is the address of the image of a picture."""

    kind: str
    value: Any
    picture: str = ""


def render_portable(body: StreamValue, *, base: str, picture_address: PictureAddress) -> SafeString:
    """Return a body as HTML that needs neither our styles nor our address; `base` is the whole address of its page."""
    pieces = list(_list_pieces(body, picture_address=picture_address))
    return make_whole(render_to_string(TEMPLATE, {"pieces": pieces}), base=base)


def make_whole(html: str, *, base: str) -> SafeString:
    """Return a piece of HTML of ours with every address in it made whole."""
    soup = BeautifulSoup(html, "html.parser")
    for name in ADDRESSES:
        for element in soup.find_all(None, {name: True}):
            # What no browser could follow stays as it was written.
            with suppress(ValueError):
                element[name] = urljoin(base, str(element[name]))
    return mark_safe(soup.decode().strip())  # noqa: S308  # What our templates escaped, with other addresses.


def _list_pieces(body: StreamValue, *, picture_address: PictureAddress) -> Iterator[Piece]:
    for block in body:
        is_picture = block.block_type == "picture" and block.value["image"] is not None
        picture = picture_address(block.value["image"]) if is_picture else ""
        yield Piece(kind=block.block_type, value=block.value, picture=picture)
