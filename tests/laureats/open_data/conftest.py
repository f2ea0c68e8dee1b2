# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Open data whose texts try what reads them."""

import pytest

from laureats.open_data.versions import write_version
from tests.factories import TerritoryFactory
from tests.laureats.public.factories import make_award, make_edition
from tests.laureats.spreadsheets.conftest import convert

__all__ = ["convert"]

HOSTILE = [
    '=cmd|"/c calc"!A1',
    '+33 "guillemets", virgule; point-virgule',
    "Deux\nlignes\r\net trois",
    "Émoji 🦜 et שלום",
    "@SUM(A1)",
    "-1",
    "'=déjà",
]


@pytest.fixture
def hostile():
    """Write open data whose texts would be formulas, break lines, or read from right to left."""
    edition = make_edition(year=2020, name="=1+1", note="=NOTE()", source='=HYPERLINK("http://x")')
    for number, name in enumerate(HOSTILE):
        place = {"latitude": "44.8378", "longitude": "-0.5792"} if number else {}
        body = TerritoryFactory(name=f"Corps {number}", display_name_override=name, **place)
        make_award(body=body, edition=edition, level="3", opinion=name, sources=[name], mentions=[{"name": name}])
    return write_version()
