# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Draw every type of public page, to look at before a release: `python -m scripts.page_screenshots [WORD…]`.

Each in both languages, wide and narrow, light and dark, whole, into var/screenshots; with words, only the types whose
name holds one of them. It needs Chromium and the development requirements; a few minutes.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from tests.browser.accessibility.states import STATES, enter
from tests.browser.conftest import QUIET, open_window
from tests.browser.demo_server import serve_demo
from tests.browser.page_types import PAGE_TYPES, PageType

PICTURES = Path(__file__).resolve().parent.parent / "var" / "screenshots"
ENGLISH = "link[rel=alternate][hreflang=en]"
# A picture further down loads when it comes into the window: the window grows to the page before it is drawn.
TALLEST = 12_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", metavar="WORD", help="part of the name of a type, as in page_types.py")
    parser.add_argument("--address", help="of a demonstration that runs already, such as http://127.0.0.1:8000")
    options = parser.parse_args()
    chosen = choose_types(options.words)
    if not chosen:
        parser.error(f"no type is named so; there is: {', '.join(each.name for each in PAGE_TYPES)}")
    if options.address:
        count = draw_site(options.address, chosen=chosen, directory=PICTURES)
    else:
        with TemporaryDirectory() as directory, serve_demo(directory) as address:
            count = draw_site(address, chosen=chosen, directory=PICTURES)
    sys.stdout.write(f"{PICTURES}: {count} pictures.\n")
    return 0


def choose_types(words: Sequence[str]) -> list[PageType]:
    """Return the types whose name holds one of the words, all of them for no word."""
    return [each for each in PAGE_TYPES if not words or any(word in each.name for word in words)]


def draw_site(address: str, *, chosen: Sequence[PageType], directory: Path) -> int:
    """Draw the chosen types of pages of a demonstration, and return how many pictures there are."""
    directory.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        with open_window(chromium, demo_site=address) as page:
            count = sum(1 for each in chosen for _picture in draw_type(page, each, directory=directory))
        chromium.close()
    return count


def draw_type(page: Page, page_type: PageType, *, directory: Path) -> Iterator[Path]:
    """Draw a page in French, then in English where it has a twin, and yield the pictures."""
    page.goto(page_type.address)
    twin = page.locator(ENGLISH)
    english = twin.get_attribute("href") if twin.count() else None
    yield from _draw_windows(page, name=f"{page_type.name} fr", directory=directory)
    if english:
        page.goto(english)
        yield from _draw_windows(page, name=f"{page_type.name} en", directory=directory)


def _draw_windows(page: Page, *, name: str, directory: Path) -> Iterator[Path]:
    """Draw the page that is there in every window."""
    for state in STATES:
        enter(page, state)
        _show_whole(page, width=state.width)
        path = directory / name_picture(f"{name} {state.name}")
        page.screenshot(path=path)
        yield path


def _show_whole(page: Page, *, width: int) -> None:
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height, TALLEST)})
    page.wait_for_load_state("networkidle")


def name_picture(words: str) -> str:
    """Return a name of file made of words alone."""
    return "-".join(re.findall(r"\w+", words.lower())) + ".png"


if __name__ == "__main__":
    sys.exit(main())
