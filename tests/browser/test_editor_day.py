# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A day of the communication team, with a colleague who approves."""

import sqlite3
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from core.page_generation import SECONDS_BETWEEN_LOOKS
from tests.browser import editor_day
from tests.browser.conftest import open_window
from tests.browser.demo_server import manage
from tests.browser.mails import read_mails
from tests.browser.main_job import log_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

TITLE = "Rentrée du libre"
ENGLISH = {
    "Une charte du libre": "A charter of free software",
    "Le label fait sa rentrée, et ouvre ses candidatures.": "The label is back, and opens its calls.",
    "Les engagements": "What it commits to",
    "La charte est prête.": "The charter is ready.",
}


@pytest.fixture
def editor(chromium, own_site):
    with open_window(chromium, demo_site=own_site) as page:
        log_in(page, "communication")
        yield page


@pytest.fixture
def colleague(chromium, own_site):
    with open_window(chromium, demo_site=own_site) as page:
        log_in(page, "admin")
        yield page


@pytest.fixture
def reader(chromium, own_site):
    with open_window(chromium, demo_site=own_site) as page:
        yield page


def list_mails(files):
    """Return the recipient and the subject of each mail that left, in their order."""
    return [(mail["To"], " ".join(mail["Subject"].split())) for mail in read_mails(files)]


def read_news(page):
    page.goto("/actualites/")
    return page.locator("main").inner_text()


def read_key(page):
    return next(part for part in page.url.split("/") if part.isdigit())


def bring_hour_forward(files, *, key):
    """Move the hour at which a text goes online to the past, in the database: nobody waits for it."""
    with closing(sqlite3.connect(files / "demo.sqlite3")) as database, database:
        moved = database.execute(
            "UPDATE wagtailcore_revision SET approved_go_live_at = '2020-01-06 08:00:00',"
            " content = json_set(content, '$.go_live_at', '2020-01-06T08:00:00Z')"
            " WHERE object_id = ? AND approved_go_live_at IS NOT NULL",
            [key],
        )
    assert moved.rowcount == 1


def test_an_article_is_written_reviewed_published_and_renamed(editor, colleague, own_files):
    editor_day.write_article(editor, title=TITLE, heading="LE PALMARÈS EST PUBLIC", text="Le règlement est prêt.")
    editor_day.open_side_panel(editor, "checks")
    editor.wait_for_selector("[data-side-panel=checks] >> text=Un titre est tout en capitales")
    editor_day.open_side_panel(editor, "preview")
    assert editor.frame_locator("#w-preview-iframe").locator("h1").inner_text() == TITLE

    editor_day.press(editor, "action-submit")
    editor_day.open_from_dashboard(colleague, TITLE)
    key = read_key(colleague)
    editor_day.approve(colleague)

    recipients = [recipient for recipient, subject in list_mails(own_files) if TITLE in subject]
    assert recipients == ["admin@example.org", "communication@example.org"]
    editor.goto("/actualites/")
    editor.click(f"main a:has-text('{TITLE}')")
    former = editor.url

    edit = f"/admin/pages/{key}/edit/"
    editor.goto(edit)
    editor_day.change_address(editor, "rentree-2026")
    editor_day.press(editor, "action-publish")
    editor.goto(former)
    assert (former.endswith("/rentree-du-libre/"), editor.url.endswith("/rentree-2026/")) == (True, True)


def test_an_article_is_translated_and_read_in_english(editor, reader):
    title, _introduction, heading, text = ENGLISH
    editor_day.write_article(editor, title=title, heading=heading, text=text)
    key = read_key(editor)
    editor_day.press(editor, "action-publish")

    editor_day.translate_into_english(editor, key)
    assert read_key(editor) != key
    for words, english in ENGLISH.items():
        editor_day.translate_segment(editor, words, english)
    editor_day.open_promotion(editor)
    editor_day.translate_segment(editor, "une-charte-du-libre", "charter")
    editor_day.publish_translation(editor)

    reader.goto("/en/news/")
    reader.click("main a:has-text('A charter of free software')")
    shown = reader.locator("main").inner_text()
    assert urlsplit(reader.url).path == "/en/news/charter/"
    assert {words: (words in shown, english in shown) for words, english in ENGLISH.items()} == dict.fromkeys(
        ENGLISH, (False, True)
    )
    assert reader.locator("html").get_attribute("lang") == "en"

    reader.click("a[hreflang=fr]")
    assert urlsplit(reader.url).path == "/actualites/une-charte-du-libre/"
    assert (reader.locator("h1").inner_text(), reader.locator("html").get_attribute("lang")) == (title, "fr")


def test_a_scheduled_article_goes_online_at_its_hour(editor, reader, own_files):
    editor_day.write_article(editor, title="Un calendrier", heading="Les dates", text="Les dates sont connues.")
    editor_day.save_draft(editor)
    key = read_key(editor)
    editor_day.schedule(editor, "04/01/2099 08:00")
    editor_day.press(editor, "action-publish")
    editor.goto("/admin/")
    assert "Un calendrier" in editor.locator("[id^=scheduled]").first.inner_text()

    manage(own_files, "release_due")
    assert reader.goto("/actualites/un-calendrier/").status == 404
    assert "Un calendrier" not in read_news(reader)

    bring_hour_forward(own_files, key=key)
    manage(own_files, "release_due")
    reader.wait_for_timeout(1000 * SECONDS_BETWEEN_LOOKS)

    assert "Un calendrier" in read_news(reader)
    reader.click("main a:has-text('Un calendrier')")
    assert reader.url.endswith("/actualites/un-calendrier/")
    assert "Les dates sont connues." in reader.locator("main").inner_text()
