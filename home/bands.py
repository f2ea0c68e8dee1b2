# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the body of the home page is laid out: editors choose blocks, never columns."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wagtail.blocks import BoundBlock

CAMPAIGN = "campaign"
# What crosses the whole page; anything else is text, in a column that reads well.
WIDE = frozenset({CAMPAIGN, "key_figures", "latest_laureates", "latest_news", "partners"})


@dataclass(kw_only=True)
class Band:
    """A band of the home page: one wide block, or texts that follow each other, with the campaign beside them."""

    texts: list[BoundBlock] = field(default_factory=list)
    wide: BoundBlock | None = None

    @property
    def has_columns(self) -> bool:
        return self.wide is None or self.wide.block.name == CAMPAIGN

    def takes(self, block: BoundBlock) -> bool:
        return block.block.name not in WIDE and self.has_columns


def cut_bands(body: Iterable[BoundBlock]) -> list[Band]:
    """Group the texts that follow each other; a campaign stands beside the texts right after it."""
    bands: list[Band] = []
    for block in body:
        if bands and bands[-1].takes(block):
            bands[-1].texts.append(block)
        elif block.block.name in WIDE:
            bands.append(Band(wide=block))
        else:
            bands.append(Band(texts=[block]))
    return bands
