# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The API tells nothing of an edition on its way: no word, no count, no order, no refusal moves, nor what it costs.

The whole site is read so by tests/embargo; this reads the resources of results alone, on any engine, in seconds.
"""

import pytest
from django.db import transaction

from config.address_shapes import list_examples
from config.public_addresses import PATTERNS
from core.page_generation import forget_pages
from tests.embargo import planting
from tests.embargo.canaries import KEPT, TOLD
from tests.embargo.reading import ask
from tests.embargo.site import announce_edition, build_site

RESOURCES = ("territor", "award", "laureate", "palmares", "statistics")


class Undone(Exception):
    """Takes back what was planted."""


def list_api():
    """Return the examples of the resources of results by address."""
    shapes = [shape for shape in PATTERNS if shape.name.startswith("api:") and any(r in shape.name for r in RESOURCES)]
    return {example.address.path: example for shape in shapes for example in list_examples(shape)}


def read(paths):
    """Return the answers to these addresses, read once before: what fills caches costs queries of its own."""
    forget_pages()
    ask("/api/v1/awards")
    return {path: ask(path) for path in sorted(paths)}


@pytest.fixture
def planted(db):
    """Return the answers with the results on their way, those to strangers' addresses, and those without results."""
    site = build_site()
    edition = announce_edition(site)
    known = set(list_api())
    try:
        with transaction.atomic():
            planting.plant_marks(edition=edition, site=site)
            planting.plant_decisions(edition=edition)
            planting.plant_seal(edition=edition)
            planting.plant_ahead(edition=edition)
            examples = list_api()
            ahead = read(examples)
            hidden = {path: example for path, example in examples.items() if path not in known}
            pairs = [(path, each.path) for path, example in hidden.items() for each in example.strangers]
            strangers = read({other for _path, other in pairs} - set(examples))
            raise Undone
    except Undone:
        return ahead, [(path, strangers[other]) for path, other in pairs if other in strangers], read(ahead)


def test_api_answers_as_without_results(planted):
    ahead, pairs, bare = planted

    assert [path for path, answer in ahead.items() if answer != bare[path]] == []
    assert [path for path, answer in ahead.items() if any(word in answer.told for word in TOLD + KEPT)] == []
    assert any("Canari" in path or "canari" in path for path in ahead)
    told = [(path, ahead[path], stranger) for path, stranger in pairs]
    assert [path for path, ours, other in told if (ours.status, ours.text) != (other.status, other.text)] == []
    assert [path for path, ours, other in told if ours.queries != other.queries] == []
    assert {answer.status for answer in ahead.values()} >= {200, 404}
