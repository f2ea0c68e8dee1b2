# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One page read whole: one visit, then every window, enlargement and spacing on the page that is there."""

from dataclasses import dataclass, field
from pathlib import Path

from tests.browser.accessibility.axe import COLOUR_RULES, install_axe, list_violations
from tests.browser.accessibility.keyboard import walk_page
from tests.browser.accessibility.states import ENLARGED, STATES, enter

PROBES = (Path(__file__).parent / "probes.js").read_text(encoding="utf-8")


@dataclass(slots=True, kw_only=True)
class Reading:
    """What one page says in one language. `faults`: those that each check found, by its name."""

    name: str
    address: str
    language: str
    title: str
    markup: str
    english: str | None
    faults: dict[str, list[str]] = field(default_factory=dict)

    @property
    def all_faults(self):
        return {check: found for check, found in self.faults.items() if found}


def read_languages(page, *, name, address, is_missing=False):
    """Visit an address in each language it has, and return the readings: French before English."""
    french = read_page(page, name=name, address=address, is_missing=is_missing)
    if french.english is None:
        return [french]
    return [french, read_page(page, name=name, address=french.english, is_missing=is_missing)]


def read_page(page, *, name, address, is_missing=False):
    """Visit an address and return its reading, with what the browser complained of. The window is the last one then."""
    page.complaints.clear()
    reading = read_answer(page, page.goto(address), name=name)
    # The browser itself reports the status of a page that is not there.
    reading.faults["console"] = [each for each in page.complaints if "404" not in each or not is_missing]
    return reading


def send_form(page, *, name):
    """Send the form of the page that is there, and return the reading of what answers."""
    with page.expect_navigation() as navigation:
        page.click("main form [type=submit]")
    return read_answer(page, navigation.value, name=name)


def read_answer(page, response, *, name):
    """Return the reading of the page that is there, which a response brought."""
    page.evaluate(PROBES)
    head = page.evaluate("probes.readHead()")
    return Reading(
        name=name,
        address=response.url,
        language=head["language"],
        title=head["title"],
        markup=response.text(),
        english=head["english"],
        faults={"headings": _list_heading_faults(head), **check_page(page)},
    )


def check_page(page):
    """Return what each check finds on the page that is there, by the name of the check."""
    install_axe(page)
    faults = {"axe": [], "window": []}
    for state in STATES:
        enter(page, state)
        rules = COLOUR_RULES if state.is_recoloured else ()
        faults["axe"] += [f"{state.name}, {each}" for each in list_violations(page, only=rules)]
        faults["window"] += [f"{state.name}, {each}" for each in page.evaluate("probes.listWider()")]
    return faults | {
        "enlargement": _check_enlarged(page),
        "spacing": _check_spaced(page),
        "keyboard": _check_keyboard(page),
    }


def _list_heading_faults(head):
    faults = [] if len(head["mainHeadings"]) == 1 else [f"main headings: {head['mainHeadings']}"]
    return faults if head["isHeadingReached"] else [*faults, "“Back to top” cannot reach the main heading"]


def _check_enlarged(page):
    enter(page, ENLARGED)
    return page.evaluate("[...probes.listWider(), ...probes.listMuteScrollers(), ...probes.listCut()]")


def _check_spaced(page):
    faults = []
    page.evaluate("probes.spaceText()")
    for state in (STATES[0], ENLARGED):
        enter(page, state)
        faults += page.evaluate("[...probes.listWider(), ...probes.listMuteScrollers(), ...probes.listCut()]")
    page.evaluate("probes.restoreText()")
    return faults


def _check_keyboard(page):
    enter(page, STATES[0])
    return walk_page(page)
