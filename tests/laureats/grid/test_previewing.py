# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.utils import timezone

from label.definition.faults import RefusedDefinition
from label.grids.documents import read_document, take_grid
from label.models import Edition
from laureats.grid.changing import OutdatedPreview, change_grid
from laureats.grid.effects import LevelMove
from laureats.grid.previewing import preview_grid
from laureats.models import Decision
from laureats.results import list_results
from tests.laureats.jury_sheets.factories import BREST, NEVERS, PARIS, SECRETARIAT, give_mark, make_marked_edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    """Return an edition where Brest has a total of 75 (level 2), Nevers of 50 (level 1), and Paris no mark."""
    edition = make_marked_edition()
    for reference, points in ((BREST, ("4", "2")), (NEVERS, ("2.5", "1.5"))):
        for criterion, given in zip(("STR-1", "STR-2"), points, strict=True):
            give_mark(edition, reference, criterion, given)
    return edition


def changed(edition, change):
    """Return the stored grid with a change made to it."""
    grid = take_grid(read_document(edition))
    change(grid)
    return grid


def lower_level_2(grid):
    grid["levels"][1]["min_total"] = "50"


def ask_for_two_jurors(grid):
    grid["quorum"] = 2


def levels_of(edition):
    return {row["reference"]: row["computed_level"] for row in list_results(Edition.objects.get(pk=edition.pk))}


def test_a_preview_names_the_files_moved(edition):
    effects = preview_grid(edition=edition, grid=changed(edition, lower_level_2)).effects

    assert effects.moves == [LevelMove(reference=NEVERS, body="Nevers", before="1", after="2")]
    assert (effects.file_count, effects.incomplete_before, effects.incomplete_after) == (3, 1, 1)


def test_a_preview_counts_the_files_that_become_incomplete(edition):
    effects = preview_grid(edition=edition, grid=changed(edition, ask_for_two_jurors)).effects

    assert [(move.reference, move.after) for move in effects.moves] == [(BREST, "incomplete"), (NEVERS, "incomplete")]
    assert effects.incomplete_after == 3


def test_only_files_decided_on_todays_level_return_to_review(edition):
    for reference in (BREST, NEVERS):
        level = edition.levels.get(code="1")
        Decision.objects.create(
            candidature=edition.candidatures.get(reference=reference),
            is_decided=True,
            awarded_level=level,
            computed_level=level,
            computed_complete=True,
            reason="Avis du jury",
            decided_at=timezone.now(),
        )

    effects = preview_grid(edition=edition, grid=changed(edition, ask_for_two_jurors)).effects

    assert [move.reference for move in effects.returning] == [NEVERS]


@pytest.mark.parametrize("change", [lower_level_2, ask_for_two_jurors])
def test_what_is_saved_gives_the_levels_that_were_previewed(change, edition):
    preview = preview_grid(edition=edition, grid=changed(edition, change))
    before = levels_of(edition)

    change_grid(edition=edition, grid=preview.grid, fingerprint=preview.fingerprint, author=SECRETARIAT)

    moves = {move.reference: None if move.after == "incomplete" else move.after for move in preview.effects.moves}
    assert levels_of(edition) == before | moves


def test_a_mark_given_since_the_preview_refuses_the_change(edition):
    preview = preview_grid(edition=edition, grid=changed(edition, lower_level_2))
    give_mark(edition, PARIS, "STR-1", "5")

    with pytest.raises(OutdatedPreview):
        change_grid(edition=edition, grid=preview.grid, fingerprint=preview.fingerprint, author=SECRETARIAT)


def test_dates_jury_and_ceremony_stay_as_they_are(edition):
    Edition.objects.update(opens_on="2026-06-15", ceremony_place="Paris")
    edition.refresh_from_db()
    before = read_document(edition)
    preview = preview_grid(edition=edition, grid=changed(edition, lower_level_2))

    change_grid(edition=edition, grid=preview.grid, fingerprint=preview.fingerprint, author=SECRETARIAT)

    assert read_document(Edition.objects.get()) == before | changed(edition, lower_level_2)


def test_a_preview_refuses_what_the_definition_refuses(edition):
    with pytest.raises(RefusedDefinition) as refused:
        preview_grid(edition=edition, grid=changed(edition, lambda grid: grid.update(levels=[])))

    assert [fault.pointer for fault in refused.value.faults] == ["/levels"]
