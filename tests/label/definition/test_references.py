# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.label.definition.documents import REMOVED
from tests.label.definition.refusals import find_faults


@pytest.mark.parametrize(
    ("changes", "pointers"),
    [
        ({"/levels/1/domain_minima/str": "20"}, ["/levels/1/domain_minima/str"]),
        ({"/levels/0/domain_minima/X": "20"}, ["/levels/0/domain_minima/X"]),
        ({"/profiles/0/levels/1/domain_minima": {"A/B": "1"}}, ["/profiles/0/levels/1/domain_minima/A~1B"]),
        ({"/profiles/0/not_applicable": ["STR-1", "od-3", "STR"]}, [f"/profiles/0/not_applicable/{n}" for n in (1, 2)]),
        ({"/profiles/0/kinds": ["commune", "ville", ""]}, ["/profiles/0/kinds/1"]),
        ({"/profiles/0/levels/9": {"min_total": "1", "domain_minima": {}}}, ["/profiles/0/levels/9"]),
    ],
)
def test_check_references_refuses_unknown_codes(changes, pointers):
    assert find_faults(changes) == [(pointer, "unknown_code") for pointer in pointers]


def test_check_references_knows_a_code_that_is_badly_written():
    changes = {"/levels/0/code": "1 ", "/profiles/0/levels": {"1 ": {"min_total": "15", "domain_minima": {}}}}

    assert find_faults(changes) == [("/levels/0/code", "wrong_format")]


@pytest.mark.parametrize("key", ["/domains", "/levels"])
def test_check_references_asks_nothing_of_a_list_that_could_not_be_read(key):
    assert find_faults({key: "x"}) == [(key, "wrong_type")]


def test_check_references_finds_what_a_removed_domain_leaves_behind():
    assert find_faults({"/domains/1": REMOVED}) == [
        ("/levels/1/domain_minima/OD", "unknown_code"),
        ("/profiles/0/not_applicable/0", "unknown_code"),
    ]
