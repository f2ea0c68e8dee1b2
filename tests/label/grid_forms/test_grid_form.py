# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A grid is shown as fields and read back as it was."""

import pytest
from django.utils.translation import override
from hypothesis import given, settings

from label.definition.dumping import build_document
from label.definition.parsing import parse_definition
from label.grid_forms.grid_form import GridForm
from label.grids.documents import take_grid
from tests.label.definition.documents import EXAMPLE, as_file
from tests.label.definition.strategies import definitions


def reread(grid):
    form = GridForm.of_grid(grid)
    assert form.is_readable()
    return form.described[0]


@given(document=definitions())
@settings(max_examples=40)
def test_a_page_that_nobody_touched_gives_the_same_grid(document):
    grid = take_grid(build_document(parse_definition(as_file(document))))

    assert reread(grid) == grid


@pytest.mark.parametrize("language", ["en", "fr"])
def test_numbers_are_read_as_they_are_shown_in_any_language(language):
    with override(language):
        assert reread(take_grid(EXAMPLE)) == take_grid(EXAMPLE)
