# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.label.definition.refusals import find_faults


def criterion(code, /):
    return {"code": code, "name": "Critère", "max_points": "1"}


def juror(code, /):
    return {"code": code, "first_name": "Camille", "last_name": "MARTIN"}


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"/mentions/-": {"code": "total", "name": "Autre"}}, "/mentions/1/code"),
        ({"/domains/-": {"code": "STR", "name": "Autre", "criteria": [criterion("X")]}}, "/domains/2/code"),
        ({"/levels/1/code": "1"}, "/levels/1/code"),
        ({"/profiles/-": {"code": "petites-communes", "name": "Autres"}}, "/profiles/1/code"),
        ({"/domains/0/criteria/-": criterion("STR-1")}, "/domains/0/criteria/2/code"),
        ({"/domains/1/criteria/-": criterion("STR-1")}, "/domains/1/criteria/1/code"),
        ({"/domains/1/criteria/-": criterion("str-1")}, "/domains/1/criteria/1/code"),
        ({"/domains/1/criteria/-": criterion("ＳＴＲ-1")}, "/domains/1/criteria/1/code"),
        ({"/jurors/-": juror("gonnu")}, "/jurors/2/code"),
        ({"/jurors/-": juror("GONNU")}, "/jurors/2/code"),
        ({"/profiles/0/kinds/-": "epci"}, "/profiles/0/kinds/2"),
        ({"/profiles/0/not_applicable/-": "OD-3"}, "/profiles/0/not_applicable/1"),
    ],
)
def test_check_repeated_codes_refuses_the_later_of_two(changes, pointer):
    assert find_faults(changes) == [(pointer, "duplicate_code")]


def test_check_repeated_codes_folds_after_decomposing():
    changes = {"/domains/0/criteria/0/code": "É", "/domains/1/criteria/-": criterion("e\u0301")}

    assert find_faults(changes) == [("/domains/1/criteria/1/code", "duplicate_code")]


@pytest.mark.parametrize(
    "changes",
    [
        {"/domains/-": {"code": "str", "name": "Autre", "criteria": [criterion("X")]}},
        {"/mentions/-": {"code": "TOTAL", "name": "Autre"}},
        {"/domains/0/criteria/-": criterion("STR")},
    ],
)
def test_check_repeated_codes_tells_other_codes_apart(changes):
    assert find_faults(changes) == []
