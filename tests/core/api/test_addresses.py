# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from core.api.addresses import with_whole_addresses


def test_addresses_within_html_are_named_from_the_root_of_the_site(rf):
    html = '<a href="/candidat/">a</a><a href="#b">b</a><a href="https://c.example/">c</a><img src="/media/d.png">'

    assert with_whole_addresses(html, request=rf.get("/api/v1/domains")) == (
        '<a href="http://testserver/candidat/">a</a><a href="#b">b</a>'
        '<a href="https://c.example/">c</a><img src="http://testserver/media/d.png">'
    )


def test_sets_of_pictures_are_named_from_the_root_of_the_site(rf):
    html = '<source srcset="/a.webp 1x"><img srcset="/b.png 1x, /c,d.png 2x, //e.example/f 3x, https://g.example/h 4x">'

    assert with_whole_addresses(html, request=rf.get("/")) == (
        '<source srcset="http://testserver/a.webp 1x"><img srcset="http://testserver/b.png 1x, '
        'http://testserver/c,d.png 2x, //e.example/f 3x, https://g.example/h 4x">'
    )


def test_addresses_of_other_sites_without_a_scheme_are_left_alone(rf):
    html = '<a href="//d.example/">d</a>'

    assert with_whole_addresses(html, request=rf.get("/")) == html
