# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who gets a workbook, and what the site keeps of it."""

import pytest
from django.utils import timezone

from core.models import User
from laureats.authors import author_from_user
from laureats.jury_sheets.meta import grid_fingerprint
from laureats.models import SheetExport
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    PARIS,
    check,
    give_mark,
    give_opinion,
    list_counts,
    list_faults,
    make_workbook,
    recuse,
)
from tests.laureats.jury_sheets.outgoing.factories import (
    FORMATS,
    NO_CHANGE,
    export,
    export_one,
    find_changes,
    read_sheets,
    take_back,
)


def test_every_active_juror_gets_a_workbook(edition):
    edition.seats.filter(code="aime").update(state="ended-kept")

    assert [(sheet.seat.code, sheet.file_name) for sheet in export(edition)] == [("gonnu", "grille-2026-gonnu.ods")]


def test_one_who_has_ended_gets_it_when_named(edition):
    edition.seats.filter(code="aime").update(state="ended-kept")

    assert [sheet.seat.code for sheet in export(edition, jurors=["aime", "gonnu"])] == ["gonnu", "aime"]


@pytest.mark.parametrize("file_format", FORMATS)
def test_each_workbook_is_recorded(edition, file_format):
    author = author_from_user(User.objects.create_user("camille"))

    export(edition, file_format, author=author)

    fields = ["seat__code", "file_format", "grid_fingerprint", "created_by__username"]
    grid = grid_fingerprint(edition=edition, criteria=edition.criteria.all())
    assert sorted(SheetExport.objects.values_list(*fields)) == [
        ("aime", file_format, grid, "camille"),
        ("gonnu", file_format, grid, "camille"),
    ]


@pytest.mark.parametrize(
    ("file_format", "opinions"), [("ods", {NEVERS: "Bien."}), ("xlsx", {NEVERS: "Bien."}), ("csv", {})]
)
def test_the_record_holds_what_the_file_carries(edition, file_format, opinions):
    give_mark(edition, BREST, "STR-1", "3.50")
    give_mark(edition, BREST, "STR-2", "NA")
    give_mark(edition, PARIS, "STR-1", "1")
    give_mark(edition, NEVERS, "STR-1", "2", juror="aime")
    give_opinion(edition, NEVERS, "Bien.")
    give_opinion(edition, PARIS, "D'avant la récusation.")
    recuse(edition, PARIS)

    record = export_one(edition, file_format).export

    record.refresh_from_db()
    assert record.baseline == {"marks": {BREST: {"STR-1": "3.5", "STR-2": "NA"}}, "opinions": opinions}


def test_a_mark_changed_on_the_site_since_is_stale(edition):
    mark = give_mark(edition, BREST, "STR-1", "3")
    sheet = export_one(edition)
    mark.points = 4
    mark.save()

    assert list_faults(take_back(edition, sheet)) == [("Notes", "E3", "stale")]


def test_what_the_juror_changes_is_read(edition):
    give_mark(edition, BREST, "STR-1", "3")
    sheet = export_one(edition)
    sheets = read_sheets(sheet)
    sheets["Notes"][2][4:] = [4, "NA"]
    del sheets["Mode d'emploi"]

    plan = check(edition, make_workbook(sheets, name=sheet.file_name))

    assert (list_faults(plan), list_counts(plan)) == ([], [(1, 1, 0, 0)])


def test_all_workbooks_come_back_together(edition):
    give_mark(edition, BREST, "STR-1", "3")
    give_mark(edition, BREST, "STR-1", "2", juror="aime")

    plan = take_back(edition, *export(edition))

    assert find_changes(plan) == NO_CHANGE


def test_a_recusal_recorded_since_sets_its_row_aside(edition):
    sheet = export_one(edition)
    recuse(edition, BREST)

    assert take_back(edition, sheet).reports[0].ignored == {BREST: "recused"}


def test_a_sealed_edition_is_exported_and_its_workbooks_come_back_as_frozen(edition):
    edition.sealed_at = timezone.now()
    edition.save()

    assert list_faults(take_back(edition, export_one(edition))) == [("", "", "frozen")]


def test_an_edition_without_candidatures_or_criteria_has_workbooks_too(edition):
    edition.candidatures.all().delete()
    assert read_sheets(export_one(edition))["Avis"] == [["Référence", "Collectivité", "Avis"]]

    edition.criteria.all().delete()
    assert read_sheets(export_one(edition))["Notes"] == [["Référence", "Collectivité", "Département", "SIREN"]]
