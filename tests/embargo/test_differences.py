# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Answers are the same to the byte whether results are on their way or not, and hidden addresses are unknown ones."""

import pytest

from search.missing import parts_of
from tests.embargo.reading import without_values

# One worker reads the site for all, once: on the engine of production.
pytestmark = [pytest.mark.xdist_group("embargo"), pytest.mark.postgresql]


def test_every_registered_address_was_read(story):
    assert story.unread == []


@pytest.mark.parametrize("state", ["marked", "decided", "scheduled", "ahead"])
def test_every_address_answers_as_without_results(story, state):
    bare = story.answers["bare"]

    assert [path for path, answer in story.answers[state].items() if answer != bare[path]] == []


def test_words_of_results_cost_as_many_queries_as_without_them(story):
    bare, ahead = story.answers["bare"], story.answers["ahead"]
    searches = [path for path in ahead if path.startswith(("/recherche/?q=", "/en/search/?q="))]

    assert any("Canari" in path for path in searches)
    assert [path for path in searches if ahead[path].queries != bare[path].queries] == []


def ends_alike(path, other, *, slugs):
    """Tell whether neither address ends with one of these slugs, or both with the same."""
    ends = {parts_of(path)[-1], parts_of(other)[-1]}
    return len(ends) == 1 or ends.isdisjoint(slugs)


def list_pairs(story):
    """Yield each hidden address with one of the same shape that nothing bears: the answers, and what was typed.

    An address that ends with the slug of a public page is offered it: it is compared with those that end so too.
    """
    for path, example in story.hidden.items():
        for stranger in example.strangers:
            if stranger.path in story.strangers and ends_alike(path, stranger.path, slugs=story.offered):
                typed = {*example.address.values, *stranger.values, path, stranger.path}
                yield path, story.answers["ahead"][path], story.strangers[stranger.path], typed


def test_every_hidden_address_is_compared(story):
    compared = {path for path, *_others in list_pairs(story)}
    comparable = {
        path
        for path, example in story.hidden.items()
        if {each.path for each in example.strangers} & set(story.strangers)
    }

    assert sorted(comparable - compared) == []


def test_hidden_addresses_answer_as_unknown_ones(story):
    different = [
        path
        for path, hidden, stranger, typed in list_pairs(story)
        if without_values(hidden, values=typed) != without_values(stranger, values=typed)
    ]

    assert different == []


def test_hidden_addresses_cost_as_many_queries_as_unknown_ones(story):
    different = [
        (path, hidden.queries, stranger.queries)
        for path, hidden, stranger, _typed in list_pairs(story)
        if hidden.queries != stranger.queries
    ]

    assert different == []


def test_hidden_addresses_answer_as_unknown_ones_however_they_are_asked(story):
    different = []
    for pair, way, answers in story.otherwise:
        typed = {text for address in pair for text in (address.path, *address.values)}
        hidden, stranger = (without_values(answer, values=typed) for answer in answers)
        if hidden != stranger:
            different.append((pair[0].path, way))

    assert different == []


# Where people without an account write: the cookie that keeps others from writing in their name, and nothing else.
FORMS = ("/retrouver/", "/autre-organisme/")


def test_no_answer_of_a_page_gives_a_cookie(story):
    giving = {path for path, answer in story.answers["ahead"].items() if answer.cookies}

    assert [path for path in giving if "/_util/" not in path and not path.endswith(FORMS)] == []
