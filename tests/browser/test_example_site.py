# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site of examples/, served from another origin, draws what the demonstration's API says."""

import re
import shutil
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility.keyboard import reach
from tests.browser.accessibility.reading import PROBES, check_page
from tests.browser.conftest import open_window
from tests.browser.demo_server import free_port, serve_seeded
from tests.browser.editor_day import open_form, wait_until_kept
from tests.browser.main_job import log_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "site-minimal"
NOBODY = "http://127.0.0.1:9"
MOST_CHOICES, MILLISECONDS_TO_DRAW = 5, 10_000


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, format, *args):
        """Say nothing."""


@contextmanager
def serve_folder(folder):
    """Serve a folder on a free port, as any web server does, and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", free_port()), partial(Handler, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def origin():
    with serve_folder(FOLDER) as address:
        yield address


@pytest.fixture
def window(chromium):
    context = chromium.new_context(locale="fr-FR", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(window, origin, editors_site):
    """Return what opens the example on a demonstration that no other test changes, at a hash, with parameters."""

    def open_example(hash_="", *, site=editors_site, **parameters):
        window.goto(f"{origin}/?{urlencode({'api': site} | parameters)}{hash_}")
        return window

    return open_example


def read_main(page):
    """Return the words of the content, once it is there."""
    expect(page.get_by_role("main")).not_to_have_attribute("aria-busy", "true")
    return page.get_by_role("main").inner_text()


def heading_of(page):
    return page.get_by_role("heading", level=1)


def test_the_latest_palmares_is_drawn_from_another_origin(visit):
    page = visit()

    expect(heading_of(page)).to_have_text("Palmarès 2026")
    assert "Édition d’exemple : ces résultats sont inventés." in read_main(page)
    assert page.get_by_role("status").inner_text() == "Palmarès 2026 : affiché."
    assert page.title() == "Palmarès 2026 – Territoire Numérique Libre"


def test_an_edition_is_chosen_in_the_list(visit):
    page = visit()
    expect(heading_of(page)).to_have_text("Palmarès 2026")
    expect(page.get_by_label("Édition")).to_have_value("exemple-2026")

    page.get_by_label("Édition").select_option("2018")

    expect(heading_of(page)).to_have_text("Palmarès 2018")
    expect(page.get_by_label("Édition")).to_have_value("2018")
    assert "22 organismes labellisés. Liste partielle : " in read_main(page)


def test_the_list_names_no_edition_where_none_is_drawn(visit):
    page = visit("#/laureates/sourcevive")

    expect(heading_of(page)).to_have_text("Ville de Sourcevive")
    expect(page.get_by_label("Édition")).to_have_value("")


def test_points_are_titled_and_out_of_a_hundred(visit):
    page = visit("#/laureates/sourcevive")
    expect(heading_of(page)).to_have_text("Ville de Sourcevive")

    award = page.get_by_role("article").filter(has_text="2026 –")

    expect(award.get_by_role("heading", name="Ses points")).to_be_visible()
    points = award.get_by_role("listitem").all_inner_texts()
    assert len(points) > 3
    assert [point for point in points if not re.fullmatch(r".+ : [\d,]+ / 100", point)] == []
    assert points[-1].startswith("Total : ")


def test_an_edition_is_chosen_by_the_keyboard_where_nothing_could_be_read(visit):
    page = visit("#/laureates/personne")
    expect(heading_of(page)).to_have_text("Lecture impossible")

    page.get_by_label("Édition").focus()
    page.keyboard.press("ArrowDown")

    expect(heading_of(page)).to_have_text("Palmarès 2026")
    expect(page.get_by_label("Édition")).to_be_focused()


def test_a_failure_leads_back_to_the_palmares(visit):
    page = visit(token="x", content_type="home.newspage")
    expect(heading_of(page)).to_have_text("Lecture impossible")

    page.get_by_role("link", name="Revenir au palmarès").click()

    expect(heading_of(page)).to_have_text("Palmarès 2026")


def test_what_is_being_read_is_told_to_the_eye(visit, window):
    held = []
    window.route("**/api/v1/editions*", lambda route: held.append(route))

    page = visit()

    expect(page.get_by_role("status")).to_have_text("Chargement…")
    expect(page.get_by_role("status")).to_be_in_viewport()
    for route in held:
        route.continue_()
    expect(heading_of(page)).to_have_text("Palmarès 2026")
    expect(page.get_by_role("status")).not_to_be_in_viewport()


def test_a_laureate_is_reached_by_the_keyboard_alone(visit):
    page = visit()
    expect(heading_of(page)).to_have_text("Palmarès 2026")

    reach(page, "Ville de Sourcevive")
    page.keyboard.press("Enter")

    expect(heading_of(page)).to_have_text("Ville de Sourcevive")
    expect(heading_of(page)).to_be_focused()
    assert "2026 – Niveau" in read_main(page)


def test_the_other_language_is_asked_of_the_api(visit):
    page = visit("#/palmares/2018")
    expect(heading_of(page)).to_have_text("Palmarès 2018")

    page.get_by_role("button", name="English").click()

    expect(heading_of(page)).to_have_text("2018 results")
    assert "Level" in read_main(page)
    assert page.locator("html").get_attribute("lang") == "en"


@pytest.mark.parametrize(
    ("hash_", "changes", "told"),
    [
        ("#/laureates/personne", {}, "Rien de public n’est connu à cette adresse."),
        ("#/palmares/1999", {}, "Rien de public n’est connu à cette adresse."),
        ("", {"site": NOBODY}, "Le site ne répond pas. Vérifiez l’adresse et la connexion."),
        ("", {"token": "x", "content_type": "home.newspage"}, "Cet aperçu n’existe pas ou n’est plus valable."),
    ],
)
def test_a_failure_is_told_and_can_be_tried_again(visit, hash_, changes, told):
    page = visit(hash_, **changes)

    expect(heading_of(page)).to_have_text("Lecture impossible")
    assert told in read_main(page)
    expect(page.get_by_role("button", name="Réessayer")).to_be_visible()


def test_a_reader_who_asks_too_much_is_told_how_long_to_wait(visit, window):
    refusal = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "Retry-After", "Retry-After": "42"}
    window.route("**/api/v1/editions*", lambda route: route.fulfill(status=429, headers=refusal))

    page = visit()

    expect(page.get_by_role("main")).to_contain_text("Trop de demandes. Réessayez dans 42 secondes.")
    window.unroute("**/api/v1/editions*")
    page.get_by_role("button", name="Réessayer").click()
    expect(heading_of(page)).to_have_text("Palmarès 2026")


@pytest.fixture(scope="module")
def editors_site(seeded_files, tmp_path_factory):
    """Return the address of a demonstration whose drafts the example shows, which is told where it reads."""
    folder = shutil.copytree(FOLDER, tmp_path_factory.mktemp("example") / "site")
    files = shutil.copytree(seeded_files, tmp_path_factory.mktemp("previews") / "site")
    with serve_folder(folder) as front, serve_seeded(files, HEADLESS_PREVIEW_URL=f"{front}/") as site:
        markup = (folder / "index.html").read_text(encoding="utf-8")
        (folder / "index.html").write_text(markup.replace("http://127.0.0.1:8000", site), encoding="utf-8")
        yield site


@pytest.fixture
def editor(chromium, editors_site):
    with open_window(chromium, demo_site=editors_site) as page:
        log_in(page, "communication")
        yield page


def show_elsewhere(page):
    """Open the preview, choose the other front end, and return what it draws."""
    # Each draft that is kept is drawn anew, and Wagtail forgets a mode that is chosen while it draws another.
    wait_until_kept(page)
    page.get_by_role("button", name="Afficher/masquer la prévisualisation").click()
    preview = page.frame_locator("#w-preview-iframe")
    modes, drawn = page.get_by_label("Mode prévisualisation"), preview.frame_locator("iframe").get_by_role("main")
    own_mode = modes.input_value()
    for _choice in range(MOST_CHOICES):
        modes.select_option(own_mode)
        expect(preview.get_by_role("heading", level=1)).not_to_be_empty()
        modes.select_option("elsewhere")
        with suppress(AssertionError):
            expect(drawn).to_be_visible(timeout=MILLISECONDS_TO_DRAW)
            break
    return drawn


def test_an_editor_sees_the_draft_of_a_laureate_in_the_other_front_end(editor):
    open_form(editor, address="/laureats/sourcevive/")
    editor.fill("[name=testimony]", "Ce que nous en disons, jamais publié.")
    editor.fill("[name=testimony_author]", "Ada Plantin, maire")
    editor.fill("[name=initiatives-0-title]", "Un guichet en brouillon")

    drawn = show_elsewhere(editor)

    expect(drawn.get_by_role("heading", level=1)).to_have_text("Ville de Sourcevive")
    for words in (
        "Brouillon : cette page n’est pas publiée.",
        "Ce que nous en disons, jamais publié.",
        "Ada Plantin, maire",
        "Un guichet en brouillon",
    ):
        expect(drawn).to_contain_text(words)


@pytest.mark.parametrize(
    ("address", "field"),
    [("/le-label/faq/", "questions-0-value-question"), ("/candidat/", "steps-0-value-title")],
)
def test_an_editor_sees_the_questions_and_the_steps_of_a_draft(editor, address, field):
    open_form(editor, address=address)
    editor.fill(f"[name='{field}']", "Jamais publié")

    expect(show_elsewhere(editor)).to_contain_text("Jamais publié")


@pytest.mark.parametrize("hash_", ["#/palmares/exemple-2026", "#/laureates/sourcevive", "#/laureates/personne"])
def test_what_is_drawn_has_no_fault_of_accessibility(visit, hash_):
    page = visit(hash_)
    read_main(page)
    page.evaluate(PROBES)

    faults = check_page(page)

    assert {name: found for name, found in faults.items() if found} == {}


def test_the_example_is_one_short_file():
    lines = (FOLDER / "index.html").read_text(encoding="utf-8").splitlines()

    assert len(lines) < 300
    assert {file.name for file in FOLDER.iterdir()} == {"index.html", "README.md"}
