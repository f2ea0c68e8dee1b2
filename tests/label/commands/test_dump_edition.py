# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import json

import pytest

from tests.factories import EditionFactory
from tests.label.commands.command_runs import run
from tests.label.definition.documents import EXAMPLE
from tests.label.definition.stored import load

pytestmark = pytest.mark.django_db


def test_dump_edition_prints_the_document_that_load_edition_takes():
    load(EXAMPLE)

    assert run("dump_edition", "2026") == (0, json.dumps(EXAMPLE, ensure_ascii=False, indent=2) + "\n", "")


def test_dump_edition_refuses_a_past_edition_without_a_grid():
    EditionFactory(year=2018)

    assert run("dump_edition", "2018") == (1, "", "Edition 2018 has no criteria: there is no grid.")


def test_dump_edition_is_misused_with_an_unknown_code():
    EditionFactory(year=2018)

    assert run("dump_edition", "2019") == (2, "", "No edition has the code 2019. Known editions: 2018.")
