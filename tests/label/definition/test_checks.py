# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from label.definition.checks import register_check, registered_checks


def test_register_check_keeps_one_of_each():
    before = registered_checks()

    register_check(before[0])

    assert registered_checks() == before
