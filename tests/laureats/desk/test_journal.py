# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The journal of imports: what came in, and every value before and after."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from laureats.imports.uploads import Counts, Upload, record_import
from laureats.models import MarkChange, OpinionChange, SheetImport
from tests.laureats.desk.desk_pages import CODE, desk_address, read_page, rows_of, words_of
from tests.laureats.jury_sheets.factories import (
    BREST,
    NEVERS,
    SECRETARIAT,
    confirm,
    give_mark,
    give_opinion,
    make_export,
    make_grid,
    make_sent,
)
from tests.viewset_pages import count_queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def journal_address():
    return reverse("desk_journal", args=[CODE])


def entry_address(entry, name="desk_journal_entry"):
    return reverse(name, args=[CODE, entry.identifier])


def import_decisions(edition, number=1, **fields):
    entry = record_import(
        edition=edition,
        subject=SheetImport.Subject.DECISIONS,
        upload=Upload(name=f"decisions-{number}.csv", content=f"{number}".encode()),
        counts=Counts(changed=number),
        author=SECRETARIAT,
        batch=uuid.uuid4(),
    )
    SheetImport.objects.filter(pk=entry.pk).update(**fields)
    entry.refresh_from_db()
    return entry


def import_workbook(edition):
    """Import a workbook that creates, changes and clears marks, and an opinion; return its entry."""
    give_mark(edition, BREST, "STR-1", "1", comment="Bien.")
    give_mark(edition, BREST, "STR-2", "NA")
    give_opinion(edition, BREST, "Ancien.")
    export = make_export(edition, marks={BREST: {"STR-1": "1", "STR-2": "NA"}}, opinions={BREST: "Ancien."})
    sent = make_sent(export, marks={BREST: [2.5, None], NEVERS: [3, None]}, opinions={BREST: "Nouveau."})
    [entry] = confirm(edition, sent, clearing=True)
    return entry


def listed(client, **filters):
    return [row[0] for row in rows_of(client.get(journal_address(), filters))]


def test_the_journal_lists_every_import_latest_first(secretary, edition):
    import_decisions(edition)
    entry = import_workbook(edition)

    rows = rows_of(secretary.get(journal_address()))

    juror = entry.seat.person.full_name
    assert [row[:8] for row in rows] == [
        ["grille.ods", "Jury workbooks", juror, "Confirmed", "1", "1", "1", "Secrétariat The desk"],
        ["decisions-1.csv", "Decisions", "–", "Confirmed", "0", "1", "0", "Secrétariat The desk"],
    ]


def test_an_empty_journal_says_so(secretary, edition):
    assert rows_of(secretary.get(journal_address())) == [["Nothing was imported yet."]]


def test_files_that_wait_for_their_check_to_be_confirmed_are_no_imports(secretary, edition):
    entry = import_decisions(edition, state="checked")

    assert rows_of(secretary.get(journal_address())) == [["Nothing was imported yet."]]
    assert secretary.get(entry_address(entry)).status_code == 404
    assert secretary.get(entry_address(entry, "desk_journal_file")).status_code == 404


def test_imports_of_another_edition_are_not_found_under_this_one(secretary, edition):
    other = type(edition).objects.create(code="2031", year=2031)
    entry = import_decisions(other)

    assert rows_of(secretary.get(journal_address())) == [["Nothing was imported yet."]]
    assert secretary.get(entry_address(entry, "desk_journal_file")).status_code == 404


@pytest.mark.parametrize(
    ("field", "value"),
    [("subject", "decisions"), ("state", "undone"), ("origin", "juror-link"), ("q", "CISIONS-2"), ("q", "camille")],
)
def test_the_journal_is_narrowed_and_searched(secretary, edition, field, value):
    import_workbook(edition)
    import_decisions(
        edition, 2, state="undone", undone_at=timezone.now(), origin="juror-link", author_name="Camille Dubois"
    )

    assert listed(secretary, **{field: value}) == ["decisions-2.csv"]


def test_a_file_is_found_by_the_beginning_of_its_sha256(secretary, edition):
    import_decisions(edition, 1)
    entry = import_decisions(edition, 2)

    assert listed(secretary, q=entry.sha256[:12].upper()) == ["decisions-2.csv"]


def test_filters_that_nothing_answers_say_so(secretary, edition):
    import_decisions(edition)

    assert listed(secretary, q="absent") == ["No import answers these filters."]


def test_an_unknown_filter_is_left_out(secretary, edition):
    import_decisions(edition)

    assert listed(secretary, subject="nothing", p="x") == ["decisions-1.csv"]


