# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The table of the jury's meeting."""

import pytest

from laureats.deliberation.deferring import defer_file
from laureats.models import Decision, Mark, Recusal
from tests.accounts import shown_messages
from tests.factories import CandidatureFactory, TerritoryFactory
from tests.laureats.desk.desk_pages import count_queries, desk_address, read_page, rows_of, words_of
from tests.laureats.desk.meetings import BREST, NEVERS, PARIS, decide, make_meeting, table_address
from tests.laureats.jury_sheets.factories import SECRETARIAT, give_mark

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def meeting():
    return make_meeting()


def listed(client, **query):
    """Return the bodies shown, in their order."""
    rows = read_page(client.get(table_address(**query))).select(".deliberation tbody tr:has(th)")
    return [row.select_one("th a").text for row in rows]


def make_incomplete(reference):
    Mark.objects.filter(candidature__reference=reference).delete()


def test_files_are_listed_by_descending_total_with_everything_the_jury_asks(secretary, meeting):
    page = secretary.get(table_address())

    jurors = {seat.code: seat.person.full_name for seat in meeting.seats.all()}
    far_apart = "disagreement STR-2: from 0 to 3 out of 3"
    assert rows_of(page) == [
        ["1", f"Paris {PARIS} Municipality", "100.00", "Niveau 2", "to decide", "", "Decide Paris"],
        [
            "2",
            f"Brest {BREST} Municipality",
            "62.50",
            "Niveau 2",
            "to decide",
            f"fragile without {jurors['gonnu']}: Niveau 1 {far_apart}",
            "Decide Brest",
        ],
        [
            "3",
            f"Nevers {NEVERS} Municipality",
            "59.38",
            "Niveau 1",
            "to decide",
            f"borderline 0.62 points below the threshold of Niveau 2 fragile without {jurors['aime']}: Niveau 2",
            "Decide Nevers",
        ],
    ]


def test_title_and_heading_tell_how_many_files_are_found(secretary, meeting):
    whole, filtered = secretary.get(table_address()), secretary.get(table_address(borderline="on"))

    told = [[words_of(page, "title")[0].split(":")[0], *words_of(page, "#count")] for page in (whole, filtered)]
    assert told == [
        ["Deliberation – 3 files", "3 files"],
        ["Deliberation – 1 file of 3", "1 file of 3"],
    ]


@pytest.mark.parametrize(
    ("query", "bodies"),
    [
        ({"borderline": "on"}, ["Nevers"]),
        ({"borderline": "on", "distance": "2.5"}, ["Brest", "Nevers"]),
        ({"borderline": "on", "distance": "0"}, []),
        ({"borderline": "on", "distance": "near"}, ["Nevers"]),
        ({"fragile": "on"}, ["Brest", "Nevers"]),
        ({"disagreement": "on"}, ["Brest"]),
        ({"disagreement": "on", "share": "10"}, ["Brest", "Nevers"]),
        ({"fragile": "on", "borderline": "on"}, ["Nevers"]),
        ({"q": "brést"}, ["Brest"]),
        ({"q": NEVERS}, ["Nevers"]),
        ({"level": "level:2"}, ["Paris", "Brest"]),
        ({"level": "none"}, []),
        ({"level": "level:1", "state": "none"}, ["Nevers"]),
        ({"state": "unknown", "q": "paris"}, ["Paris"]),
    ],
)
def test_filters_find_the_files_to_look_at_and_combine(secretary, meeting, query, bodies):
    assert listed(secretary, **query) == bodies


def test_files_are_found_by_the_state_of_their_decision(secretary, meeting):
    decide(secretary, PARIS, level="level:2")
    decide(secretary, NEVERS, level="level:1")
    Mark.objects.filter(candidature__reference=NEVERS, seat__code="gonnu").update(points=3)
    defer_file(edition=meeting, reference=BREST, reason="Une pièce manque.", author=SECRETARIAT)

    found = {state: listed(secretary, state=state) for state in ("awaited", "none", "to_review", "decided", "deferred")}

    assert found == {
        "awaited": ["Nevers"],
        "none": [],
        "to_review": ["Nevers"],
        "decided": ["Paris"],
        "deferred": ["Brest"],
    }


