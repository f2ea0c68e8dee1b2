# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A fontTools pen that writes the shortest path of SVG: relative commands, points rounded to a tenth of a unit."""

from typing import Any

from fontTools.pens.basePen import BasePen

# Tenths: in a picture of 2048 pixels for 512 units, a point moves by a fifth of a pixel at most.
STEPS = 10

Point = tuple[float, float]


class RelativePathPen(BasePen):
    """Collect the commands of a path. Positions are kept in whole steps, so that rounding never adds up."""

    def __init__(self, glyph_set: Any) -> None:
        super().__init__(glyph_set)
        self.commands: list[str] = []
        self.position = self.start = (0, 0)

    def path(self) -> str:
        return "".join(self.commands)

    def _moveTo(self, point: Point) -> None:
        self._write("m", point)
        self.start = self.position

    def _lineTo(self, point: Point) -> None:
        self._write("l", point)

    def _qCurveToOne(self, control: Point, point: Point) -> None:
        self._write("q", control, point)

    def _curveToOne(self, first: Point, second: Point, point: Point) -> None:
        self._write("c", first, second, point)

    def _closePath(self) -> None:
        self.commands.append("z")
        self.position = self.start

    def _write(self, letter: str, *points: Point) -> None:
        """Add a command with its points relative to where the pen stands, and move the pen to the last."""
        places = [(round(x * STEPS), round(y * STEPS)) for x, y in points]
        moves = [steps for x, y in places for steps in (x - self.position[0], y - self.position[1])]
        self.commands.append(letter + _join(moves))
        self.position = places[-1]


def _join(moves: list[int]) -> str:
    """Return the numbers with a space only where a sign does not part them."""
    text = "".join(number if number.startswith("-") else f" {number}" for number in map(_number, moves))
    return text.removeprefix(" ")


def _number(steps: int) -> str:
    """Return the shortest writing of a number of steps: "12.5", "-.3", "0"."""
    whole, tenths = divmod(abs(steps), STEPS)
    text = f"{whole or ''}.{tenths}" if tenths else str(whole)
    return f"-{text}" if steps < 0 else text
