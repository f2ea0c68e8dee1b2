# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.test import RequestFactory

from core.encodings import accepts_gzip


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        ("gzip, br", True),
        ("br;q=1.0, GZIP;q=0.5", True),
        ("identity", False),
        ("", False),
        ("gzip;q=0", False),
        ("gzip; q=0.000", False),
        ("x-gzip", False),
    ],
)
def test_gzip_is_accepted_where_it_is_named_and_not_refused(accepted, expected):
    assert accepts_gzip(RequestFactory().get("/", headers={"accept-encoding": accepted})) is expected
