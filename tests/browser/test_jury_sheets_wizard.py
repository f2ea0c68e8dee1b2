# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury workbooks from the upload to the undoing, by keyboard where a person would, with and without JavaScript.

The edition must still take marks, so the site is this module's own; each test leaves it as it was, for imports are
undone.
"""

import re
import shutil
from contextlib import contextmanager

import pytest

from laureats.imports.correction_list import CORRECTION_LIST
from laureats.spreadsheets import read_workbook
from tests.browser.demo_server import serve_seeded
from tests.browser.edited_workbooks import edit_marks
from tests.browser.main_job import EDITION, FILES, confirm_import, log_in, send_files

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

FIRST, SECOND = FILES / "grille-exemple-2027-arnaudet.ods", FILES / "grille-exemple-2027-corvisier.ods"
SEND = f"{EDITION}import/marks/"


@pytest.fixture(scope="module")
def demo_site(seeded_files, tmp_path_factory):
    with serve_seeded(shutil.copytree(seeded_files, tmp_path_factory.mktemp("wizard") / "site")) as base_url:
        yield base_url


@pytest.fixture
def faulty(tmp_path):
    """Return the second workbook with a mark that is a word, and another above its maximum."""
    return edit_marks(SECOND, tmp_path / SECOND.name, {"F4": "moyen", "E5": "9"})


@pytest.fixture
def later(tmp_path):
    """Return the first workbook as its juror sends it again: a mark is blank, another is changed."""
    return edit_marks(FIRST, tmp_path / FIRST.name, {"E3": None, "F3": "1"})


@contextmanager
def plain_window(chromium, *, demo_site):
    """Open a window without JavaScript."""
    context = chromium.new_context(base_url=demo_site, locale="fr-FR", java_script_enabled=False)
    page = context.new_page()
    yield page
    context.close()


def press(page, selector):
    """Use a button or a link by keyboard."""
    page.focus(selector)
    page.keyboard.press("Enter")


def tick(page, name):
    """Tick a box by keyboard, and check again."""
    page.focus(f"[name={name}]")
    page.keyboard.press("Space")
    press(page, "#questions-content [type=submit]")
    page.wait_for_url(f"**{name}=on**")


def count_marks(page):
    """Return how many marks the desk counts for the first juror and all of them."""
    page.goto(EDITION)
    given = [int(number) for number in page.locator("#jury-content tbody tr > :nth-child(5)").all_inner_texts()]
    return given[0], sum(given)


def list_marked(path):
    """Return the places that the list of an annotated copy names."""
    sheets = {sheet.name: sheet for sheet in read_workbook(path.read_bytes(), name="copie.ods").sheets}
    texts = [[str(cell.value) for cell in row.values()] for row in sheets[CORRECTION_LIST].rows.values()]
    return [" ".join(row[:2]) for row in texts if row[0] == "Notes"]


def undo(page, summary):
    page.goto(summary)
    press(page, "#written-content a.button")
    page.wait_for_url("**/annuler/")
    press(page, "main form [type=submit]")
    page.wait_for_url(re.compile(r"/journal/[0-9a-f-]+/$"))


def test_workbooks_are_sent_corrected_confirmed_and_undone(page, faulty, later):
    log_in(page)
    page.goto(SEND)
    page.set_input_files("[name=spreadsheets]", [str(FIRST), str(faulty)])
    chosen = page.locator(".desk-chosen__name").all_inner_texts()
    press(page, "[data-desk-submit]")
    page.wait_for_selector(".desk-bar")
    assert chosen == [FIRST.name, SECOND.name]

    faults = page.locator(".desk-place").all_inner_texts()
    assert (faults, page.locator("[value=confirm]").count()) == (["Notes F4", "Notes E5"], 0)

    with page.expect_download() as download:
        press(page, "#file-2-content a.button")
    assert list_marked(download.value.path()) == ["Notes F4", "Notes E5"]

    page.set_input_files(".desk-correct [name=spreadsheets]", str(SECOND))
    press(page, ".desk-correct [value=replace]")
    page.wait_for_selector("[value=confirm]")
    confirm_import(page)
    first_summary = page.url
    assert count_marks(page) == (144, 288)

    page.goto(SEND)
    send_files(page, later)
    assert page.locator("[value=confirm]").count() == 0
    tick(page, "stale")
    tick(page, "clearing")
    confirm_import(page)
    second_summary = page.url
    assert count_marks(page) == (143, 287)

    undo(page, second_summary)
    assert count_marks(page) == (144, 288)
    undo(page, first_summary)
    assert count_marks(page) == (0, 0)
    assert page.complaints == []


def test_files_that_cannot_be_read_are_refused_as_they_arrive(page, tmp_path):
    torn = tmp_path / "abîmée.ods"
    torn.write_bytes(b"PK\x03\x04 torn")
    log_in(page)
    page.goto(SEND)

    page.set_input_files("[name=spreadsheets]", [str(torn), str(FIRST), str(SECOND)])
    press(page, ".desk-chosen__file:last-child button")
    press(page, "[data-desk-submit]")
    page.wait_for_selector("[data-desk-go-on]:not([hidden])")
    states = [line.get_attribute("data-state") for line in page.locator(".desk-chosen__file").all()]
    # The way on has the focus.
    page.keyboard.press("Enter")
    page.wait_for_selector("[value=give_up]")

    assert states == ["refused", "read"]
    assert page.locator("#summary-content tbody th").all_inner_texts() == [FIRST.name]
    press(page, "[value=give_up]")
    page.wait_for_url(f"**{SEND}")
    assert page.complaints == []


def test_files_are_listed_when_they_are_dropped(page):
    log_in(page)
    page.goto(SEND)

    page.evaluate(
        """() => {
            const transfer = new DataTransfer();
            transfer.items.add(new File(["x"], "grille.csv"));
            const options = { dataTransfer: transfer, bubbles: true, cancelable: true };
            document.querySelector("[data-desk-drop]").dispatchEvent(new DragEvent("drop", options));
        }"""
    )

    assert page.locator(".desk-chosen__name").all_inner_texts() == ["grille.csv"]
    assert page.evaluate("document.querySelector('[name=spreadsheets]').files.length") == 1


def test_everything_works_without_javascript(chromium, demo_site):
    with plain_window(chromium, demo_site=demo_site) as page:
        log_in(page)
        page.goto(SEND)
        page.set_input_files("[name=spreadsheets]", [str(FIRST), str(SECOND)])
        page.click("[data-desk-submit]")
        page.wait_for_url("**/import/marks/*/")
        shown = page.locator("#summary-content tbody th").all_inner_texts()
        confirm_import(page)
        summary = page.url
        written = count_marks(page)
        page.goto(summary)
        page.click("#written-content a.button")
        page.click("main form [type=submit]")

        assert (shown, written) == ([FIRST.name, SECOND.name], (144, 288))
        assert count_marks(page) == (0, 0)
