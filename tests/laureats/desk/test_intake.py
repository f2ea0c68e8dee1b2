# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The inbox of an edition: what is listed, what is looked for, what is taken away, and by whom it is seen."""

import pytest
from django.urls import reverse

from laureats.models import CandidatureMail, IntakeEvent
from tests.accounts import log_in
from tests.laureats.desk.desk_pages import count_queries, rows_of, words_of
from tests.laureats.intake.desk_factories import make_declared, make_evidence, make_sent
from tests.laureats.intake.factories import make_candidature, make_open_edition, make_request

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
INBOX = reverse("desk_intake", args=["2026"])


def export_of(subject, file_format="csv"):
    return reverse("desk_intake_export", args=["2026", subject, file_format])


@pytest.fixture
def edition():
    return make_open_edition()


def references(answer):
    return [row[1].split(",")[0] for row in rows_of(answer) if len(row) > 1]


def add_mail(candidature, **fields):
    values = {"key": f"{candidature.pk}", "kind": "message", "recipient": "a@b.example", "subject": "A", "text": "B"}
    return CandidatureMail.objects.create(edition=candidature.edition, candidature=candidature, **(values | fields))


def test_a_row_says_where_a_file_stands(secretary, edition):
    make_candidature(edition)

    (row,) = rows_of(secretary.get(INBOX))
    assert row == [
        "",
        "2026-0001, Ville d'Angoulême Full, Form of this site",
        "Draft",
        "0 / 7",
        "0",
        "–",
        "Sent in time Mandate Required answers",
        "–",
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("status=draft", ["2026-0001"]),
        ("q=brest", ["2026-0002"]),
        # A person's name would stay in the address.
        ("q=Camille", []),
        ("to_do=examine", ["2026-0002", "2026-0003"]),
        ("to_do=mandate", ["2026-0003"]),
        ("to_do=body", ["2026-0003"]),
        ("to_do=mails", ["2026-0002"]),
        ("to_do=completion", ["2026-0003"]),
        ("to_do=duplicates", ["2026-0001", "2026-0003"]),
        ("to_do=unknown", ["2026-0001", "2026-0002", "2026-0003"]),
    ],
)
def test_files_are_found_by_what_they_wait_for(query, expected, secretary, edition):
    make_candidature(edition)
    add_mail(make_sent(edition, name="Brest", reference="2026-0002"), state="returned")
    declared = make_declared(name="ANGOULEME")
    waiting = make_sent(edition, territory=declared, reference="2026-0003", mandate_confirmed_at=None)
    IntakeEvent.objects.create(edition=edition, candidature=waiting, kind="submitted")
    IntakeEvent.objects.create(edition=edition, candidature=waiting, kind="completion")

    assert references(secretary.get(f"{INBOX}?{query}")) == expected


def test_a_completion_that_was_answered_is_awaited_no_more(secretary, edition):
    candidature = make_sent(edition)
    for kind in ("completion", "changed"):
        IntakeEvent.objects.create(edition=edition, candidature=candidature, kind=kind)

    assert references(secretary.get(f"{INBOX}?to_do=completion")) == []


def test_a_longer_list_takes_no_more_queries(secretary, edition):
    make_sent(edition)
    secretary.get(INBOX)
    one = count_queries(lambda: secretary.get(INBOX))
    for number in (2, 3):
        make_evidence(make_sent(edition, name=f"Brest {number}", reference=f"2026-000{number}"))

    assert count_queries(lambda: secretary.get(INBOX)) == one


def test_pending_requests_are_shown(secretary, edition):
    make_request(edition, declared_name="Syndicat du Lac", declared_kind="autre", territory=None)

    (words,) = words_of(secretary.get(INBOX), "#requests-section li")
    assert words.startswith("Syndicat du Lac – Camille Martin")


def test_the_communication_team_sees_none(edition):
    client = log_in("communication")

    assert [client.get(page).status_code for page in (INBOX, export_of("liste"))] == [302, 302]


def test_the_list_is_taken_away_as_it_is_filtered(secretary, edition):
    make_candidature(edition)
    make_sent(edition, name="Brest", reference="2026-0002")
    answer = secretary.get(f"{export_of('liste')}?status=submitted")

    lines = answer.content.decode("utf-8-sig").splitlines()
    assert [line.split(";")[0].strip('"') for line in lines] == ["reference", "2026-0002"]
    assert answer["Content-Disposition"] == 'attachment; filename="candidatures-recues-2026.csv"'


def test_answers_are_no_formulas(secretary, edition):
    make_sent(edition).answers.update(value="=1+1")
    text = secretary.get(export_of("reponses")).content.decode("utf-8-sig")

    assert "'=1+1" in text


def test_unknown_exports_are_not_found(secretary, edition):
    assert [secretary.get(export_of(*each)).status_code for each in [("autre",), ("liste", "pdf")]] == [404, 404]


def test_the_home_page_leads_to_what_is_to_examine(secretary, edition):
    make_sent(edition)

    assert "1 candidature to examine" in secretary.get(reverse("wagtailadmin_home")).content.decode()
