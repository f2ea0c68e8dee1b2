# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Draw again the pictures of docs/redaction: `python -m scripts.editor_screenshots [SUBJECT…]`.

It needs Chromium and the development requirements. Each subject has a demonstration of its own, logged in as the
communication team.
"""

import argparse
import io
import os
import pkgutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

import django  # noqa: E402

django.setup()

from tests.browser.demo_server import serve_demo  # noqa: E402
from tests.browser.main_job import log_in  # noqa: E402

PICTURES = ROOT / "docs" / "redaction" / "images"
SUBJECTS = [found.name for found in pkgutil.iter_modules([str(Path(__file__).parent)]) if found.name != "__main__"]
WIDTH, HEIGHT = 1280, 860
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
# Enough for flat colours, and a tenth of the weight.
COLOURS = 128
SECONDS_TO_WAIT = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=f"one of: {', '.join(SUBJECTS)}")
    chosen = parser.parse_args().subjects
    if unknown := sorted(set(chosen) - set(SUBJECTS)):
        parser.error(f"unknown: {', '.join(unknown)}; there is: {', '.join(SUBJECTS)}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        for subject in chosen or SUBJECTS:
            draw_subject(subject, browser=browser)


def draw_subject(subject: str, *, browser: Browser) -> None:
    """Call the `draw` of a module with a window and with what keeps the pictures under its name."""
    with TemporaryDirectory() as directory, serve_demo(directory) as address, open_window(browser, address) as page:
        log_in(page, "communication")

        def save(name: str, show: str = "") -> None:
            save_picture(page, path=PICTURES / f"{subject}-{name}.png", show=show)

        import_module(f"scripts.editor_screenshots.{subject}").draw(page, save=save)


@contextmanager
def open_window(browser: Browser, address: str) -> Iterator[Page]:
    size = {"width": WIDTH, "height": HEIGHT}
    context = browser.new_context(base_url=address, locale="fr-FR", viewport=size, reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(SECONDS_TO_WAIT * 1000)
    yield page
    context.close()


def save_picture(page: Page, *, path: Path, show: str = "") -> None:
    """Save what the window shows, scrolled to the element `show` when it is given."""
    page.wait_for_load_state("networkidle")
    if show:
        page.locator(show).first.evaluate("element => element.scrollIntoView({block: 'start'})")
        page.mouse.wheel(0, -80)
    page.wait_for_timeout(700)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main()
