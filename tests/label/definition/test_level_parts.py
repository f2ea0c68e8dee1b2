# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.label.definition.documents import REMOVED
from tests.label.definition.refusals import find_faults

ENTRY = "/profiles/0/levels/1"


@pytest.mark.parametrize("entry", [{}, {"min_total": "15"}, {"domain_minima": {}}])
def test_parse_profile_refuses_an_entry_without_both_keys(entry):
    assert find_faults({ENTRY: entry}) == [(ENTRY, "incomplete_profile_level")]


def test_parse_profile_still_reads_the_key_that_is_there():
    assert find_faults({ENTRY: {"min_total": "15,5"}}) == [
        (ENTRY, "incomplete_profile_level"),
        (f"{ENTRY}/min_total", "wrong_format"),
    ]


def test_parse_profile_compares_nothing_with_an_incomplete_entry():
    changes = {"/profiles/0/levels": {"1": {"min_total": "90", "domain_minima": {}}, "2": {"domain_minima": {}}}}

    assert find_faults(changes) == [("/profiles/0/levels/2", "incomplete_profile_level")]


def test_parse_level_needs_no_domain_minima():
    assert find_faults({"/levels/0/domain_minima": REMOVED}) == []
