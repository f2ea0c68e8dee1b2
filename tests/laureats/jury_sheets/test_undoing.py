# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Preview, then confirm": every value returns to what it was before the import."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from laureats.authors import Author
from laureats.jury_sheets import undo_import
from laureats.models import Decision, Mark
from laureats.results import compute_case, decision_statuses, load_case
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    PARIS,
    check,
    confirm,
    give_mark,
    give_opinion,
    held_marks,
    held_opinions,
    list_counts,
    list_faults,
    make_csv,
    make_export,
    make_grid,
    make_sent,
)
from tests.laureats.jury_sheets.undoings import refused, undo, values_of

pytestmark = pytest.mark.usefixtures("english")
COLUMNS = ["juror", "reference", "criterion", "points", "comment"]


def test_created_changed_and_cleared_marks_return_to_what_they_were(edition):
    give_mark(edition, BREST, "STR-1", "1", comment="Gardé.")
    give_mark(edition, BREST, "STR-2", "NA", comment="Sans objet.")
    give_mark(edition, NEVERS, "STR-1", "3", juror="aime")
    before = values_of(Mark)
    [entry] = confirm(edition, make_grid([BREST, "2,5", ""], [NEVERS, "NA", "0"]), clearing=True)
    changed = values_of(Mark)

    undo(entry)

    assert values_of(Mark) == before != changed


def test_comments_return_to_what_they_were(edition):
    give_mark(edition, BREST, "STR-1", "1", comment="Ancien.")
    [entry] = confirm(edition, make_csv(COLUMNS, ["gonnu", BREST, "STR-1", "1", "Nouveau."]), juror=None)

    undo(entry)

    assert list(Mark.objects.values_list("points", "comment")) == [(Decimal("1"), "Ancien.")]


def test_opinions_return_to_what_they_were(edition):
    opinions = {BREST: "Ancien.", NEVERS: "Effacé."}
    for reference, text in opinions.items():
        give_opinion(edition, reference, text)
    export = make_export(edition, opinions=opinions)
    sent = make_sent(export, opinions={BREST: "Nouveau.", NEVERS: None, PARIS: "Créé."})
    [entry] = confirm(edition, sent, clearing=True)

    undo(entry)

    assert held_opinions() == opinions


def test_the_import_says_that_it_is_undone_when_and_by_whom(edition):
    [entry] = confirm(edition, make_grid([BREST, "4", "2"]))

    undo_import(sheet_import=entry, author=Author(name="Camille Dubois"))

    entry.refresh_from_db()
    assert (entry.state, entry.undone_by_name, entry.undone_at <= timezone.now()) == ("undone", "Camille Dubois", True)


@pytest.mark.parametrize("export_marks", [{}, {BREST: {"STR-1": "1"}}])
def test_the_same_workbook_is_then_as_it_was_the_first_time(edition, export_marks):
    export = make_export(edition, marks=export_marks, opinions={NEVERS: "Ancien."})
    give_opinion(edition, NEVERS, "Ancien.")
    for criterion, value in export_marks.get(BREST, {}).items():
        give_mark(edition, BREST, criterion, value)
    known = export.baseline
    sent = make_sent(export, marks={BREST: [4, "NA"], NEVERS: [None, 3]}, opinions={BREST: "Bien.", NEVERS: "Mieux."})
    first = check(edition, sent)
    [entry] = confirm(edition, sent)

    undo(entry)

    again = check(edition, sent)
    export.refresh_from_db()
    assert ([report.as_json() for report in again.reports], again.fingerprint) == (
        [report.as_json() for report in first.reports],
        first.fingerprint,
    )
    assert export.baseline == known


def test_a_workbook_imported_twice_and_undone_twice_is_as_it_was_the_first_time(edition):
    sent = make_sent(make_export(edition), marks={BREST: [4, 2]})
    [first], [second] = confirm(edition, sent), confirm(edition, sent)

    undo(first)
    undo(second)

    plan = check(edition, sent)
    assert (list_faults(plan), list_counts(plan)) == ([], [(2, 0, 0, 0)])


def test_a_later_correction_is_undone_before_what_it_corrects(edition):
    export = make_export(edition)
    [first] = confirm(edition, make_sent(export, marks={BREST: [4, 2]}))
    [second] = confirm(edition, make_sent(export, marks={BREST: [5, 2]}))

    refusal = refused(lambda: undo(first))
    undo(second)
    undo(first)

    assert [code for code, _sentence in refusal] == ["stale"]
    assert (held_marks(), list_counts(check(edition, make_sent(export, marks={BREST: [4, 2]})))) == (
        {},
        [(2, 0, 0, 0)],
    )


def test_a_mark_that_the_import_left_alone_may_have_changed(edition):
    give_mark(edition, BREST, "STR-1", "4")
    [entry] = confirm(edition, make_grid([BREST, "4", "2"]))
    Mark.objects.filter(criterion__code="STR-1").update(points="1")

    undo(entry)

    assert held_marks() == {(BREST, "STR-1"): "1"}


def test_a_mark_changed_and_changed_back_has_the_value_that_was_left(edition):
    [entry] = confirm(edition, make_grid([BREST, "4", "2"]))
    confirm(edition, make_grid([BREST, "3", "2"]))
    confirm(edition, make_grid([BREST, "4", "2"]))

    undo(entry)

    assert held_marks() == {}


def decide(edition, reference):
    """Decide a file as it is computed now."""
    result = compute_case(load_case(edition))[reference]
    return Decision.objects.create(
        candidature=edition.candidatures.get(reference=reference),
        is_decided=True,
        decided_at=timezone.now(),
        computed_complete=result.status == "complete",
        computed_level=edition.levels.filter(code=result.computed_level).first(),
    )


def status_of(edition, reference):
    return decision_statuses(edition=edition, results=compute_case(load_case(edition)))[reference].state


def test_a_decision_to_review_settles_itself(edition):
    decide(edition, BREST)
    [entry] = confirm(edition, make_grid([BREST, "5", "3"]))
    disturbed = status_of(edition, BREST)

    undo(entry)

    assert (disturbed, status_of(edition, BREST)) == ("to_review", "decided")


def import_rows(edition, *references):
    """Import a workbook that creates, changes and clears a value a row."""
    for reference in references:
        give_mark(edition, reference, "STR-1", "1")
        give_opinion(edition, reference, "Ancien.")
    export = make_export(edition)
    sent = make_sent(
        export, marks={reference: [None, 2] for reference in references}, opinions=dict.fromkeys(references, "Neuf.")
    )
    [entry] = confirm(edition, sent, clearing=True, stale=True)
    return entry


def count_queries(deed):
    with CaptureQueriesContext(connection) as queries:
        deed()
    return len(queries)


def test_undoing_takes_as_many_queries_for_1_row_and_3(edition):
    one = import_rows(edition, BREST)
    for_one = count_queries(lambda: undo(one))
    Mark.objects.all().delete()
    edition.candidatures.first().opinions.all().delete()
    three = import_rows(edition, BREST, NEVERS, PARIS)

    for_three = count_queries(lambda: undo(three))

    assert (for_three, for_three <= 25) == (for_one, True)
