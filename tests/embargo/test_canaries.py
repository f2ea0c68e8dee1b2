# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""No answer of any public address tells a word of results before their hour."""

from urllib.parse import unquote_plus

import pytest

from tests.embargo.canaries import KEPT, TOLD

# One worker reads the site for all, once: on the engine of production.
pytestmark = [pytest.mark.xdist_group("embargo"), pytest.mark.postgresql]

BEFORE = ["marked", "decided", "scheduled", "ahead"]


def list_leaks(answers, *, words, bare):
    """Return each word with the address that tells it, but what its reader typed and what the bare site tells."""
    leaks = []
    for path, answer in answers.items():
        told, typed = answer.told.lower(), unquote_plus(path).lower()
        found = [word for word in words if word.lower() in told and word.lower() not in typed]
        known = bare[path].told if found and path in bare else ""
        leaks += [(path, word) for word in found if word not in known]
    return sorted(leaks)


@pytest.mark.parametrize("state", BEFORE)
def test_no_canary_is_told_before_the_hour(story, state):
    assert list_leaks(story.answers[state], words=TOLD + KEPT, bare=story.answers["bare"]) == []


def test_what_is_private_is_never_told(story):
    assert list_leaks(story.answers["released"], words=KEPT, bare={}) == []


def test_each_canary_is_told_by_the_release(story):
    """Proves that the reading would find them."""
    everything = "\n".join(answer.told for answer in story.answers["released"].values())

    assert [word for word in TOLD if word not in everything] == []
