# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat does in the admin, click by click, in the demonstration edition that waits for its jury."""

from pathlib import Path

from home.demonstration.accounts import PASSWORD

FILES = Path(__file__).resolve().parents[2] / "demo" / "exemple-2027"
RECUSALS = FILES / "recusations.csv"
WORKBOOKS = sorted(FILES.glob("grille-*.ods"))
DECISIONS = FILES / "decisions.csv"
EDITION = "/admin/bureau/exemple-2027/"


def log_in(page, username="secretariat"):
    page.goto("/admin/login/")
    page.fill("[name=username]", username)
    page.fill("[name=password]", PASSWORD)
    page.click("form [type=submit]")
    page.wait_for_url("**/admin/")


def open_edition(page):
    """Go to the edition by the menu, as a person would."""
    page.click(".sidebar a[href='/admin/bureau/']")
    page.click("main a[href$='/exemple-2027/']")


def take_next_step(page):
    """Do the main deed of the step that comes next."""
    page.click("[aria-current=step] a.button >> nth=0")


def open_import(page, subject):
    """Open an import from the step that offers it, be it the next one or not."""
    page.click(f".desk-step a[href$='/import/{subject}/']")


def open_decisions_import(page):
    """Go from the deliberation to the import of a file of decisions."""
    page.click("main a[href$='/import/decisions/']")


def send_workbooks(page):
    """Write to the jurors that the table has ticked, and come back to the edition."""
    page.click("[name=deed][value=send]")
    page.fill("[name=due_on]", "2099-12-04")
    page.click("[name=deed][value=send]")
    page.wait_for_url(f"**{EDITION}classeurs/")


def send_files(page, *files):
    """Send files to the import that is open, and wait for their preview."""
    page.set_input_files("[name=spreadsheets]", [str(file) for file in files])
    page.click("[data-desk-submit]")
    page.wait_for_selector(".desk-bar")


def confirm_import(page):
    """Confirm the preview, and wait for the summary."""
    page.click("[name=deed][value=confirm]")
    page.wait_for_url("**/import/*/fait/*/")


def confirm(page):
    """Confirm the preview, and come back to the desk from the summary."""
    confirm_import(page)
    page.click("[data-desk-home]")
    page.wait_for_selector("#figures-content")


def release_now(page):
    page.check("[name=understood]")
    page.click("[name=deed][value=release]")
    page.wait_for_selector("main a[href$='/palmares/2027/']")
