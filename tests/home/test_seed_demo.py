# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demonstration: loaded once, whole, and never over anything else."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management.base import CommandError
from django.utils import timezone, translation

from core.models import CustomDocument, User
from home.demonstration.editions import AUTHOR, RELEASED
from home.demonstration.seeding import DemoState, find_state
from laureats.models import LaureateIndexPage, Palmares
from laureats.public.addresses import site_address
from tests.factories import EditionFactory, PersonFactory, TerritoryFactory
from tests.home.small_demo import HISTORY, make_root, seed
from tests.label.commands.command_runs import run
from tests.laureats.imports.factories import dump_tables
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db

# The release drafted an article; another waits for the results of its edition, one for a colleague, one for its hour.
DRAFTS = [
    "palmares-exemple-2026",
    "palmares-exemple-2027",
    "trois-ateliers-pour-candidater",
    "revoir-la-table-ronde-2027",
]

# Finding a page takes up to seven queries; what most of them show, as many again.
MOST_QUERIES = 16
# Those that gather the results of an edition, whatever their number; an article, with its edition and those near it.
MORE_QUERIES = {
    "/actualites/edition-d-exemple-2026/": 20,
    "/edition-2018/": 23,
    "/edition-exemple-2026/": 30,
    "/laureats/sourcevive/kit/": 17,
    "/palmares/2018/": 32,
    "/palmares/2026/": 35,
    "/palmares/statistiques/": 20,
    "/verification/sourcevive/exemple-2026/": 22,
}
ADDRESSES = ["http://testserver/", "http://testserver/admin/"]


@pytest.mark.xdist_group("seed_demo")
def test_the_whole_demonstration_loads_once_and_is_public_in_both_languages(two_runs):
    first, second = two_runs

    # One test for all of it: each worker that meets the fixture loads France again.
    assert [(run.code, run.errors, len(run.output)) for run in two_runs] == [(0, "", 9), (0, "", 3)]
    assert [address in line for address, line in zip(ADDRESSES, first.output[-3:-1], strict=True)] == [True, True]
    assert second.facts == first.facts
    rows = first.facts.pop("rows")
    assert first.facts == {
        "without_english": DRAFTS,
        "not_live": DRAFTS,
        "editions_with_sample_awards": [RELEASED],
        "problems": [],
    }
    assert rows["home.CheckedLink"] > 0
    assert (rows["label.Edition"], rows["laureats.Territory"] > 30_000, rows["core.User"]) == (13, True, 3)


@pytest.mark.xdist_group("seed_demo")
def test_every_page_of_the_demonstration_names_its_twin_which_names_it_back(languages):
    pages = languages.pop("pages")

    assert languages == {"without_twin": [], "faults": []}
    assert (pages["fr"] == pages["en"], pages["fr"] > 80) == (True, True)


@pytest.mark.xdist_group("seed_demo")
def test_no_type_of_page_takes_more_queries_than_its_bound(query_counts):
    beyond = {
        address: queries
        for address, queries in query_counts.items()
        if queries > MORE_QUERIES.get(address, MOST_QUERIES)
    }

    assert (beyond, MORE_QUERIES.keys() - query_counts.keys()) == ({}, set())


def test_kits_lead_to_where_the_demonstration_is_served(tmp_path, settings):
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
    seed(make_root(tmp_path))

    assert site_address() == "http://127.0.0.1:8000"


def test_an_interrupted_loading_leaves_nothing(tmp_path):
    root = make_root(tmp_path)
    (root / "demo" / RELEASED / "decisions.csv").unlink()
    before = dump_tables(), User.objects.count()

    with pytest.raises(CommandError):
        seed(root)

    assert ((dump_tables(), User.objects.count()), find_state()) == (before, DemoState.EMPTY)


def make_lookalike():
    """Make an edition of another site that bears the code and the sign of the demonstration's."""
    edition = EditionFactory(code=RELEASED, is_fictional=True, released_at=timezone.now(), sealed_at=timezone.now())
    Palmares.objects.create(
        edition=edition,
        content="{}",
        fingerprint="0",
        sealed_at=timezone.now(),
        sealed_by="Secrétariat",
        released_at=timezone.now(),
    )
    assert AUTHOR.name != "Secrétariat"


REFUSAL = "This database holds something else: the demonstration only goes into an empty one."
FOREIGN = {
    "edition": lambda: EditionFactory(code="2026"),
    "fictional edition of that code": lambda: EditionFactory(code=RELEASED, is_fictional=True),
    "released edition of that code": make_lookalike,
    "body": TerritoryFactory,
    "person": PersonFactory,
    "account": lambda: User.objects.create_user("ada"),
    "page": lambda: add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats"),
    "document": lambda: CustomDocument.objects.create(title="Règlement", file="reglement.pdf"),
}


@pytest.mark.parametrize("records", FOREIGN)
def test_any_other_database_is_refused_and_left_as_it_is(records):
    FOREIGN[records]()
    before = dump_tables(), User.objects.count()

    with translation.override("en"):
        outcome = run("seed_demo")

    assert (outcome, (dump_tables(), User.objects.count())) == ((1, "", REFUSAL), before)


def test_the_files_of_the_demonstration_are_all_there():
    assert [name for name in HISTORY if not Path(settings.BASE_DIR, "data", name).exists()] == []
