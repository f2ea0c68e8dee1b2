# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Reading: one cell": one code a cell, the first that applies; recusals, clearing and stale."""

import pytest

from tests.laureats.jury_sheets.factories import (
    BREST,
    HEADER,
    NEVERS,
    check,
    confirm,
    give_mark,
    held_marks,
    list_counts,
    list_faults,
    make_export,
    make_grid,
    make_meta,
    make_sent,
    make_workbook,
    recuse,
)

COVERED_ERROR = (
    '<table:covered-table-cell office:value-type="string" office:string-value="" calcext:value-type="error">'
    "<text:p>#REF!</text:p></table:covered-table-cell>"
)
COVERED_NUMBER = (
    '<table:covered-table-cell office:value-type="float" office:value="-9"><text:p>-9</text:p>'
    "</table:covered-table-cell>"
)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (COVERED_ERROR, "formula_error"),
        ("#N/A", "formula_error"),
        (COVERED_NUMBER, "not_a_mark"),
        ("bien", "not_a_mark"),
        (-9, "recused"),
        ("NA", "recused"),
    ],
)
def test_form_comes_before_recusal_and_recusal_before_bounds(edition, cell, code):
    recuse(edition, BREST)
    sent = make_sent(make_export(edition), marks={BREST: [cell, None]})

    assert list_faults(check(edition, sent)) == [("Notes", "D3", code)]


@pytest.mark.parametrize(
    ("cell", "code"), [(-9.3, "negative"), (9.3, "above_maximum"), (4.3, "off_step"), (4, "stale"), (None, "stale")]
)
def test_bounds_come_before_stale_and_stale_before_clearing(edition, cell, code):
    export = make_export(edition, marks={BREST: {"STR-1": "1"}})
    give_mark(edition, BREST, "STR-1", "2")

    assert list_faults(check(edition, make_sent(export, marks={BREST: [cell, None]}))) == [("Notes", "D3", code)]


@pytest.mark.parametrize("cells", [["récusé", "Recuse"], [None, " "], ["récusé", None]])
def test_a_recused_row_accepts_the_word_or_a_blank_and_changes_nothing(edition, cells):
    recuse(edition, BREST)
    give_mark(edition, BREST, "STR-1", "4")
    sent = make_sent(make_export(edition), marks={BREST: cells})

    plan = check(edition, sent)

    assert plan.as_json()[0]["ignored"] == []
    assert (list_faults(plan), list_counts(plan)) == ([], [(0, 0, 0, 0)])


def test_a_recused_row_of_a_file_without_meta_is_a_recused_row(edition):
    recuse(edition, BREST)

    assert list_faults(check(edition, make_grid([BREST, "4", "récusé"]))) == [("", "B2", "recused")]


def test_the_word_where_no_recusal_is_recorded_is_recused(edition):
    recuse(edition, BREST, juror="aime")

    assert list_faults(check(edition, make_grid([BREST, "récusé", "2"]))) == [("", "B2", "recused")]


def test_a_row_recused_after_the_export_is_ignored_whatever_it_holds(edition):
    export = make_export(edition)
    recuse(edition, BREST)
    sent = make_sent(export, marks={BREST: ["x", 9], NEVERS: [4, 2]})

    plan = check(edition, sent)

    assert plan.as_json()[0]["ignored"] == [{"reference": BREST, "reason": "recused"}]
    assert (list_faults(plan), list_counts(plan)) == ([], [(2, 0, 0, 0)])


def test_rows_of_withdrawn_and_refused_candidatures_are_ignored_whatever_they_hold(edition):
    edition.candidatures.filter(reference=BREST).update(status="withdrawn")
    edition.candidatures.filter(reference=NEVERS).update(status="refused")

    plan = check(edition, make_grid([BREST, "x", "9"], [NEVERS, "4", "2"], [BREST, "1", "1"]))

    assert plan.as_json()[0]["ignored"] == [
        {"reference": BREST, "reason": "withdrawn"},
        {"reference": NEVERS, "reason": "refused"},
    ]
    assert (list_faults(plan), list_counts(plan)) == ([], [(0, 0, 0, 0)])


def test_a_blank_where_the_site_holds_a_mark_is_a_clearing(edition):
    give_mark(edition, BREST, "STR-1", "4")
    give_mark(edition, BREST, "STR-2", "NA")
    blank = make_grid([BREST, "", " "], [NEVERS, "", ""])

    assert list_faults(check(edition, blank)) == [("", "B2", "clearing"), ("", "C2", "clearing")]
    assert list_counts(check(edition, blank, clearing=True)) == [(0, 0, 2, 0)]


