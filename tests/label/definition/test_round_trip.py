# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from contextlib import contextmanager

import pytest
from django.db import transaction
from hypothesis import given, settings

from label.definition.dumping import build_document
from label.definition.parsing import parse_definition
from label.models import Edition, JurySeat
from tests.label.definition.documents import as_file
from tests.label.definition.stored import dump, load, render
from tests.label.definition.strategies import definitions

pytestmark = pytest.mark.django_db
moderate = settings(deadline=None, max_examples=25)


@contextmanager
def undone():
    """Undo all that is written inside: one example must not see another's records."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@given(document=definitions())
@moderate
def test_a_definition_is_dumped_as_it_was_parsed(document):
    with undone():
        statuses = [load(document), load(document)]
        dumped = dump()

    assert statuses == ["created", "unchanged"]
    assert render(dumped) == render(build_document(parse_definition(as_file(document))))


@given(document=definitions())
@moderate
def test_a_dump_loads_into_an_empty_database_and_dumps_alike(document):
    with undone():
        load(document)
        first = dump()
    with undone():
        status = load(first)
        second = dump()

    assert (status, render(second)) == ("created", render(first))


@given(before=definitions(), after=definitions())
@moderate
def test_a_dump_loads_over_another_definition_and_dumps_alike(before, after):
    with undone():
        load(after)
        expected = dump()
    with undone():
        load(before)
        status = load(expected)
        dumped = dump()
        left = (Edition.objects.count(), JurySeat.objects.count())

    assert status in {"updated", "unchanged"}
    assert (render(dumped), left) == (render(expected), (1, len(expected["jurors"])))
