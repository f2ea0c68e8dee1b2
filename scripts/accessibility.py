# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Run the checks of accessibility on the demonstration, and write what they found for the statement.

`make accessibility` calls this. Faults are written too: the statement says what is, and the tests say what must be.
"""

import json
import sys
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import sync_playwright

from home.accessibility import RESULTS_FILE
from tests.browser.accessibility.results import CATEGORIES, summarize
from tests.browser.accessibility.survey import survey_pages
from tests.browser.conftest import QUIET, open_window
from tests.browser.demo_server import serve_demo
from tests.browser.lighthouse import audit_pages
from tests.browser.page_types import LIGHTHOUSE_ADDRESSES
from tests.browser.vnu import check_markup


def main() -> int:
    with tempfile.TemporaryDirectory() as directory, serve_demo(directory) as address:
        results = check_site(address, files=Path(directory))
    today = datetime.now(tz=ZoneInfo("Europe/Paris")).date()
    document = {"date": today.isoformat(), **results}
    RESULTS_FILE.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    faults = sum(results["faults"].values())
    sys.stdout.write(f"{RESULTS_FILE.name}: {sum(map(len, results['pages'].values()))} pages, {faults} faults.\n")
    return 1 if faults else 0


def check_site(address: str, *, files: Path) -> dict[str, Any]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        with open_window(chromium, demo_site=address) as page:
            survey = survey_pages(page, files=files)
        chromium.close()
    markup_faults = check_markup({f"{reading.name}, {reading.language}": reading.markup for reading in survey})
    audits = audit_pages(base_url=address, addresses=LIGHTHOUSE_ADDRESSES, categories=CATEGORIES)
    _tell_faults({f"{reading.name}, {reading.language}": reading.all_faults for reading in survey})
    _tell_faults(markup_faults)
    results: dict[str, Any] = summarize(survey=survey, markup_faults=markup_faults, audits=audits)
    return results


def _tell_faults(faults: dict[str, Any]) -> None:
    for name, found in faults.items():
        if found:
            sys.stderr.write(f"{name}: {found}\n")


if __name__ == "__main__":
    sys.exit(main())
