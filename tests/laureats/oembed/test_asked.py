# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from laureats.oembed.asked import NOTHING, Asked, read_address

HOSTS = {"label.example"}
INDEXES = {"fr": "/laureats/", "en": "/en/laureates/"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/laureats/arles/", Asked(slug="arles", language="fr")),
        ("/laureats/arles", Asked(slug="arles", language="fr")),
        ("/en/laureates/arles/", Asked(slug="arles", language="en")),
        ("/badges/arles/current.svg", Asked(slug="arles")),
        ("/badges/arles/2026.wide.svg", Asked(slug="arles", edition="2026")),
        ("/badges/arles/2026-r3.png", Asked(slug="arles", edition="2026", revision="3")),
        ("/verification/arles/2026/", Asked(slug="arles", edition="2026")),
        ("/en/verification/arles/2026/", Asked(slug="arles", edition="2026", language="en")),
    ],
)
def test_addresses_of_laureates_and_badges_name_them(path, expected):
    assert read_address(f"https://label.example{path}", hosts=HOSTS, indexes=INDEXES) == expected


@pytest.mark.parametrize(
    "address",
    [
        "",
        "arles",
        "/laureats/arles/",
        "https://other.example/laureats/arles/",
        "javascript://label.example/laureats/arles/",
        "https://label.example/laureats/",
        "https://label.example/laureats/arles/kit/",
        "https://label.example/recherche/",
        "https://[label.example/laureats/arles/",
    ],
)
def test_other_addresses_name_nothing(address):
    assert read_address(address, hosts=HOSTS, indexes=INDEXES) == NOTHING
