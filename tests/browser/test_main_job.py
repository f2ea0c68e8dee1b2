# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The main job of the secretariat, from the log-in to a badge anyone can see."""

from collections import Counter

import pytest

from tests.browser.main_job import (
    DECISIONS,
    EDITION,
    RECUSALS,
    WORKBOOKS,
    confirm,
    log_in,
    open_decisions_import,
    open_edition,
    open_import,
    release_now,
    send_files,
    send_workbooks,
    take_next_step,
)

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.fixture(scope="module")
def demo_site(own_site):
    """Return a demonstration whose edition this module alone releases."""
    return own_site


def column(page, table, number):
    """Return a column of a table of the desk, by its number from 1."""
    return page.locator(f"#{table}-content tbody tr > :nth-child({number})").all_inner_texts()


def figures(page, title):
    """Return the figures of a group of the desk by label; the page is read in French."""
    group = page.locator(".desk-figures__group", has=page.locator("h3", has_text=title))
    labels = group.locator(".desk-figure__label").all_inner_texts()
    numbers = group.locator(".desk-figure__number").all_inner_texts()
    return Counter(dict(zip(labels, map(int, numbers), strict=True)))


def test_the_secretariat_brings_an_edition_from_its_recusals_to_its_badges(page, visitor):
    log_in(page)
    open_edition(page)

    open_import(page, "recusals")
    send_files(page, RECUSALS)
    confirm(page)
    assert sum(map(int, column(page, "jury", 7))) == 2

    take_next_step(page)
    send_workbooks(page)
    sent = page.locator(".desk-table tbody tr > :nth-child(3)").all_inner_texts()
    assert [" ODS" in words for words in sent] == [True] * 5

    page.goto(EDITION)
    take_next_step(page)
    send_files(page, *WORKBOOKS)
    effects = page.locator("#effect-content li").all_inner_texts()
    confirm(page)
    assert len(WORKBOOKS) == 5
    assert Counter(effect.partition("→")[2].strip() for effect in effects) == figures(page, "Niveaux à ce jour")
    assert figures(page, "Notes")["notes manquantes"] == 0

    take_next_step(page)
    open_decisions_import(page)
    send_files(page, DECISIONS)
    confirm(page)
    assert figures(page, "Décisions") == {
        "dossiers décidés": 12,
        "dossiers à décider": 0,
        "dossiers à revoir": 0,
        "dossiers ajournés": 0,
    }

    take_next_step(page)
    release_now(page)
    results = page.get_attribute("main a[href$='/palmares/2027/']", "href")

    visitor.goto(results)
    visitor.click("main a:has-text('Sourcevive') >> nth=0")
    badge = visitor.locator("main img[src*='/badges/'][src*='2027']").first
    badge.scroll_into_view_if_needed()
    assert badge.evaluate("image => image.decode().then(() => image.naturalWidth > 0)")
    assert (page.complaints, visitor.complaints) == ([], [])


def test_the_communication_team_sees_nothing_of_it(page):
    log_in(page, "communication")

    page.goto("/admin/bureau/exemple-2026/")

    assert page.url.endswith("/admin/")
    assert page.locator("a[href*='/bureau/']").count() == 0
