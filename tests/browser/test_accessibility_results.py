# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The figures of the accessibility statement are those of this run, or `make accessibility` has to write them again."""

import json

import pytest

from home.accessibility import RESULTS_FILE
from tests.browser.accessibility.results import summarize

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_statement_says_what_the_checks_find(survey, markup_faults, audits):
    written = json.loads(RESULTS_FILE.read_text(encoding="utf-8"))
    del written["date"]

    assert written == summarize(survey=survey, markup_faults=markup_faults, audits=audits)
