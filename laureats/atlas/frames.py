# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands where in the drawing: metropolitan France, and under it the overseas départements in frames."""

from dataclasses import dataclass

from laureats.atlas.projections import Projection, project_around, project_metropolitan

# Two units a pixel on a wide screen: whole numbers are then fine enough.
WIDTH = 1280
MAINLAND_HEIGHT = 1250
FRAME_TOP = 1300
FRAME_WIDTH = 236
FRAME_HEIGHT = 220
FRAME_GAP = 25
HEIGHT = FRAME_TOP + FRAME_HEIGHT
MAINLAND = "metropole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FramePlan:
    """A part of the map. `departments` are those drawn in it; none stands for all that no other part draws."""

    code: str
    title: str
    departments: frozenset[str]
    projection: Projection
    box: Box
    margin: float


def _overseas(*, place: int, code: str, title: str, middle: float) -> FramePlan:
    left = place * (FRAME_WIDTH + FRAME_GAP)
    return FramePlan(
        code=code,
        title=title,
        departments=frozenset({code}),
        projection=project_around(middle),
        box=Box(left=left, top=FRAME_TOP, width=FRAME_WIDTH, height=FRAME_HEIGHT),
        margin=24,
    )


# Names of places, the same in every language.
PLANS = (
    FramePlan(
        code=MAINLAND,
        title="France",
        departments=frozenset(),
        projection=project_metropolitan,
        box=Box(left=0, top=0, width=WIDTH, height=MAINLAND_HEIGHT),
        margin=4,
    ),
    _overseas(place=0, code="971", title="Guadeloupe", middle=16.2),
    _overseas(place=1, code="972", title="Martinique", middle=14.6),
    _overseas(place=2, code="973", title="Guyane", middle=4.0),
    _overseas(place=3, code="974", title="La Réunion", middle=-21.1),
    _overseas(place=4, code="976", title="Mayotte", middle=-12.8),
)


def plan_of(code: str) -> FramePlan:
    return next(plan for plan in PLANS if plan.code == code)
