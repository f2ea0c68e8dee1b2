# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a first visit to a laureate's page costs, and that it needs no script."""

import gzip

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
ADDRESS = "/laureats/sourcevive/"
MOST = 100_000
COMPRESSED = ("text/", "image/svg+xml", "application/")


def transferred(response):
    """Return the size of an answer, compressed where the server in front compresses it."""
    body = response.body()
    return len(gzip.compress(body) if response.headers["content-type"].startswith(COMPRESSED) else body)


def test_first_view_is_light_with_one_style_sheet_and_no_script(page):
    answers = []
    page.on("response", lambda answer: answers.append(answer))

    page.goto(ADDRESS, wait_until="networkidle")

    kinds = [answer.request.resource_type for answer in answers]
    assert (kinds.count("document"), kinds.count("stylesheet"), kinds.count("script")) == (1, 1, 0)
    assert sum(transferred(answer) for answer in answers) <= MOST
    assert {"font", "image"} <= set(kinds)
    assert page.complaints == []


def test_page_is_whole_without_javascript(chromium, demo_site):
    context = chromium.new_context(base_url=demo_site, java_script_enabled=False)
    page = context.new_page()
    page.goto(ADDRESS)

    shown = [
        page.locator(part).is_visible() for part in (".award", "ol.timeline", "svg.radar__drawing", ".scores table")
    ]
    context.close()
    assert shown == [True, True, True, True]
