# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Draw again the pictures of docs/secretariat/publication.md: `python scripts/make_release_screenshots.py`."""

import sys
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from django.utils.timezone import localdate
from playwright.sync_api import Browser, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent))

from make_screenshots import HEIGHT, IN_FRENCH, QUIET, WIDTH, save_picture

from tests.browser import main_job
from tests.browser.demo_server import manage, seed_demo, serve_seeded

PALMARES = f"{main_job.EDITION}palmares/"
CODE = "exemple-2027"


def decide_demo(directory: str) -> None:
    """Bring the waiting edition of a demonstration to its decisions."""
    manage(directory, "import_recusals", CODE, main_job.RECUSALS, "--confirm")
    manage(directory, "import_jury_sheets", CODE, *main_job.WORKBOOKS, "--confirm")
    manage(directory, "import_decisions", CODE, main_job.DECISIONS, "--confirm")


def open_window(browser: Browser, *, address: str, width: int, height: int) -> Page:
    window = browser.new_context(base_url=address, locale="fr-FR", viewport={"width": width, "height": height})
    page = window.new_page()
    main_job.log_in(page)
    return page


def draw_release(browser: Browser, *, address: str) -> None:
    page = open_window(browser, address=address, width=WIDTH, height=HEIGHT)
    page.goto(PALMARES)
    page.fill("[name=results_at]", f"{localdate() + timedelta(days=1)}T18:00")
    page.click("[name=deed][value=schedule]")
    save_picture(page, "80-publication-programmee", show="#rehearsal-section")
    phone = open_window(browser, address=address, width=360, height=740)
    phone.goto(f"{PALMARES}direct/")
    save_picture(phone, "81-direct")
    phone.goto(f"{PALMARES}direct/publier/")
    save_picture(phone, "82-confirmer")


def main() -> None:
    with TemporaryDirectory() as directory, sync_playwright() as playwright:
        seed_demo(directory)
        decide_demo(directory)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET, env=IN_FRENCH)
        with serve_seeded(directory) as address:
            draw_release(browser, address=address)
        browser.close()


if __name__ == "__main__":
    main()
