# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The windows in which pages are read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    name: str
    width: int
    scheme: str
    height: int = 900
    # Whether the page was just read in a window of this size: nothing but its colours is new.
    is_recoloured: bool = False


WIDE, NARROW = 1280, 360
STATES = (
    State(name="wide, light", width=WIDE, scheme="light"),
    State(name="wide, dark", width=WIDE, scheme="dark", is_recoloured=True),
    State(name="narrow, dark", width=NARROW, scheme="dark"),
    State(name="narrow, light", width=NARROW, scheme="light", is_recoloured=True),
)
# A window of 1280 pixels by 1024, enlarged four times.
ENLARGED = State(name="400 %", width=320, height=256, scheme="light")


def enter(page, state):
    page.set_viewport_size({"width": state.width, "height": state.height})
    page.emulate_media(color_scheme=state.scheme, reduced_motion="reduce")
