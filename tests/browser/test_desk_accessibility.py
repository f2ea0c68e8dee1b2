# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The screens that this project adds to Wagtail's admin, as axe sees them: Wagtail's own frame around them included."""

import pytest

from tests.browser.accessibility.axe import install_axe, list_violations
from tests.browser.main_job import EDITION, log_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
SCREENS = (
    "/admin/",
    "/admin/bureau/",
    EDITION,
    *(f"{EDITION}{screen}/" for screen in ("deliberation", "grille", "jury", "classeurs", "journal", "palmares")),
    *(f"{EDITION}import/{subject}/" for subject in ("candidatures", "recusals", "decisions")),
    *(f"{EDITION}{screen}/" for screen in ("errata", "textes", "ceremonie")),
    "/admin/bureau/exemple-2026/lettres/",
    "/admin/bureau/exemple-2026/lettres/exemple-2026-0006/",
    "/admin/visuels/",
    "/admin/visuels/exemple-2026/panneaux/",
    "/admin/pages-laureats/",
    "/admin/pages-laureats/courriels/",
    "/admin/kits/",
    "/admin/kits/telechargements/",
    "/admin/kits/edition/exemple-2026/",
)


@pytest.fixture(scope="module")
def desk(chromium, own_site):
    """Return the window of an administrator, logged in once for all screens of an edition that no other test moves."""
    options = {"viewport": {"width": 1280, "height": 900}, "locale": "fr-FR", "reduced_motion": "reduce"}
    context = chromium.new_context(base_url=own_site, **options)
    page = context.new_page()
    # The page of kits makes them one after the other, and leaves itself each time.
    page.route("**/desk/kits*.js", lambda route: route.abort())
    log_in(page, "admin")
    yield page
    context.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_of_the_admin_has_no_violation(screen, desk):
    answer = desk.goto(screen)
    install_axe(desk)

    assert (answer.status, list_violations(desk)) == (200, [])
