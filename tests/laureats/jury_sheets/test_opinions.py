# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Jury spreadsheets, "Sheet Avis": opinions, with the same preview, stale check, clearing and journal as marks."""

import pytest

from laureats.models import OpinionChange
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    PARIS,
    check,
    confirm,
    give_opinion,
    held_marks,
    held_opinions,
    list_counts,
    list_faults,
    make_export,
    make_meta,
    make_sent,
    make_workbook,
    make_xlsx,
    recuse,
)


def opinion_counts(plan):
    counts = plan.reports[0].opinion_counts
    return (counts.created, counts.changed, counts.cleared, counts.unchanged)


def test_opinions_come_in_with_their_line_breaks_and_are_not_counted_as_marks(edition):
    give_opinion(edition, NEVERS, "Solide.")
    give_opinion(edition, PARIS, "Ancien.")
    export = make_export(edition, opinions={NEVERS: "Solide.", PARIS: "Ancien."})
    sent = make_sent(export, opinions={BREST: "Bien.\n\n=à suivre", NEVERS: "Solide.", PARIS: "Nouveau."})

    plan = check(edition, sent)
    confirm(edition, sent)

    assert (list_counts(plan), opinion_counts(plan)) == ([(0, 0, 0, 0)], (1, 1, 0, 1))
    assert held_opinions() == {BREST: "Bien.\n\n=à suivre", NEVERS: "Solide.", PARIS: "Nouveau."}


def test_the_journal_keeps_opinions_before_and_after(edition):
    give_opinion(edition, PARIS, "Ancien.")
    give_opinion(edition, NEVERS, "Solide.")
    export = make_export(edition, opinions={NEVERS: "Solide.", PARIS: "Ancien."})
    sent = make_sent(export, opinions={BREST: "Bien.", NEVERS: None, PARIS: "Nouveau."})

    [entry] = confirm(edition, sent, clearing=True)

    changes = OpinionChange.objects.values_list(
        "sheet_import", "seat__code", "candidature__reference", "text_before", "text_after"
    )
    assert list(changes) == [
        (entry.pk, "gonnu", BREST, "", "Bien."),
        (entry.pk, "gonnu", NEVERS, "Solide.", ""),
        (entry.pk, "gonnu", PARIS, "Ancien.", "Nouveau."),
    ]
    assert held_opinions() == {BREST: "Bien.", PARIS: "Nouveau."}


def test_a_blank_where_the_site_holds_an_opinion_is_a_clearing(edition):
    give_opinion(edition, BREST, "Bien.")
    export = make_export(edition, opinions={BREST: "Bien."})
    sent = make_sent(export, opinions={BREST: " ", NEVERS: None})

    assert list_faults(check(edition, sent)) == [("Avis", "C2", "clearing")]
    assert opinion_counts(check(edition, sent, clearing=True)) == (0, 0, 1, 0)


def test_an_opinion_changed_on_the_site_since_the_export_is_stale(edition):
    give_opinion(edition, BREST, "Changé sur le site.")
    sent = make_sent(make_export(edition, opinions={BREST: "Bien."}), opinions={BREST: "Bien, corrigé."})

    assert list_faults(check(edition, sent, clearing=True)) == [("Avis", "C2", "stale")]
    assert opinion_counts(check(edition, sent, stale=True)) == (0, 1, 0, 0)


def test_the_same_workbook_may_be_sent_again_with_a_corrected_opinion(edition):
    export = make_export(edition)
    confirm(edition, make_sent(export, opinions={BREST: "Bien."}))

    confirm(edition, make_sent(export, opinions={BREST: "Très bien."}))

    assert held_opinions() == {BREST: "Très bien."}


@pytest.mark.parametrize("text", ["a\u0085b", "a\x7fb", "a<text:tab/>b"])
def test_control_characters_are_refused(edition, text):
    cell = f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    assert list_faults(check(edition, make_sent(make_export(edition), opinions={BREST: cell}))) == [
        ("Avis", "C2", "not_a_mark")
    ]


