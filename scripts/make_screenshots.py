# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Draw again the pictures of docs/secretariat, from a demonstration freshly loaded: `python scripts/make_screenshots.py`.

It needs Chromium and the development requirements; about a minute.
"""

import io
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

import django  # noqa: E402

django.setup()

from scripts.errata_pictures import draw_errata  # noqa: E402
from tests.browser import main_job  # noqa: E402
from tests.browser.demo_server import serve_demo  # noqa: E402
from tests.browser.edited_workbooks import edit_marks  # noqa: E402

PICTURES = ROOT / "docs" / "secretariat" / "images"
WIDTH, HEIGHT = 1280, 860
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
IN_FRENCH = os.environ | {"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr"}
# Enough for Wagtail's flat colours, and a tenth of the weight.
COLOURS = 96


def save_picture(page: Page, name: str, *, show: str = "") -> None:
    """Save what the window shows, scrolled to the element `show` when it is given."""
    page.wait_for_load_state("networkidle")
    if show:
        page.locator(show).evaluate("element => element.scrollIntoView({block: 'start'})")
        page.mouse.wheel(0, -80)
    page.wait_for_timeout(700)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    PICTURES.mkdir(parents=True, exist_ok=True)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(PICTURES / f"{name}.png", optimize=True)


def draw_imports(page: Page) -> None:
    main_job.log_in(page)
    save_picture(page, "01-accueil")
    main_job.open_edition(page)
    save_picture(page, "02-bureau")
    main_job.open_import(page, "recusals")
    save_picture(page, "03-envoyer")
    main_job.send_files(page, main_job.RECUSALS)
    save_picture(page, "04-apercu-recusations")
    main_job.confirm(page)
    draw_faults(page)
    draw_post(page)
    main_job.take_next_step(page)
    draw_wrong_workbooks(page)
    main_job.send_files(page, *main_job.WORKBOOKS)
    save_picture(page, "06-apercu-notes")
    main_job.confirm_import(page)
    save_picture(page, "17-resume")
    page.click("[data-desk-home]")
    page.wait_for_selector("#figures-content")
    save_picture(page, "07-niveaux", show="#figures-section")
    draw_questions(page)
    draw_journal(page)


def draw_faults(page: Page) -> None:
    """Send decisions before the marks: each row is at fault."""
    page.goto(f"{main_job.EDITION}import/decisions/")
    main_job.send_files(page, main_job.DECISIONS)
    save_picture(page, "05-fautes")
    page.click("[name=deed][value=give_up]")
    page.goto(main_job.EDITION)


def draw_post(page: Page) -> None:
    """Write to the jury, and come back to the edition."""
    main_job.take_next_step(page)
    main_job.send_workbooks(page)
    save_picture(page, "13-classeurs-envoyes")
    page.goto(main_job.EDITION)


def draw_wrong_workbooks(page: Page) -> None:
    """Send three workbooks one by one, one of them torn and another with faults, then give them up."""
    with TemporaryDirectory() as directory:
        torn = Path(directory) / "grille-abimee.ods"
        torn.write_bytes(b"PK")
        right, second, *_others = main_job.WORKBOOKS
        faulty = edit_marks(second, Path(directory) / second.name, {"E1": "STR 1", "F5": "moyen", "H6": "9"})
        page.set_input_files("[name=spreadsheets]", [str(right), str(faulty), str(torn)])
        page.click("[data-desk-submit]")
        page.wait_for_selector("[data-desk-go-on]:not([hidden])")
        save_picture(page, "14-envoi-fichier-par-fichier")
        page.click("[data-desk-go-on]")
    page.wait_for_selector(".desk-bar")
    save_picture(page, "15-fautes-des-classeurs", show="#file-2-section")
    page.click("[name=deed][value=give_up]")
    page.wait_for_selector("[data-desk-submit]")


def draw_questions(page: Page) -> None:
    """Send a workbook again with a blank and another mark: the site asks before it takes anything away."""
    page.goto(f"{main_job.EDITION}import/marks/")
    first = main_job.WORKBOOKS[0]
    with TemporaryDirectory() as directory:
        later = edit_marks(first, Path(directory) / first.name, {"E1": "STR 1", "F3": None, "G4": "1"})
        main_job.send_files(page, later)
    save_picture(page, "16-questions")
    page.click("[name=deed][value=give_up]")


def draw_journal(page: Page) -> None:
    page.goto(f"{main_job.EDITION}journal/")
    save_picture(page, "18-journal")
    page.click("main tbody a >> nth=0")
    save_picture(page, "19-entree-du-journal")
    page.click("main a[href$='/annuler/'] >> nth=0")
    save_picture(page, "20-annuler")
    page.goto(main_job.EDITION)


def draw_release(page: Page) -> None:
    main_job.take_next_step(page)
    main_job.open_decisions_import(page)
    main_job.send_files(page, main_job.DECISIONS)
    save_picture(page, "08-apercu-decisions")
    main_job.confirm(page)
    draw_grid(page)
    draw_table(page)
    main_job.take_next_step(page)
    save_picture(page, "09-palmares")
    draw_press(page)
    main_job.release_now(page)
    save_picture(page, "10-public-depuis")


def draw_grid(page: Page) -> None:
    """Change two thresholds: first wrongly, then up to the preview, and save nothing."""
    page.goto(f"{main_job.EDITION}grille/")
    save_picture(page, "40-grille")
    page.fill("[name=levels-2-min_total]", "30")
    page.click(".grid-bar [value=preview]")
    save_picture(page, "41-grille-erreurs")
    page.fill("[name=levels-2-min_total]", "64")
    page.click(".grid-bar [value=preview]")
    save_picture(page, "42-grille-apercu")
    page.goto(f"{main_job.EDITION}grille/correspondance/")
    save_picture(page, "43-grille-correspondance")
    page.goto(f"{main_job.EDITION}grille/comparaison/")
    save_picture(page, "44-grille-comparaison")
    page.goto(main_job.EDITION)


def draw_press(page: Page) -> None:
    """Seal, show the texts and the papers under embargo, and come back."""
    palmares = page.url
    page.click("[name=deed][value=seal]")
    page.goto(f"{main_job.EDITION}textes/")
    save_picture(page, "90-textes")
    save_picture(page, "91-apercu-des-textes", show="[data-press-preview]")
    page.goto(f"{main_job.EDITION}embargo/")
    save_picture(page, "92-embargo")
    page.goto(palmares)


def draw_table(page: Page) -> None:
    """Type marks at the table for a decided file, as far as the preview: nothing is written."""
    page.goto(f"{main_job.EDITION}dossiers/exemple-2027-0011/notes/?juror=escoffre")
    for criterion, points in {"STR-1": "1", "STR-2": "1,5", "STR-3": "NA"}.items():
        page.fill(f"[name='points-{criterion}']", points)
    page.fill("[name='comment-STR-1']", "La délibération n’est pas encore votée.")
    save_picture(page, "70-notes-a-la-table")
    page.fill("[name=reason]", "Précisions apportées par la collectivité, lues en séance.")
    page.fill("[name=source]", "La jurée elle-même, séance du jury, 5 novembre")
    page.click("[name=deed][value=preview]")
    save_picture(page, "71-notes-a-la-table-apercu")
    page.goto(f"{main_job.EDITION}jury/accord/")
    save_picture(page, "72-accord-du-jury")
    page.goto(main_job.EDITION)


def draw_public_pages(page: Page) -> None:
    page.goto("/palmares/2027/")
    save_picture(page, "11-palmares-public")
    page.click("main a:has-text('Sourcevive') >> nth=0")
    save_picture(page, "12-laureat")


def main() -> None:
    with TemporaryDirectory() as directory, serve_demo(directory) as base_url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET, env=IN_FRENCH)
        window = {"base_url": base_url, "locale": "fr-FR", "viewport": {"width": WIDTH, "height": HEIGHT}}
        secretary = browser.new_page(**window)
        draw_imports(secretary)
        draw_release(secretary)
        draw_public_pages(browser.new_page(**window))
        draw_errata(secretary, save_picture)
        browser.close()


if __name__ == "__main__":
    main()
