# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the communication team does in the admin, click by click."""

import re

from playwright.sync_api import expect

BODY = "[data-contentpath=body]"
# Wagtail watches a form from two seconds after it opens: what was typed before counts as found there, and is no change.
# What a form held when it was last kept is remembered, to tell when nothing typed awaits to be kept by itself.
REMEMBER_WHAT_IS_KEPT = """
    window.readForm = form => new URLSearchParams(new FormData(form)).toString();
    document.addEventListener("w-unsaved:watch-edits", ({target}) => { target.kept = readForm(target); });
"""
NOTHING_AWAITS = """() => {
    const form = document.querySelector("form[data-edit-form]");
    const indicator = document.querySelector("#w-autosave-indicator");
    return form.kept === readForm(form) && indicator.dataset.wAutosaveStateValue !== "saving";
}"""


def open_new_article(page):
    """Go from the public list of news to a blank article, as the bar of editors offers it, once Wagtail watches it."""
    open_form(page, address="/actualites/", part="/add_subpage/")
    page.wait_for_selector(f"{BODY} .c-sf-add-button")


def open_form(page, *, address, part="/edit/"):
    """Open the form that the bar of editors offers on a public page, and wait until Wagtail watches it."""
    page.add_init_script(REMEMBER_WHAT_IS_KEPT)
    page.goto(address)
    page.goto(page.locator(f"wagtail-userbar a[href*='{part}']").get_attribute("href"))
    wait_until_kept(page)


def wait_until_kept(page):
    """Wait until no draft is being kept nor will be, as a person waits for the word of it."""
    page.wait_for_function(NOTHING_AWAITS)


def add_block(page, name):
    """Add a block at the end of the body, and return it."""
    page.locator(f"{BODY} .c-sf-add-button").last.click()
    page.locator(".w-combobox__option", has_text=re.compile(f"^{name}$")).click()
    return page.locator(f"{BODY} [data-streamfield-child]").last


def write_article(page, *, title, heading, text):
    open_new_article(page)
    page.fill("[name=title]", title)
    page.fill("[name=introduction]", "Le label fait sa rentrée, et ouvre ses candidatures.")
    add_block(page, "Intertitre").locator("input[type=text]").fill(heading)
    paragraph = add_block(page, "Texte")
    paragraph.locator("[contenteditable=true]").click()
    page.keyboard.type(text)
    # The editor of rich text hands over what was typed a quarter of a second later.
    expect(paragraph.locator("[name$=-value]")).to_have_value(re.compile(re.escape(text)))
    # Wagtail keeps the draft by itself: a button pressed meanwhile would ask for a second page of that address.
    wait_until_kept(page)
    expect(page).to_have_url(re.compile(r"/admin/pages/\d+/edit/"))


def save_draft(page):
    """Press the button that keeps the draft: what is typed while Wagtail keeps one by itself is not in that one."""
    _press(page, "[type=submit].action-save")


def press(page, action):
    """Press one of the buttons at the foot of a form."""
    _press(page, f"[name={action}]")


def _press(page, selector):
    """Press a button at the foot of a form, unfolding them as needed, while no draft is being kept."""
    wait_until_kept(page)
    button = page.locator(f"footer {selector}, .footer {selector}").first
    if not button.is_visible():
        page.locator("footer .w-dropdown__toggle, .footer .w-dropdown__toggle").first.click()
    with page.expect_navigation():
        button.click()


def open_side_panel(page, name):
    page.click(f"[data-side-panel-toggle={name}]")
    page.wait_for_selector(f"[data-side-panel={name}]:not([hidden])")


def open_from_dashboard(page, title):
    page.goto("/admin/")
    page.click(f"main a:has-text('{title}') >> nth=0")
    page.wait_for_load_state()


def approve(page):
    """Approve the text whose form is open."""
    button = page.locator("[data-workflow-action-name=approve]").first
    if not button.is_visible():
        page.locator("footer .w-dropdown__toggle, .footer .w-dropdown__toggle").first.click()
    with page.expect_navigation():
        button.click()


def schedule(page, moment):
    """Choose the hour at which the text whose form is open goes online."""
    open_side_panel(page, "status")
    page.click("[data-a11y-dialog-show=schedule-publishing-dialog]")
    page.fill("#schedule-publishing-dialog [name=go_live_at]", moment)
    # By the keyboard: the calendar of the field lies over the button.
    with page.expect_navigation():
        page.press("#schedule-publishing-dialog button[type=submit]", "Enter")


def translate_into_english(page, key):
    """Ask for the English of a page, and open it."""
    page.goto(f"/admin/localize/submit/page/{key}/")
    page.locator("main form [name=locales]").first.check()
    with page.expect_navigation():
        page.locator("main form [type=submit]").first.click()


def translate_segment(page, source, english):
    """Write the English of one piece of the translation that is open, and wait for it to be kept."""
    piece = page.locator("li.incomplete", has=page.get_by_text(source, exact=True))
    piece.get_by_role("button", name="Traduire").click()
    # Its mark changes as soon as it is open.
    opened = page.locator("li", has=page.locator("textarea:visible"))
    opened.locator("textarea").fill(english)
    opened.get_by_role("button", name="Enregistrer").click()
    page.locator("li.complete", has=page.get_by_text(english, exact=True)).wait_for()


def publish_translation(page):
    with page.expect_navigation():
        page.click("footer [name=action][value=publish]")


def open_promotion(page):
    page.click("[role=tab]:has-text('Promotion')")


def change_address(page, slug):
    open_promotion(page)
    page.fill("[name=slug]", slug)
