# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`release_due`, which a timer runs."""

import pytest

from home.models import StandardPage
from laureats.models import Palmares
from laureats.palmares.releasing import release_palmares, set_results_at
from tests.label.commands.command_runs import run
from tests.laureats.commands.command_runs import fault, run_json
from tests.laureats.palmares.factories import ADA, FUTURE, PAST, list_awards, make_decided_edition
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db


@pytest.fixture
def due():
    """An edition scheduled for an hour that has come since."""
    edition = make_decided_edition(results_at=FUTURE)
    release_palmares(edition=edition, author=ADA)
    set_results_at(edition=edition, at=PAST)
    return edition


def test_what_is_due_is_released_once(due):
    runs = [run_json("release_due"), run_json("release_due")]

    assert runs == [(0, {"released": ["2026"], "errors": []}, ""), (0, {"released": [], "errors": []}, "")]
    assert list_awards(due) == [("Albi", "2"), ("Boé", "1")]


def test_sentences_tell_what_was_released(due):
    assert [run("release_due"), run("release_due")] == [(0, "Released: 2026.\n", ""), (0, "Nothing is due.\n", "")]


def test_what_cannot_be_released_is_told(due):
    Palmares.objects.update(fingerprint="0")

    code, document, error = run_json("release_due")

    message = "The sealed content does not match its fingerprint."
    errors = [{"edition": "2026"} | fault("fingerprint", message)]
    assert (code, document) == (1, {"released": [], "errors": errors})
    assert error == f"Edition 2026 is due and cannot be released: {message}"


def test_texts_that_editors_scheduled_go_online_too():
    home = make_home()
    page = add_page(home, StandardPage, title="Prévu", slug="prevu", live=False, go_live_at=FUTURE)
    page.save_revision().publish()
    revision = page.revisions.get()
    content = revision.content | {"go_live_at": PAST.isoformat()}
    page.revisions.update(approved_go_live_at=PAST, content=content)

    code, output, _error = run("release_due")

    assert (code, output) == (0, "Nothing is due.\n")
    assert StandardPage.objects.get(pk=page.pk).live