@pytest.mark.parametrize("text", [" Bien. ", "#N/A", "récusé", "a\x7fb", "  ", "12"])
def test_a_stored_opinion_comes_back_unchanged_whatever_it_holds(edition, text):
    give_opinion(edition, BREST, text)
    cell = f'<table:table-cell office:value-type="string" office:string-value="{text}"/>'
    sent = make_sent(make_export(edition, opinions={BREST: text}), opinions={BREST: cell})

    plan = check(edition, sent)

    assert (list_faults(plan), opinion_counts(plan)) == ([], (0, 0, 0, 1))


def test_a_number_is_a_text_and_other_values_are_not(edition):
    date = '<table:table-cell office:value-type="date" office:date-value="2026-05-03"/>'
    error = '<table:table-cell calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>'
    sent = make_sent(make_export(edition), opinions={BREST: 12, NEVERS: date, PARIS: error})

    assert list_faults(check(edition, sent)) == [("Avis", "C3", "not_a_mark"), ("Avis", "C4", "formula_error")]


def test_a_recused_juror_gives_no_opinion(edition):
    recuse(edition, BREST)
    recuse(edition, NEVERS)
    export = make_export(edition)
    recuse(edition, PARIS)
    sent = make_sent(export, opinions={BREST: "Bien.", NEVERS: "récusé", PARIS: "Bien."})

    plan = check(edition, sent)

    assert list_faults(plan) == [("Avis", "C2", "recused")]
    assert plan.as_json()[0]["ignored"] == [{"reference": PARIS, "reason": "recused"}]


def test_rows_are_identified_like_those_of_marks(edition):
    export = make_export(edition)
    rows = [["Référence", "Avis"], ["2026-9999", "x"], [None, "y"], [BREST, "Bien."], [BREST, "Mal."], [None, " "]]
    sent = make_workbook({"Notes": [["Référence", "STR-1", "STR-2"]], "Avis": rows, "_meta": make_meta(export)})

    assert list_faults(check(edition, sent)) == [
        ("Avis", "A2", "unknown_candidature"),
        ("Avis", "A3", "unknown_candidature"),
        ("Avis", "A5", "duplicate_row"),
    ]


@pytest.mark.parametrize(
    ("header", "fault"),
    [
        (["Référence"], ("Avis", "", "missing_column")),
        (["Référence", "Avis", "avis"], ("Avis", "C1", "duplicate_column")),
    ],
)
def test_its_columns_are_checked(edition, header, fault):
    export = make_export(edition)
    sheets = {"Notes": [["Référence", "STR-1", "STR-2"]], "Avis": [header], "_meta": make_meta(export)}

    assert list_faults(check(edition, make_workbook(sheets))) == [fault]


def test_the_same_opinion_in_two_files_is_a_duplicate_row_in_the_later(edition):
    export = make_export(edition)
    first = make_sent(export, opinions={BREST: "Bien.", NEVERS: None}, name="un.ods")
    second = make_sent(export, opinions={BREST: "Bien.", NEVERS: "Bien."}, name="deux.ods")

    assert list_faults(check(edition, first, second)) == [("Avis", "C2", "duplicate_row")]


def test_a_workbook_without_the_sheet_leaves_opinions_untouched(edition):
    give_opinion(edition, BREST, "Bien.")

    confirm(edition, make_sent(make_export(edition), marks={BREST: [4, 2]}))

    assert (held_marks(), held_opinions()) == ({(BREST, "STR-1"): "4", (BREST, "STR-2"): "2"}, {BREST: "Bien."})


def test_without_meta_only_the_marks_are_read(edition):
    sheets = {
        "Notes": [["Référence", "STR-1", "STR-2"], [BREST, 4, 2]],
        "Avis": [["Référence", "Avis"], [BREST, "Bien."]],
    }

    confirm(edition, make_workbook(sheets))

    assert (len(held_marks()), held_opinions()) == (2, {})


def test_xlsx_opinions_come_in_with_their_line_breaks(edition):
    export = make_export(edition)
    sheets = {
        "Notes": [["Référence", "STR-1", "STR-2"]],
        "Avis": [["Référence", "Avis"], [BREST, "Bien.\n\n-Suite"]],
        "_meta": make_meta(export),
    }

    confirm(edition, make_xlsx(sheets))

    assert held_opinions() == {BREST: "Bien.\n\n-Suite"}
