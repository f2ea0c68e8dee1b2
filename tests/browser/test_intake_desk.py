# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The secretariat reads a candidature, puts it back, declares it eligible again and writes to its candidate."""

import pytest

from tests.browser.accessibility.axe import list_desk_violations
from tests.browser.main_job import EDITION, log_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
INBOX = f"{EDITION}candidatures/"


@pytest.fixture(scope="module")
def demo_site(own_site):
    return own_site


@pytest.fixture(scope="module")
def desk(chromium, demo_site):
    context = chromium.new_context(
        base_url=demo_site, viewport={"width": 1280, "height": 900}, locale="fr-FR", reduced_motion="reduce"
    )
    page = context.new_page()
    log_in(page)
    yield page
    context.close()


def test_a_pass_of_the_secretariat(desk):
    violations = []

    def press(selector):
        with desk.expect_navigation():
            desk.click(selector)

    def look():
        violations.extend(list_desk_violations(desk))

    desk.goto(INBOX)
    look()
    press("main tbody th a >> nth=0")
    look()
    desk.click("summary:has-text('La remettre')")
    press("[name=deed][value=restore]")
    desk.click("summary:has-text('La déclarer')")
    desk.fill("[name=eligible-reason]", "Mandat reçu par courrier")
    desk.uncheck("[name=eligible-is_told]")
    look()
    press("[name=deed][value=eligible]")
    told = desk.inner_text(".messages")
    press("main a.button:has-text('Écrire un message')")
    look()
    press("[name=deed][value=preview]")
    look()
    press("[name=deed][value=send]")

    assert "La candidature est éligible." in told
    assert desk.url.endswith(INBOX)
    assert "1 courriel part." in desk.inner_text(".messages")
    assert violations == []


def test_the_page_of_more_time_has_no_violation(desk):
    desk.goto(f"{INBOX}delai/")

    assert list_desk_violations(desk) == []
