# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One file at the jury's meeting."""

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from label.models import Edition
from laureats.models import Decision, DecisionChange, Deferral, Mark
from tests.accounts import form_errors, log_in, make_account, shown_messages
from tests.laureats.desk.desk_pages import buttons_of, count_queries, read_page, rows_of, words_of
from tests.laureats.desk.meetings import (
    BREST,
    NEVERS,
    PARIS,
    decide,
    file_address,
    make_meeting,
    press,
    read_form,
    read_sent,
    table_address,
)
from tests.laureats.imports.factories import confirm, csv_records

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def meeting():
    return make_meeting()


def stored(reference=BREST):
    decision = Decision.objects.get(candidature__reference=reference)
    return (decision.is_decided, decision.awarded_level and decision.awarded_level.code, decision.reason)


def seal(edition):
    Edition.objects.filter(pk=edition.pk).update(sealed_at=timezone.now())


def test_the_form_offers_the_computed_level_first_then_the_others(secretary, meeting):
    page = secretary.get(file_address())

    assert words_of(page, ".decision-form__choices label") == [
        "Niveau 2 (computed)",
        "Niveau 1",
        "No label",
        "Not decided yet",
        "Meilleure note totale",
    ]


def test_an_incomplete_file_has_no_computed_level_to_adopt(secretary, meeting):
    Mark.objects.all().delete()

    page = secretary.get(file_address())

    assert words_of(page, ".decision-form__choices label")[:3] == ["Niveau 1", "Niveau 2", "No label"]


def test_the_form_opens_with_what_is_decided(secretary, meeting):
    decide(secretary, level="level:1", reason="Séance.", opinion="Un bel avis.", mentions="total")

    assert read_form(secretary) == {
        "filters": "",
        "level": "level:1",
        "reason": "Séance.",
        "opinion": "Un bel avis.",
        "mentions": "total",
        "seen": str(DecisionChange.objects.get().pk),
        "computed": "level:2",
    }


def test_a_file_to_review_has_to_be_chosen_anew(secretary, meeting):
    decide(secretary, NEVERS, level="level:1")
    Mark.objects.filter(candidature__reference=NEVERS, seat__code="gonnu").update(points=3)

    answer = press(secretary, "decide", read_form(secretary, NEVERS), NEVERS)

    assert form_errors(answer) == {"level": ["Choose what is decided."]}


def test_the_holder_of_the_highest_total_has_its_mention_ticked(secretary, meeting):
    ticked = {reference: read_form(secretary, reference).get("mentions") for reference in (PARIS, BREST)}

    assert ticked == {PARIS: "total", BREST: None}


def test_a_level_that_differs_asks_for_its_reason_at_its_field(secretary, meeting):
    answer = decide(secretary, level="none", opinion="Gardé tel quel.")

    assert form_errors(answer) == {"reason": [f"{BREST} is awarded otherwise than computed (2): write the reason."]}
    assert words_of(answer, "[name=opinion]") == ["Gardé tel quel."]
    assert Decision.objects.count() == 0


def test_marks_that_moved_the_level_meanwhile_are_told(secretary, meeting):
    opened = read_form(secretary) | {"level": "level:2"}
    Mark.objects.filter(candidature__reference=BREST).update(points=1)

    told = press(secretary, "decide", opened)
    again = press(secretary, "decide", read_sent(told) | {"reason": "Le jury maintient."})

    assert list(form_errors(told)) == ["level", "reason"]
    assert (shown_messages(again), stored()) == (
        [f"{BREST}: the decision is saved."],
        (True, "2", "Le jury maintient."),
    )


def test_the_second_of_two_people_sees_the_others_values_beside_their_own(secretary, meeting):
    opened = read_form(secretary) | {"level": "none", "reason": "Le mien.", "opinion": "Deux\r\nlignes."}
    decide(secretary, level="level:1", reason="Le sien.", opinion="Deux\r\nlignes.")

    answer = press(log_in("admin"), "decide", opened)

    assert rows_of(answer) == [
        ["Awarded level", "Niveau 1", "no label"],
        ["Reason", "Le sien.", "Le mien."],
    ]
    assert "secretariat" in words_of(answer, "#sides thead th")[0]
    assert (words_of(answer, "#id_reason"), stored()) == (["Le mien."], (True, "1", "Le sien."))


def test_the_second_saves_on_top_knowingly(secretary, meeting):
    opened = read_form(secretary) | {"level": "none", "reason": "Le mien."}
    decide(secretary, level="level:1", reason="Le sien.")
    second = log_in("admin")

    told = press(second, "decide", opened)
    press(second, "decide", read_sent(told))

    assert stored() == (True, None, "Le mien.")


