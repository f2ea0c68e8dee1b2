# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a first visit to each kind of page costs, and that it tells nobody: every request of a crawl is looked at."""

import re
from urllib.parse import urlsplit

import pytest

from tests.browser.page_types import PAGE_TYPES
from tests.browser.visits import NOTHING_STORED, host_of, open_stranger, visit

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
MOST = 100_000
OTHERS = ("/recherche/?q=Arles", "/en/search/?q=nothing", "/sitemap.xml", "/actualites/?page=nulle-part")
FILE = re.compile(r"\.(atom|csv|json|jpe?g|jwt|ods|odt|pdf|png|svg|webp|xlsx|xml|zip)\Z|/(atom|feed|flux|rss)/\Z")


@pytest.fixture(scope="module")
def visits(chromium, demo_site):
    """Return the first visits of every type of page in both languages, of searches, and of what has no language."""
    french = [visit(chromium, demo_site, address) for address in (*(each.address for each in PAGE_TYPES), *OTHERS)]
    english = [visit(chromium, demo_site, twin) for twin in dict.fromkeys(seen.twin for seen in french) if twin]
    return [*french, *english]


def found(visits, find):
    """Return what was found on each page, without the pages where nothing was."""
    return {seen.address: what for seen in visits if (what := find(seen))}


def test_both_languages_of_every_type_are_visited(visits):
    types = [each for each in PAGE_TYPES if not each.is_missing]

    languages = [seen.language for seen in visits]
    assert (languages.count("fr") >= len(types), languages.count("en") >= len(types)) == (True, True)


def test_nothing_is_asked_of_another_host(visits, demo_site):
    home = host_of(demo_site)

    def foreign(seen):
        asked = [url for _kind, url in seen.requests] + seen.sources
        return [url for url in asked if host_of(url) not in ("", home)]

    assert found(visits, foreign) == {}
    assert all(host_of(seen.requests[0][1]) == home for seen in visits)


def test_no_answer_sets_a_cookie_and_nothing_is_stored(visits):
    read = [seen for seen in visits if not seen.is_protected]

    assert found(read, lambda seen: [answer.url for answer in seen.answers if answer.sets_cookie]) == {}
    assert found(read, lambda seen: seen.cookies) == {}
    assert found(read, lambda seen: seen.stored if seen.stored != NOTHING_STORED else None) == {}


def test_a_form_of_applicants_stores_the_cookie_of_its_protection_alone(visits):
    protected = [seen for seen in visits if seen.is_protected]

    stored = [{**seen.stored, "cookie": [cookie["name"] for cookie in seen.cookies]} for seen in protected]
    assert stored == [NOTHING_STORED | {"cookie": ["csrftoken"]} for _seen in protected]
    assert {urlsplit(seen.address).path.split("/")[-3] for seen in protected} == {"candidater", "application"}


def test_files_that_pages_lead_to_set_no_cookie(visits, chromium, demo_site):
    links = dict.fromkeys(link for seen in visits for link in (*seen.links, *seen.sources))
    files = [link for link in links if host_of(link) == host_of(demo_site) and FILE.search(urlsplit(link).path)]

    with open_stranger(chromium, demo_site) as page:
        answers = [page.context.request.get(file) for file in files]
        told = [answer.url for answer in answers if "set-cookie" in answer.headers]
        broken = [answer.url for answer in answers if not answer.ok or not answer.body()]
        cookies = page.context.cookies()
    assert (told, broken, cookies) == ([], [], [])
    assert {urlsplit(file).path.rpartition(".")[2] for file in files} >= {"csv", "json", "ods", "pdf", "svg"}


def test_a_first_view_is_light(visits):
    assert found(visits, lambda seen: seen.weight if seen.weight >= MOST else None) == {}
    # What is weighed is not nothing: the page, the style sheet and its fonts.
    assert min(seen.weight for seen in visits if not seen.address.endswith(".xml")) > 30_000


def test_pages_that_a_cache_may_keep_leave_compressed(visits):
    def plain(seen):
        page = next(answer for answer in seen.answers if answer.url.endswith(urlsplit(seen.address).path))
        return page.url if page.is_kept and not page.is_compressed else ""

    pages = [seen for seen in visits if "?" not in seen.address]
    assert found(pages, plain) == {}


def test_a_page_takes_one_style_sheet_and_its_fonts_that_it_uses(visits):
    pages = [seen for seen in visits if not seen.address.endswith(".xml")]

    def count(seen):
        kinds = [kind for kind, _url in seen.requests]
        return kinds.count("stylesheet") != 1 or kinds.count("font") not in (2, 3)

    assert found(pages, count) == {}
    assert found(pages, lambda seen: [each for each in seen.complaints if "preload" in each]) == {}


def test_pictures_outside_the_light_formats_are_read_by_any_browser(visits):
    """Only a `picture` may name AVIF or WebP, beside what anyone reads."""
    images = {url for seen in visits for kind, url in seen.requests if kind == "image"}
    light = [url for url in images if url.endswith((".avif", ".webp")) and "/media/" not in url]

    assert light == []