def test_a_long_journal_has_pages_that_keep_the_filters(secretary, edition):
    for number in range(1, 52):
        import_decisions(edition, number)

    first = secretary.get(journal_address(), {"subject": "decisions"})
    second = secretary.get(journal_address(), {"subject": "decisions", "p": "2"})

    links = [link["href"] for link in read_page(first).select(".pagination li.next a")]
    assert links == [f"{journal_address()}?subject=decisions&p=2"]
    assert (len(rows_of(first)), [row[0] for row in rows_of(second)]) == (50, ["decisions-1.csv"])


def test_the_journal_takes_as_many_queries_for_1_import_and_30(secretary, edition):
    import_workbook(edition)
    secretary.get(journal_address())

    for_one = count_queries(lambda: secretary.get(journal_address()))
    for number in range(29):
        import_decisions(edition, number, seat=edition.seats.first(), export=make_export(edition))
    for_thirty = count_queries(lambda: secretary.get(journal_address()))

    assert (for_thirty, len(rows_of(secretary.get(journal_address())))) == (for_one, 30)


def test_an_import_shows_its_values_before_and_after(secretary, edition):
    entry = import_workbook(edition)

    page = secretary.get(entry_address(entry))

    assert rows_of(page) == [
        [BREST, "gonnu", "STR-1", "1 (Bien.)", "2.5 (Bien.)"],
        [BREST, "gonnu", "STR-2", "NA", "no mark"],
        [NEVERS, "gonnu", "STR-1", "no mark", "3"],
    ]
    assert rows_of(page, table=1) == [[BREST, "gonnu", "Ancien.", "Nouveau."]]


def test_an_import_tells_where_it_came_from(secretary, edition):
    entry = import_workbook(edition)

    facts = words_of(secretary.get(entry_address(entry)), ".desk-facts dd")

    assert {
        "Confirmed",
        f"{entry.seat.person.full_name} (gonnu)",
        "Secrétariat",
        "The desk",
        "1 created, 1 changed, 1 cleared, 0 unchanged",
        entry.sha256,
        str(entry.identifier),
    } <= set(facts)


def test_an_import_names_the_files_confirmed_with_it(secretary, edition):
    first, second = confirm(edition, make_grid([BREST, "4", "2"], name="un.csv"), make_grid([NEVERS, "1", "1"]))

    page = read_page(secretary.get(entry_address(first)))

    assert page.find("a", string="grille.csv")["href"] == entry_address(second)


def test_an_import_that_changed_nothing_says_so(secretary, edition):
    give_mark(edition, BREST, "STR-1", "4")
    [entry] = confirm(edition, make_grid([BREST, "4", ""]))

    assert "This import changed nothing." in words_of(secretary.get(entry_address(entry)), "#values-content p")


def test_a_very_long_import_shows_its_beginning_and_counts_the_rest(secretary, edition):
    entry = import_workbook(edition)
    MarkChange.objects.bulk_create(MarkChange(**_fields(MarkChange.objects.first())) for _number in range(300))
    OpinionChange.objects.bulk_create(OpinionChange(**_fields(OpinionChange.objects.first())) for _number in range(301))

    page = secretary.get(entry_address(entry))

    assert (len(rows_of(page)), len(rows_of(page, table=1))) == (300, 300)
    assert words_of(page, "#values-content p")[1:] == ["3 more rows are not shown.", "2 more rows are not shown."]


def _fields(change):
    return {
        field.attname: getattr(change, field.attname) for field in change._meta.concrete_fields if field.name != "id"
    }


def test_an_import_takes_as_many_queries_for_1_value_and_30(secretary, edition):
    [one] = confirm(edition, make_grid([BREST, "4", ""]))
    secretary.get(entry_address(one))
    for_one = count_queries(lambda: secretary.get(entry_address(one)))
    [many] = confirm(edition, make_grid([BREST, "5", "3"], [NEVERS, "5", "3"]))

    for_many = count_queries(lambda: secretary.get(entry_address(many)))

    assert for_many == for_one


def test_the_desk_leads_to_the_journal_and_says_what_is_undone(secretary, edition):
    entry = import_decisions(edition, state="undone", undone_at=timezone.now())

    page = secretary.get(desk_address())

    links = {link["href"] for link in read_page(page).select("#imports-content a")}
    assert links == {entry_address(entry), journal_address()}
    assert rows_of(page, table=1)[0][:3] == ["decisions-1.csv", "Decisions", "Undone"]
