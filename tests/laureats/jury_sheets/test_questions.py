# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What files ask before they may be written, ticked or not."""

import pytest

from laureats.jury_sheets import Allowances, check_jury_sheets
from laureats.jury_sheets.findings import Conflict, FoundHeader
from laureats.jury_sheets.ledger import MarkKey, RowKey
from laureats.jury_sheets.places import Place
from laureats.spreadsheets.headers import CloseHeader
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    check,
    give_mark,
    give_opinion,
    list_faults,
    make_csv,
    make_export,
    make_grid,
    make_sent,
)

pytestmark = pytest.mark.usefixtures("english")


def asked(plan):
    return [conflict for outcome in plan.outcomes for conflict in outcome.findings.conflicts]


@pytest.mark.parametrize("clearing", [False, True])
def test_a_clearing_is_asked_with_its_values_ticked_or_not(clearing, edition):
    give_mark(edition, BREST, "STR-1", "2.5")
    export = make_export(edition, marks={BREST: {"STR-1": "2.5"}})

    plan = check(edition, make_sent(export, marks={BREST: [None, 3]}), clearing=clearing)

    assert asked(plan) == [
        Conflict(
            place=Place(sheet="Notes", row=2, column=3),
            code="clearing",
            key=MarkKey(reference=BREST, juror="gonnu", criterion="STR-1"),
            field="STR-1",
            stored="2.5",
            read="no mark",
            sent="2.5",
        )
    ]
    assert len(plan.faults) == (0 if clearing else 1)


@pytest.mark.parametrize("stale", [False, True])
def test_a_stale_cell_is_asked_with_the_value_sent(stale, edition):
    give_mark(edition, BREST, "STR-1", "2")
    export = make_export(edition, marks={BREST: {"STR-1": "1"}})

    plan = check(edition, make_sent(export, marks={BREST: [4, None]}), stale=stale)

    values = [(each.code, each.stored, each.read, each.sent) for each in asked(plan)]
    assert values == [("stale", "2", "4", "1")]
    assert len(plan.faults) == (0 if stale else 1)


def test_what_a_workbook_without_meta_was_sent_with_is_not_known(edition):
    give_mark(edition, BREST, "STR-1", 2)

    assert [each.sent for each in asked(check(edition, make_grid([BREST, "", "3"])))] == [None]


def test_a_first_import_asks_nothing(edition):
    export = make_export(edition)

    assert asked(check(edition, make_sent(export, marks={BREST: [4, 2]}))) == []


def test_opinions_are_asked_like_marks(edition):
    give_opinion(edition, BREST, "Très bien")
    give_opinion(edition, NEVERS, "Bien")
    export = make_export(edition, opinions={BREST: "Passable", NEVERS: "Bien"})

    plan = check(edition, make_sent(export, opinions={BREST: "Moyen", NEVERS: ""}))

    values = [(each.code, each.key, each.field, each.stored, each.read, each.sent) for each in asked(plan)]
    assert values == [
        ("stale", RowKey(reference=BREST, juror="gonnu"), "opinion", "Très bien", "Moyen", "Passable"),
        ("clearing", RowKey(reference=NEVERS, juror="gonnu"), "opinion", "Bien", "", "Bien"),
    ]


def test_a_comment_taken_away_is_asked(edition):
    give_mark(edition, BREST, "STR-1", 2, comment="À revoir")
    columns = ["juror", "reference", "criterion", "points", "comment"]

    plan = check(edition, make_csv(columns, ["gonnu", BREST, "STR-1", "2", ""]), juror=None)

    values = [(each.code, each.field, each.stored, each.read) for each in asked(plan)]
    assert values == [("clearing", "comment on STR-1", "À revoir", "")]


@pytest.mark.parametrize("agreed", [frozenset(), frozenset([CloseHeader(text="str 2", key="STR-2")])])
def test_close_headers_are_asked_ticked_or_not(agreed, edition):
    upload = make_csv(["Référence", "STR-1", "STR 2"], [BREST, "4", "2"])

    plan = check(edition, upload, headers=agreed)

    header = CloseHeader(text="str 2", key="STR-2")
    found = FoundHeader(place=Place(sheet="", row=0, column=2), read="STR 2", header=header)
    assert plan.outcomes[0].findings.headers == [found]


def test_a_juror_named_beside_one_file_is_not_that_of_the_others(edition):
    sent = make_sent(make_export(edition, juror="aime"), marks={BREST: [4, 2]})
    bare = make_grid([NEVERS, "1", "1"])

    plan = check_jury_sheets(
        edition=edition, uploads=[sent, bare], juror=None, allowances=Allowances(), jurors={1: "gonnu"}
    )

    assert ([report.juror for report in plan.reports], list_faults(plan)) == (["aime", "gonnu"], [])
