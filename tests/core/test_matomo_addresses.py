# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from core.matomo_addresses import is_plain_address, read_matomo_address


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("https://stats.example.org/", "https://stats.example.org/"),
        (" https://stats.example.org ", "https://stats.example.org/"),
        ("HTTPS://Stats.Example.org:8443/Matomo", "https://stats.example.org:8443/Matomo/"),
        ("https://stats.example.org/outils/matomo/index.php", "https://stats.example.org/outils/matomo/"),
        ("https://stats.example.org/matomo.js", "https://stats.example.org/"),
    ],
)
def test_the_folder_of_matomo_is_read(typed, read):
    assert read_matomo_address(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "http://stats.example.org/",
        "javascript:alert(1)//https://",
        "data:text/javascript,alert(1)",
        "//stats.example.org/",
        "ftp://stats.example.org/",
        "https:stats.example.org",
    ],
)
def test_only_an_address_that_nobody_reads_on_the_way_is_taken(typed):
    with override("en"), pytest.raises(ValidationError, match="https://, so that nobody"):
        read_matomo_address(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "https://user:secret@stats.example.org/",
        "https://stats.example.org@evil.example/",
        "https://stats.example.org/; script-src *",
        "https://stats.example.org/,https://evil.example/",
        "https://stats.example.org/ *",
        "https://stats.example.org/\n*",
        "https://stats\u2028.example.org/",
        "https://stats.example.org/?module=API",
        "https://stats.example.org/#x",
        "https://stats.example.org/../",
        "https://stats.example.org//evil/",
        "https://stats.example.org/%2e%2e/",
        "https://*.example.org/",
        "https://stats.example.org:port/",
        "https://-stats.example.org/",
        "https://stats_.example.org/",
        "https://ſtats.example.org/",
        "https://",
        "https:///",
        "https://'self'/",
        'https://stats.example.org/"><script>/',
        "https://[::1]/",
    ],
)
def test_an_address_that_says_more_is_refused(typed):
    with override("en"), pytest.raises(ValidationError, match="folder of Matomo alone"):
        read_matomo_address(typed)


@pytest.mark.parametrize("stored", ["https://stats.example.org/; script-src *", "javascript:alert(1)//", ""])
def test_what_came_another_way_is_not_plain(stored):
    assert is_plain_address(stored) is False
