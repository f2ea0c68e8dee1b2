# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.db import transaction
from hypothesis import given, settings

from label.definition.parsing import parse_definition
from label.models import Edition
from laureats.grid.definition_grids import build_grid
from laureats.results import load_grid
from tests.label.definition.documents import as_file
from tests.label.definition.stored import load
from tests.label.definition.strategies import definitions


@pytest.mark.django_db
@given(document=definitions())
@settings(max_examples=15)
def test_the_grid_of_a_definition_is_the_one_read_once_it_is_stored(document):
    with transaction.atomic():
        load(document)
        stored = load_grid(Edition.objects.get())
        transaction.set_rollback(True)

    assert build_grid(parse_definition(as_file(document))) == stored
