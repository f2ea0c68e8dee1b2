# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from laureats.assets.pens import RelativePathPen


def draw_square(pen, size):
    pen.moveTo((0, 0))
    pen.lineTo((size, 0))
    pen.lineTo((size, size))
    pen.closePath()


def test_pen_writes_relative_commands_without_needless_characters():
    pen = RelativePathPen(None)

    pen.moveTo((10, -0.5))
    pen.qCurveTo((10.25, 0), (12, 3))
    pen.closePath()

    assert pen.path() == "m10-.5q.2 .5 2 3.5z"


def test_pen_starts_a_shape_from_where_the_last_one_began():
    pen = RelativePathPen(None)

    draw_square(pen, 2)
    draw_square(pen, 3)

    assert pen.path() == "m0 0l2 0l0 2zm0 0l3 0l0 3z"


def test_pen_does_not_add_up_what_it_rounds_off():
    pen = RelativePathPen(None)

    pen.moveTo((0, 0))
    for step in range(1, 10):
        pen.lineTo((step * 0.04, 0))

    assert pen.position == (4, 0)
