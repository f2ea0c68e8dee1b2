# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page walked with the tabulation key, from its top to its end."""

# The longest page of the demonstration has a hundred stops.
MOST_STOPS = 400


def walk_page(page):
    """Return the faults met at each stop: focus unseen, hidden, without contrast, or against the order of reading."""
    faults = []
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        found = page.evaluate("probes.readFocus()")
        if found is None:
            return faults
        faults += found
    return [*faults, "the keyboard never leaves the page"]


FOCUSED = """() => {
  const element = document.activeElement;
  const label = element.labels?.[0]?.innerText ?? element.innerText ?? '';
  return label.replace(/\\s+/g, ' ').trim();
}"""


def reach(page, words):
    """Press the tabulation key until what has the focus begins with these words, going round the page if need be."""
    for _stop in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED).startswith(words):
            return
    raise AssertionError(f"The keyboard never reaches “{words}” on {page.url}.")


def follow(page, words):
    """Reach a link or a button, press Enter, and wait for the page that it brings."""
    reach(page, words)
    with page.expect_navigation():
        page.keyboard.press("Enter")
