# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The jury's meeting without JavaScript, by keyboard where a person would, with two people at once.

The edition must still take decisions, so the site is this module's own.
"""

import shutil
from contextlib import contextmanager

import pytest

from tests.browser.demo_server import manage, serve_seeded
from tests.browser.main_job import EDITION, RECUSALS, WORKBOOKS, log_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

DELIBERATION = f"{EDITION}deliberation/"


@pytest.fixture(scope="module")
def demo_site(seeded_files, tmp_path_factory):
    directory = shutil.copytree(seeded_files, tmp_path_factory.mktemp("deliberation") / "site")
    manage(directory, "import_recusals", "exemple-2027", RECUSALS, "--confirm")
    manage(directory, "import_jury_sheets", "exemple-2027", *WORKBOOKS, "--confirm")
    with serve_seeded(directory) as base_url:
        yield base_url


@contextmanager
def plain_window(chromium, *, demo_site, username):
    """Open a window without JavaScript, logged in."""
    context = chromium.new_context(base_url=demo_site, locale="fr-FR", java_script_enabled=False)
    page = context.new_page()
    log_in(page, username)
    yield page
    context.close()


def tick(page, selector):
    """Tick a box or a choice by keyboard."""
    page.focus(selector)
    page.keyboard.press("Space")


def follow(page, selector):
    """Use a button or a link by keyboard, and wait for where it leads."""
    page.focus(selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def answer(page, *, level, reason):
    tick(page, f"[name=level][value='{level}']")
    page.fill("#id_reason", reason)
    follow(page, "[value=decide]")


def test_a_fragile_file_is_found_and_decided_and_a_second_person_is_told(chromium, demo_site):
    with (
        plain_window(chromium, demo_site=demo_site, username="secretariat") as first,
        plain_window(chromium, demo_site=demo_site, username="admin") as second,
    ):
        first.goto(DELIBERATION)
        tick(first, "[name=fragile]")
        follow(first, ".deliberation-filters [type=submit]")
        bodies = first.locator(".deliberation tbody th a")
        signs = first.locator(".deliberation__signs").all_inner_texts()
        found = bodies.count()
        count = first.locator("#count").inner_text()
        assert (count.split()[0], count.endswith("sur 12"), 0 < found < 12) == (str(found), True, True)
        assert ["fragile" in sign for sign in signs] == [True] * found

        second.goto(bodies.first.get_attribute("href"))
        follow(first, ".deliberation tbody td > a.button")
        answer(first, level="none", reason="Le dossier ne répond pas à l’appel.")
        assert first.locator(".deliberation__state").first.inner_text().startswith("aucun label")
        assert first.locator("#count").inner_text() == count

        answer(second, level="level:1", reason="La pièce manquante est arrivée.")
        sides = second.locator("#sides tbody tr").all_inner_texts()
        assert [side.split("\t") for side in sides] == [
            ["Niveau attribué", "aucun label", "Niveau 1"],
            ["Motif", "Le dossier ne répond pas à l’appel.", "La pièce manquante est arrivée."],
        ]

        follow(second, "[value=decide]")
        assert second.locator(".deliberation__state", has_text="La pièce manquante est arrivée.").count() == 1
