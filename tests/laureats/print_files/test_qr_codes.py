# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""QR codes: the squares of the path are the modules of the code."""

import re

import pytest
import segno

from laureats.print_files.qr_codes import qr_path
from tests.laureats.print_files.factories import PAGE

RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def test_the_path_holds_every_dark_module_and_no_other():
    path, width = qr_path(PAGE)

    filled = {(int(x) + step, int(y)) for x, y, length, _back in RUN.findall(path) for step in range(int(length))}
    modules = segno.make(PAGE, error="m", micro=False).matrix_iter(border=4)
    assert filled == {(x, y) for y, row in enumerate(modules) for x, dark in enumerate(row) if dark}
    assert RUN.sub("", path) == ""
    assert all(4 <= x < width - 4 for x, _y in filled)


@pytest.mark.parametrize("address", ["https://a.fr/", f"https://label.example/{'a' * 400}/"])
def test_any_address_of_a_page_fits(address):
    path, width = qr_path(address)

    assert (path[:4], width >= 29) == ("M4 4", True)
