# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A stranger follows what every format leads to."""

import json

import pytest

from tests.embargo.links import list_links
from tests.embargo.reading import Answer

JSON = json.dumps(
    {
        "next": "http://testserver/api/v1/awards?page=2&page_size=1",
        "results": [{"page": "/laureats/albi/", "badge": None, "year": 2018}],
        "text": '<p>Voir <a href="/label/">le label</a>, http://testserver/faq/.</p>',
        "paths": {"/api/v1/awards/{edition}": {}},
        "template": "/api/v1/awards/{edition}",
        "elsewhere": "https://example.org/",
    }
)
CALENDAR = "BEGIN:VEVENT\r\nURL:http://testserver/candi\r\n dater/\r\nEND:VEVENT\r\n"
FEED = '<feed><link rel="self" href="http://testserver/a/"/><id>tag:testserver,2026:b</id><u>http://testserver/c/</u></feed>'
ROBOTS = "User-agent: *\nDisallow: /admin/\nSitemap: http://testserver/sitemap.xml\n"
PAGE = (
    '<a href="/a/?x=1&amp;y=2">a</a><a rel="nofollow" href="/b/">b</a><p>http://testserver/c/</p><img src=\'d.png\'>'
    '<script type="application/ld+json">{"url": "http://testserver/e/"}</script>'
)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (
            "application/problem+json",
            JSON,
            ["/api/v1/awards?page=2&page_size=1", "/faq/", "/label/", "/laureats/albi/"],
        ),
        ("text/calendar; charset=utf-8", CALENDAR, ["/candidater/"]),
        ("application/atom+xml", FEED, ["/a/", "/c/"]),
        ("text/plain", ROBOTS, ["/sitemap.xml"]),
        ("text/html", PAGE, ["/a/?x=1&y=2", "/base/d.png", "/e/"]),
    ],
)
def test_links_of_a_format_are_followed(kind, text, expected):
    answer = Answer(status=200, headers=(("Content-Type", kind),), cookies=(), text=text, queries=0)

    assert sorted(set(list_links(answer, base="/base/")) - {"/base/"}) == expected


def test_links_of_headers_are_followed():
    links = '</api/v1/awards?page=2>; rel="next", <http://testserver/api/>; rel="help", <https://example.org/>; rel="x"'
    answer = Answer(status=200, headers=(("Link", links), ("Location", "/b/")), cookies=(), text="", queries=0)

    assert sorted(set(list_links(answer, base="/"))) == ["/api/", "/api/v1/awards?page=2", "/b/"]