def test_a_form_with_a_fault_does_not_hide_that_someone_was_faster(secretary, meeting):
    opened = {name: value for name, value in read_form(secretary).items() if name != "level"}
    decide(secretary, level="level:1", reason="Le sien.")

    faulty = press(secretary, "decide", opened)
    told = press(secretary, "decide", read_sent(faulty) | {"level": "level:2"})

    assert (list(form_errors(faulty)), list(form_errors(told))) == (["level"], ["__all__"])


def test_the_history_tells_who_changed_what_and_by_which_file(secretary, meeting):
    decide(secretary, level="level:1", reason="Séance.", mentions="total")
    content = csv_records({"reference": BREST, "awarded_level": "aucun"})
    confirm("decisions", edition=meeting, content=content, name="décisions.csv")

    page = secretary.get(file_address())

    entries = read_page(page).select(".decision-history > li")
    assert [entry.strong.text for entry in entries] == ["Ada", "secretariat"]
    assert [" ".join(entry.select_one(".desk-meta").text.split()) for entry in entries] == [
        "by the file décisions.csv",
        "on screen",
    ]
    assert [[" ".join(value.text.split()) for value in entry("li")] for entry in entries] == [
        ["Awarded level Niveau 1 → no label"],
        [
            "Awarded level Niveau 1",
            "Computed level Niveau 2",
            "Reason Séance.",
            "Mentions Meilleure note totale",
        ],
    ]


def test_a_file_is_deferred_and_taken_up_again(secretary, meeting):
    deferred = press(secretary, "defer", {"reason": "Une pièce manque."})
    between = buttons_of(secretary.get(file_address()))
    resumed = press(secretary, "resume")

    assert [shown_messages(answer) for answer in (deferred, resumed)] == [
        [f"{BREST} is deferred."],
        [f"{BREST} is taken up again."],
    ]
    assert between == ["decide", "resume"]
    assert [(each.reason, each.author_name, each.ended_by_name) for each in Deferral.objects.all()] == [
        ("Une pièce manque.", "secretariat", "secretariat")
    ]


def test_a_deferral_without_a_reason_is_refused_at_its_field(secretary, meeting):
    answer = press(secretary, "defer", {"reason": " "})

    assert (list(form_errors(answer, "deferral_form")), Deferral.objects.count()) == (["reason"], 0)


def test_a_refused_deferral_is_told(secretary, meeting):
    answer = press(secretary, "resume")

    assert shown_messages(answer) == [f"{BREST} is not deferred."]


def test_a_sealed_file_is_read_and_a_deferred_one_still_decided(secretary, meeting):
    press(secretary, "defer", {"reason": "Une pièce manque."})
    seal(meeting)

    buttons = {reference: buttons_of(secretary.get(file_address(reference))) for reference in (BREST, PARIS)}
    answer = decide(secretary, level="level:2")

    assert buttons == {BREST: ["decide"], PARIS: []}
    assert (shown_messages(answer), stored()) == ([f"{BREST}: the decision is saved."], (True, "2", ""))


def test_an_unknown_file_is_not_found(secretary, meeting):
    assert secretary.get(file_address("2026-0009")).status_code == 404


def test_a_reference_with_a_slash_has_its_page(secretary, meeting):
    meeting.candidatures.filter(reference=BREST).update(reference="D/2026 1")

    assert secretary.get(file_address("D/2026 1")).status_code == 200
    assert secretary.get(table_address()).status_code == 200


def test_the_communication_team_is_sent_home(meeting):
    client, home = log_in("communication"), reverse("wagtailadmin_home")

    addresses = [table_address(), file_address()]
    assert [client.get(address).url for address in addresses] == [home, home]
    assert [client.post(address, {"deed": "decide"}).url for address in addresses] == [home, home]


def test_who_reads_decisions_but_does_not_take_them_is_offered_no_form(meeting):
    reader = make_account("communication")
    reader.user_permissions.add(*Permission.objects.filter(codename__in=["view_mark", "view_decision"]))
    client = Client()
    client.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")

    pages = [client.get(address) for address in (f"{table_address()}?edit={BREST}", file_address())]

    assert [buttons_of(page) for page in pages] == [[], []]
    assert client.post(file_address(), {"deed": "decide"}).url == reverse("wagtailadmin_home")


def test_the_page_of_a_file_takes_as_many_queries_with_1_change_and_3(secretary, meeting):
    decide(secretary, level="level:1", reason="un")
    secretary.get(file_address())

    for_one = count_queries(lambda: secretary.get(file_address()))
    for reason in ("deux", "trois"):
        decide(secretary, level="level:1", reason=reason)
    for_three = count_queries(lambda: secretary.get(file_address()))

    assert for_three == for_one