def test_an_incomplete_file_comes_last_and_says_how_many_marks_are_missing(secretary, meeting):
    make_incomplete(PARIS)

    rows = rows_of(secretary.get(table_address(incomplete="on")))

    assert [[*row[:4], row[5]] for row in rows] == [
        ["–", f"Paris {PARIS} Municipality", "–", "incomplete", "incomplete 4 marks missing"]
    ]


def test_equal_totals_are_ex_aequo(secretary, meeting):
    Mark.objects.filter(candidature__reference=BREST, criterion__code="STR-1").update(points=5)
    Mark.objects.filter(candidature__reference=BREST, criterion__code="STR-2").update(points=3)

    ranks = [row[0] for row in rows_of(secretary.get(table_address()))]

    assert ranks == ["1 ex æquo", "1 ex æquo", "3"]


def test_a_file_to_review_says_what_moved(secretary, meeting):
    decide(secretary, NEVERS, level="level:1")
    Mark.objects.filter(candidature__reference=NEVERS, seat__code="gonnu").update(points=3)

    row = rows_of(secretary.get(table_address(state="to_review")))[0]

    assert row[4] == "Niveau 1 to review Computed when decided: Niveau 1; computed now: Niveau 2."


def test_one_row_alone_is_edited_in_place_and_keeps_the_filters(secretary, meeting):
    page = read_page(secretary.get(table_address(fragile="on", edit=BREST)))

    (form,) = page.select(".deliberation form")
    links = [link["href"] for link in page.select(".deliberation tbody td > a.button")]
    assert (form["action"], form.select_one("[name=filters]")["value"]) == (
        f"{table_address()}{BREST}/",
        "fragile=on",
    )
    assert links == [f"?fragile=on&edit={reference}#file-{reference}" for reference in (BREST, NEVERS)]


def test_saving_in_place_comes_back_to_the_row_with_its_filters(secretary, meeting):
    answer = decide(secretary, BREST, level="level:2", filters="fragile=on&edit=x")

    assert answer.redirect_chain == [(f"{table_address()}?fragile=on#file-{BREST}", 302)]
    assert shown_messages(answer) == [f"{BREST}: the decision is saved."]


def test_the_mention_is_proposed_to_the_highest_total_and_given_at_once(secretary, meeting):
    page = secretary.get(table_address())

    told = words_of(page, ".deliberation-best p")
    answer = secretary.post(table_address(), {"holders": [PARIS]}, follow=True)

    assert (told, words_of(answer, ".deliberation-best p")) == (
        ["Highest total: Paris."],
        ["Highest total: Paris. The mention is given."],
    )


def test_a_mention_given_to_another_is_told(secretary, meeting):
    decide(secretary, BREST, mentions="total")

    page = secretary.get(table_address())

    assert words_of(page, ".deliberation-best p") == [
        "Highest total: Paris. The mention is given to Brest without the highest total."
    ]


def test_the_desk_counts_deferred_files_apart(secretary, meeting):
    decide(secretary, PARIS, level="level:2")
    decide(secretary, NEVERS, level="level:1")
    defer_file(edition=meeting, reference=BREST, reason="Une pièce manque.", author=SECRETARIAT)

    page = secretary.get(desk_address())

    facts = [words for words in words_of(page, ".desk-step__facts") if "decided" in words]
    assert facts == ["2 of 2 files decided. 1 deferred."]


def test_an_edition_without_eligible_file_says_so(secretary, meeting):
    meeting.candidatures.update(status="submitted")

    assert rows_of(secretary.get(table_address())) == [
        ["No candidature is eligible yet: levels are computed for eligible ones alone."]
    ]


def test_the_table_takes_as_many_queries_for_3_files_and_9(secretary, meeting):
    decide(secretary, PARIS, level="level:2", mentions="total")
    secretary.get(table_address(edit=PARIS))

    for_three = count_queries(lambda: secretary.get(table_address(edit=PARIS)))
    for number in range(4, 10):
        CandidatureFactory(edition=meeting, reference=f"2026-{number:04}", territory=TerritoryFactory())
        give_mark(meeting, f"2026-{number:04}", "STR-1", 2)
    Recusal.objects.create(seat=meeting.seats.first(), candidature=meeting.candidatures.last())
    Decision.objects.create(candidature=meeting.candidatures.last(), opinion="Un avis.")
    for_nine = count_queries(lambda: secretary.get(table_address(edit=PARIS)))

    assert for_nine == for_three
