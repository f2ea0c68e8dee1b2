# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demonstration: loaded once, whole, and never over anything else."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management.base import CommandError
from django.db.models import Count
from django.utils import timezone, translation

from core.models import CustomDocument, User
from home.demonstration.editions import AUTHOR, RELEASED, WAITING
from home.demonstration.seeding import DemoState, find_state, seed_demonstration
from label.models import Edition
from laureats.models import ArtworkSet, Candidature, LaureateIndexPage, LaureatePage, Palmares, Territory
from laureats.public.addresses import site_address
from laureats.results import list_results
from tests.factories import EditionFactory, PersonFactory, TerritoryFactory
from tests.label.commands.command_runs import run
from tests.laureats.imports.factories import dump_tables
from tests.laureats.palmares.factories import list_frozen_derivations, replay_derivations
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db

HISTORY = ["editions.csv", "jurys.csv", "palmares-connus.csv", "niveaux.csv", "noms-anciens.csv", "traductions.csv"]

ADDRESSES = ["http://testserver/", "http://testserver/admin/"]


def make_root(directory):
    """Return a copy of the demonstration with hardly any body and no history: what is slow and not made up."""
    shutil.copytree(settings.BASE_DIR / "demo", directory / "demo")
    (directory / "data").mkdir()
    for name, lines in [("collectivites-2026.csv", 3), *((name, 1) for name in HISTORY)]:
        with (settings.BASE_DIR / "data" / name).open(encoding="utf-8") as source:
            kept = "".join(next(source) for _line in range(lines))
        (directory / "data" / name).write_text(kept, encoding="utf-8")
    return directory


def seed(root):
    told = []
    seed_demonstration(root=root, tell=told.append)
    return told


@pytest.mark.xdist_group("seed_demo")
def test_the_whole_demonstration_loads_once_and_is_public_in_both_languages(two_runs):
    first, second = two_runs

    # One test for all of it: each worker that meets the fixture loads France again.
    assert [(run.code, run.errors, len(run.output)) for run in two_runs] == [(0, "", 9), (0, "", 3)]
    assert [address in line for address, line in zip(ADDRESSES, first.output[-3:-1], strict=True)] == [True, True]
    assert second.facts == first.facts
    rows = first.facts.pop("rows")
    assert first.facts == {
        # The release drafted an article; another waits for the results of its edition.
        "without_english": ["palmares-exemple-2026", "palmares-exemple-2027"],
        "not_live": ["palmares-exemple-2026", "palmares-exemple-2027"],
        "editions_with_sample_awards": [RELEASED],
        "problems": [],
    }
    assert (rows["label.Edition"], rows["laureats.Territory"] > 30_000, rows["core.User"]) == (12, True, 3)


def test_the_sample_editions_are_where_they_should_be(tmp_path):
    seed(make_root(tmp_path))

    released, waiting = (Edition.objects.get(code=code) for code in (RELEASED, WAITING))
    assert [(each.is_released, each.is_sealed, each.is_fictional) for each in (released, waiting)] == [
        (True, True, True),
        (False, False, True),
    ]
    assert (released.awards.exists(), waiting.awards.exists(), released.results_at <= timezone.now()) == (
        True,
        False,
        True,
    )
    assert {document["status"] for document in list_results(waiting)} == {"incomplete"}


def test_kits_are_offered_for_both_sample_editions(tmp_path):
    seed(make_root(tmp_path))

    sets = ArtworkSet.objects.order_by("edition__code").values_list("edition__code", "is_enabled", "is_example")
    assert list(sets) == [(RELEASED, True, True), (WAITING, True, True)]


def test_the_bodies_of_the_sample_editions_are_said_to_be_made_up(tmp_path):
    seed(make_root(tmp_path))

    applied = Territory.objects.filter(candidatures__in=Candidature.objects.all())
    assert set(applied.values_list("is_fictional", flat=True)) == {True}


def test_the_released_edition_replays_byte_for_byte(tmp_path):
    seed(make_root(tmp_path))
    edition = Edition.objects.get(code=RELEASED)
    frozen = list_frozen_derivations(edition)

    assert replay_derivations(edition) == frozen
    assert frozen != {}


def test_kits_lead_to_where_the_demonstration_is_served(tmp_path, settings):
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8000"
    seed(make_root(tmp_path))

    assert site_address() == "http://127.0.0.1:8000"


def test_two_laureates_show_what_pages_may_hold_and_the_others_only_their_label(tmp_path):
    seed(make_root(tmp_path))

    pages = LaureatePage.objects.filter(territory__is_fictional=True).annotate(shown=Count("initiatives"))
    told = {page.slug: (bool(page.testimony), page.shown) for page in pages if page.testimony or page.shown}
    assert told == {"sourcevive": (True, 2), "syndicat-numerique-des-collines": (True, 1)}
    assert pages.count() > len(told)


def test_an_interrupted_loading_leaves_nothing(tmp_path):
    root = make_root(tmp_path)
    (root / "demo" / RELEASED / "decisions.csv").unlink()
    before = dump_tables(), User.objects.count()

    with pytest.raises(CommandError):
        seed(root)

    assert ((dump_tables(), User.objects.count()), find_state()) == (before, DemoState.EMPTY)


def test_the_demonstration_is_known_again(tmp_path):
    before = find_state()
    seed(make_root(tmp_path))

    assert (before, find_state()) == (DemoState.EMPTY, DemoState.SEEDED)


def test_the_demonstration_that_someone_worked_on_is_still_known(tmp_path):
    seed(make_root(tmp_path))
    EditionFactory(code="2031", year=2031)
    Candidature.objects.filter(edition__code=WAITING).update(status="withdrawn")

    assert find_state() is DemoState.SEEDED


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