def test_site_unlike_baseline_and_file_unlike_site_is_stale(edition):
    export = make_export(edition, marks={BREST: {"STR-1": "1", "STR-2": None}})
    give_mark(edition, BREST, "STR-1", "2")
    give_mark(edition, BREST, "STR-2", "NA")
    sent = make_sent(export, marks={BREST: [1, 3]})

    assert list_faults(check(edition, sent)) == [("Notes", "D3", "stale"), ("Notes", "E3", "stale")]
    assert list_counts(check(edition, sent, stale=True)) == [(0, 2, 0, 0)]


@pytest.mark.parametrize(
    ("baseline", "held", "cell"),
    [("1", "1", 4), ("1", "2", 2), (None, "NA", "na"), ("1.50", "1.5", 3), ("NA", "NA", 3)],
)
def test_site_like_baseline_or_file_like_site_is_not_stale(edition, baseline, held, cell):
    export = make_export(edition, marks={BREST: {"STR-1": baseline}})
    give_mark(edition, BREST, "STR-1", held)

    assert list_faults(check(edition, make_sent(export, marks={BREST: [cell, None]}))) == []


def test_a_mark_removed_from_the_site_since_the_export_is_stale(edition):
    export = make_export(edition, marks={BREST: {"STR-1": "1"}})

    assert list_faults(check(edition, make_sent(export, marks={BREST: [1, None]}))) == [("Notes", "D3", "stale")]


def test_stale_names_both_values(edition):
    export = make_export(edition, marks={BREST: {"STR-1": "1.5"}})
    give_mark(edition, BREST, "STR-1", "2.5")

    message = check(edition, make_sent(export, marks={BREST: [4, None]})).faults[0].message

    assert [value in message for value in ("1,5", "2,5", "4")] == [True, True, True]


def test_allowing_clearing_never_overrides_stale_nor_the_other_way_round(edition):
    export = make_export(edition, marks={BREST: {"STR-1": "1"}})
    give_mark(edition, BREST, "STR-1", "2")
    sent = make_sent(export, marks={BREST: [None, None]})

    assert list_faults(check(edition, sent, clearing=True)) == [("Notes", "D3", "stale")]
    assert list_faults(check(edition, sent, stale=True)) == [("Notes", "D3", "clearing")]
    assert list_counts(check(edition, sent, stale=True, clearing=True)) == [(0, 0, 1, 0)]


def test_without_meta_nothing_is_stale(edition):
    make_export(edition, marks={BREST: {"STR-1": "1"}})
    give_mark(edition, BREST, "STR-1", "2")

    assert list_counts(check(edition, make_grid([BREST, "4", ""]))) == [(0, 1, 0, 0)]


def test_an_export_that_the_site_does_not_know_has_seen_nothing(edition):
    export = make_export(edition)
    give_mark(edition, BREST, "STR-1", "2")
    sheets = {"Notes": [HEADER, [BREST, None, None, 4, 2]], "_meta": make_meta(export, export=None)}

    assert list_faults(check(edition, make_workbook(sheets))) == [("Notes", "D2", "stale")]


def test_a_juror_may_send_the_same_workbook_again_corrected(edition):
    export = make_export(edition, marks={BREST: {"STR-1": None}})
    confirm(edition, make_sent(export, marks={BREST: [4, "NA"]}))

    confirm(edition, make_sent(export, marks={BREST: [3.5, "NA"]}))

    assert held_marks() == {(BREST, "STR-1"): "3.5", (BREST, "STR-2"): "NA"}


def test_a_confirmed_import_makes_its_values_the_baseline_of_its_export(edition):
    export = make_export(edition, marks={BREST: {"STR-1": "1"}, NEVERS: {"STR-1": "2"}}, opinions={NEVERS: "Solide."})
    give_mark(edition, BREST, "STR-1", "3.5")
    sent = make_sent(export, marks={BREST: [3.5, "NA"]}, opinions={BREST: "Bien."})

    confirm(edition, sent)

    export.refresh_from_db()
    assert export.baseline == {
        "marks": {BREST: {"STR-1": "3.5", "STR-2": "NA"}, NEVERS: {"STR-1": "2"}},
        "opinions": {NEVERS: "Solide.", BREST: "Bien."},
    }


def test_recused_and_ignored_rows_leave_the_baseline_as_it_was(edition):
    recuse(edition, BREST)
    export = make_export(edition, marks={BREST: {"STR-1": "1"}, NEVERS: {"STR-1": "2"}})
    recuse(edition, NEVERS)

    confirm(edition, make_sent(export, marks={BREST: ["récusé", None], NEVERS: [4, 2]}))

    export.refresh_from_db()
    assert export.baseline == {"marks": {BREST: {"STR-1": "1"}, NEVERS: {"STR-1": "2"}}, "opinions": {}}
