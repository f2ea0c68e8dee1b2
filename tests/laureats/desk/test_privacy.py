# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Personal data at the desk: searched, handed over, erased; accesses to files; settings of an edition."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from laureats.models import Candidature, EditionIntake, FileAccess, IntakeEvent
from tests.accounts import log_in, shown_messages
from tests.laureats.desk.desk_pages import rows_of, words_of
from tests.laureats.intake.factories import make_candidature, make_open_edition
from tests.laureats.intake.privacy.factories import EMAIL, NAME

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def address(name="desk_privacy", *args):
    return reverse(name, args=args)


@pytest.fixture
def candidature():
    return make_candidature()


def post(client, deed, **data):
    return client.post(address(), {"email": EMAIL, "name": "", "deed": deed, **data})


def test_searching_shows_what_is_held_and_what_erasing_does(secretary, candidature):
    page = post(secretary, "search")

    assert rows_of(page) == [
        [
            "Application manager",
            "Édition 2026 2026-0001",
            f"application manager – {NAME} manager’s email – {EMAIL}",
            "The name, the function and the address are erased.",
        ]
    ]
    assert "no-store" in page["Cache-Control"]


def test_searching_by_address_tells_the_name_beside_it(secretary, candidature):
    assert post(secretary, "search").context["names"] == [NAME]


def test_searching_tells_of_files_under_way(secretary, candidature):
    assert post(secretary, "search").context["running"] == ["2026-0001"]


def test_a_person_of_whom_nothing_is_held(secretary, candidature):
    page = post(secretary, "search", email="autre@example.org")

    assert "Nothing is held of this person." in page.content.decode()


def test_a_search_of_nobody_is_refused_with_a_link_to_the_field(secretary):
    page = post(secretary, "search", email="")

    assert words_of(page, ".desk-summary a") == ["Email"]


def test_who_is_sought_is_never_in_an_address(secretary, candidature):
    page = secretary.get(address(), {"email": EMAIL})

    assert NAME not in page.content.decode()


def test_handing_over_gives_a_file_and_is_written_down(secretary, candidature):
    key = f"manager-{candidature.pk}"

    answer = post(secretary, "json", record=[key])

    assert json.loads(answer.content)["records"][0]["values"]["application manager"] == NAME
    assert answer["Content-Disposition"] == 'attachment; filename="personal-data.json"'
    assert list(IntakeEvent.objects.values_list("kind", "author_name")) == [("exported", "secretariat")]


def test_handing_over_a_spreadsheet(secretary, candidature):
    answer = post(secretary, "ods", record=[f"manager-{candidature.pk}"])

    assert (answer["Content-Type"], answer.content[:2]) == ("application/vnd.oasis.opendocument.spreadsheet", b"PK")


def test_erasing_asks_for_the_tick_and_keeps_the_choice(secretary, candidature):
    page = post(secretary, "erase", record=[f"manager-{candidature.pk}"])

    assert page.context["refusal"] != ""
    assert [is_chosen for _holding, is_chosen in page.context["holdings"]] == [True]
    assert Candidature.objects.get().manager_name == NAME


def test_erasing_erases_what_is_ticked(secretary, candidature):
    answer = secretary.post(
        address(),
        {"email": EMAIL, "deed": "erase", "record": [f"manager-{candidature.pk}"], "understood": "on"},
        follow=True,
    )

    assert shown_messages(answer) == ["1 record was erased."]
    assert Candidature.objects.get().manager_name == ""


def test_the_terms_of_editions_are_dated(secretary, candidature):
    day = timezone.localdate() + timedelta(days=30)
    EditionIntake.objects.create(edition=candidature.edition, purge_on=day)

    [term] = secretary.get(address()).context["terms"]

    assert (term.edition, term.candidatures, term.day, term.purged_at) == (candidature.edition, 1, day, None)


@pytest.mark.parametrize("name", ["desk_privacy", "desk_intake_settings", "desk_file_accesses"])
def test_the_communication_team_sees_nothing_of_it(candidature, name):
    args = [] if name == "desk_privacy" else ["2026"]

    assert log_in("communication").get(reverse(name, args=args)).status_code == 302


def test_accesses_are_listed_and_saved(secretary, candidature):
    FileAccess.objects.create(candidature=candidature, reader="Ada, secrétariat", document="delib.pdf")

    page = secretary.get(address("desk_file_accesses", "2026"))
    table = secretary.get(address("desk_file_accesses_csv", "2026"))

    assert rows_of(page)[0][1:] == ["2026-0001 Ville d'Angoulême", "delib.pdf", "Ada, secrétariat"]
    assert table.content.decode("utf-8-sig").splitlines()[1].split(";")[1:] == [
        "2026-0001",
        "Ville d'Angoulême",
        "delib.pdf",
        "Ada, secrétariat",
    ]


def test_accesses_take_as_many_queries_for_one_as_for_three(secretary, candidature, django_assert_max_num_queries):
    FileAccess.objects.create(candidature=candidature, reader="Ada", document="1")
    secretary.get(address("desk_file_accesses", "2026"))
    with django_assert_max_num_queries(60) as one:
        secretary.get(address("desk_file_accesses", "2026"))
    for number in (2, 3):
        FileAccess.objects.create(candidature=candidature, reader="Ada", document=str(number))

    with django_assert_max_num_queries(60) as three:
        secretary.get(address("desk_file_accesses", "2026"))

    assert len(one) == len(three)


def test_settings_are_saved(secretary):
    edition = make_open_edition()
    data = {"simplified_below": "3500", "purpose": "Pour le label.", "purge_on": "2099-01-31"}

    answer = secretary.post(address("desk_intake_settings", "2026"), data, follow=True)

    intake = EditionIntake.objects.get()
    assert shown_messages(answer) == ["The settings are saved."]
    assert (intake.edition, intake.simplified_below, intake.purpose) == (edition, 3500, "Pour le label.")
    assert intake.purge_on.isoformat() == "2099-01-31"


def test_a_date_of_erasing_that_is_past_is_refused_and_nothing_is_lost(secretary):
    make_open_edition()

    page = secretary.post(address("desk_intake_settings", "2026"), {"purpose": "Texte", "purge_on": "2020-01-31"})

    assert words_of(page, ".desk-summary li") == [
        "Personal data are erased on – This day is past: the data would be erased at once. Choose a coming day."
    ]
    assert page.context["form"]["purpose"].value() == "Texte"
    assert not EditionIntake.objects.exists()
