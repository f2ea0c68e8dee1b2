# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""axe-core, told once to a page and asked as often as the page changes."""

import re

from axe_playwright_python.base import AXE_SCRIPT

VERSION = re.match(r"/\*! axe v([\d.]+)", AXE_SCRIPT)[1]
# Off by default, because they are recent, or ask for more than the law. The last is one that Wagtail asks for: editors
# would see an alarm on each page.
MORE_RULES = (
    "target-size",
    "identical-links-same-purpose",
    "label-content-name-mismatch",
    "td-has-header",
    "css-orientation-lock",
    "p-as-heading",
)
# All that another scheme of colours can change: the rest reads words, roles and sizes.
COLOUR_RULES = ("color-contrast", "link-in-text-block")
RUN = """async (options) => {
  const { violations } = await axe.run(options);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""


def install_axe(page):
    page.evaluate(AXE_SCRIPT)


def list_violations(page, *, only=()):
    """Return what axe finds on the page as it stands, by these rules alone where some are named."""
    if only:
        return page.evaluate(RUN, {"resultTypes": ["violations"], "runOnly": list(only)})
    rules = {rule: {"enabled": True} for rule in MORE_RULES}
    return page.evaluate(RUN, {"resultTypes": ["violations"], "rules": rules})


def list_desk_violations(page):
    """Return what axe finds on a page of the admin, once the message that fades in has its colours."""
    page.wait_for_function("!document.querySelector('.messages')?.getAnimations({ subtree: true }).length")
    install_axe(page)
    return list_violations(page)
