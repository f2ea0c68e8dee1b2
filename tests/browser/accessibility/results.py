# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What all checkers found, in the few figures that the accessibility statement shows."""

from urllib.parse import urlsplit

from tests.browser import lighthouse, vnu
from tests.browser.accessibility import axe
from tests.browser.accessibility.states import ENLARGED, STATES

CATEGORIES = ("accessibility", "best-practices", "seo")


def summarize(*, survey, markup_faults, audits):
    """Return what is written in `home/accessibility_results.json`, but for the date."""
    checks = sorted({check for reading in survey for check in reading.faults})
    return {
        "tools": {"axe-core": axe.VERSION, "Nu Html Checker": vnu.VERSION, "Lighthouse": lighthouse.VERSION},
        "windows": [[state.width, state.scheme] for state in STATES],
        "enlarged": ENLARGED.width,
        "pages": list_pages(survey),
        "faults": {check: sum(len(reading.faults.get(check, [])) for reading in survey) for check in checks}
        | {"markup": sum(len(found) for found in markup_faults.values())},
        "scores": {category: min(audit.scores[category] for audit in audits.values()) for category in CATEGORIES},
    }


def list_pages(survey):
    """Return the addresses read in each language, in order."""
    addresses = {}
    for reading in survey:
        addresses.setdefault(reading.language, []).append(_address_in_site(reading.address))
    return addresses


def _address_in_site(address):
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
