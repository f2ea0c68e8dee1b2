# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of one candidature: read, decided, its links closed, its mails sent again, its files handed over."""

from datetime import date

import pytest
from django.urls import reverse

from laureats.models import ApplicantLink, Candidature, CandidatureMail, FileAccess
from tests.accounts import log_in, shown_messages
from tests.laureats.desk.desk_pages import buttons_of, count_queries, read_page
from tests.laureats.intake.desk_factories import make_declared, make_evidence, make_sent
from tests.laureats.intake.factories import make_link, make_open_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def candidature():
    return make_sent()


def address(candidature, page="desk_intake_file", *more):
    return reverse(page, args=[candidature.edition.code, candidature.pk, *more])


def press(client, candidature, deed, **changed):
    """Press a button with what its form holds, changed so."""
    page = read_page(client.get(address(candidature)))
    form = page.find("button", value=deed).find_parent("form")
    data = {field["name"]: field.get("value", "") for field in form("input") if field.get("type") != "checkbox"}
    data |= {field["name"]: field.get_text().lstrip("\n") for field in form("textarea")}
    data |= {field["name"]: "on" for field in form("input", type="checkbox") if field.has_attr("checked")}
    return client.post(address(candidature), data | {"deed": deed} | changed, follow=True)


def test_the_page_shows_answers_people_and_the_deeds(secretary, candidature):
    make_evidence(candidature)
    answer = secretary.get(address(candidature))
    text = answer.content.decode()

    assert [word in text for word in ("Votée en 2024", "délibération.pdf", "Camille Martin")] == [True] * 3
    assert buttons_of(answer) == ["eligible", "refuse"]


def test_the_page_tells_the_last_instant_at_which_the_form_is_open(secretary, candidature):
    candidature.edition.closes_on = date(2030, 1, 28)
    candidature.edition.save()

    page = secretary.get(address(candidature)).content.decode()

    assert "The form is open to this body until Jan. 28, 2030 at 11:59 p.m., Paris time." in page


def test_a_file_is_declared_eligible_and_told(secretary, candidature):
    answer = press(secretary, candidature, "eligible")

    assert shown_messages(answer) == ["The candidature is eligible."]
    assert (Candidature.objects.get().status, CandidatureMail.objects.get().kind) == ("eligible", "eligible")


def test_a_refusal_without_a_reason_keeps_what_was_typed(secretary, candidature):
    answer = press(secretary, candidature, "refuse", **{"refusal-subject": "Nos regrets"})

    assert shown_messages(answer) == ["Write why the candidature is refused: its candidate reads it."]
    assert answer.context["refusal_form"]["subject"].value() == "Nos regrets"
    assert Candidature.objects.get().status == "submitted"


def test_an_unticked_mail_is_not_sent(secretary, candidature):
    data = {"refusal-seen": "submitted", "refusal-occasion": "1", "refusal-reason": "Hors délai"}
    words = {"refusal-subject": "A", "refusal-text": "B", "deed": "refuse"}
    secretary.post(address(candidature), data | words)

    assert (Candidature.objects.get().status, CandidatureMail.objects.count()) == ("refused", 0)


def test_a_link_is_closed(secretary, candidature):
    link = make_link(candidature)
    press(secretary, candidature, "revoke")

    assert ApplicantLink.objects.get(pk=link.pk).revoked_at is not None


def test_a_mail_that_came_back_is_sent_again(secretary, candidature):
    values = {"key": "1", "kind": "message", "recipient": "faux@b.example", "subject": "A", "text": "B"}
    CandidatureMail.objects.create(edition=candidature.edition, candidature=candidature, state="returned", **values)
    answer = press(secretary, candidature, "resend", recipient="juste@b.example")

    assert shown_messages(answer) == ["The mail is being sent again."]
    assert CandidatureMail.objects.get().recipient == "juste@b.example"


def test_evidence_is_handed_over_as_a_download_and_noted(secretary, candidature):
    file = make_evidence(candidature)
    answer = secretary.get(address(candidature, "desk_intake_evidence", file.identifier))

    assert b"".join(answer.streaming_content) == b"%PDF-1.7"
    assert answer["Content-Disposition"].startswith("attachment")
    assert (answer["X-Content-Type-Options"], answer["Content-Security-Policy"].split(";")[0]) == ("nosniff", "sandbox")
    assert list(FileAccess.objects.values_list("document", "reader")) == [
        ("délibération.pdf", "secretariat (secretariat)")
    ]


def test_evidence_of_another_file_is_not_found(secretary, candidature):
    other = make_sent(candidature.edition, name="Brest", reference="2026-0002")
    file = make_evidence(other)

    assert secretary.get(address(candidature, "desk_intake_evidence", file.identifier)).status_code == 404


def test_dossiers_are_handed_over_and_noted(secretary, candidature):
    make_evidence(candidature)
    pages = ("desk_intake_dossier", "desk_intake_archive")
    starts = [b"".join(secretary.get(address(candidature, page)).streaming_content)[:4] for page in pages]

    assert starts == [b"%PDF", b"PK\x03\x04"]
    assert list(FileAccess.objects.order_by("pk").values_list("document", flat=True)) == [
        "dossier-2026-0001.pdf",
        "pieces-2026-0001.zip",
    ]


def test_a_longer_file_takes_no_more_queries(secretary, candidature):
    make_link(candidature)
    make_evidence(candidature)
    secretary.get(address(candidature))
    one = count_queries(lambda: secretary.get(address(candidature)))
    for number in (1, 2):
        make_link(candidature, secret=str(number))
        make_evidence(candidature)

    assert count_queries(lambda: secretary.get(address(candidature))) == one


def test_the_communication_team_sees_no_file(candidature):
    file = make_evidence(candidature)
    client = log_in("communication")
    pages = [address(candidature), address(candidature, "desk_intake_evidence", file.identifier)]

    assert [client.get(page).status_code for page in pages] == [302, 302]


def test_a_body_is_recognised_from_its_page(secretary):
    candidature = make_sent(territory=make_declared(name="Syndicat du Lac", kind="autre"))
    page = address(candidature, "desk_intake_body")
    answer = secretary.post(page, {"deed": "new"}, follow=True)

    assert shown_messages(answer) == ["The body is settled."]
    assert Candidature.objects.get().territory.is_declared is False


def test_two_files_are_joined_after_a_preview(secretary):
    edition = make_open_edition()
    kept = make_sent(edition, territory=make_declared(name="Brest"))
    other = make_sent(edition, name="Brest", reference="2026-0002")
    other.answers.update(value="Autre")
    page = address(kept, "desk_intake_join", other.pk)
    preview = secretary.get(page).content.decode()
    answer = secretary.post(page, {"taken": "STR.politique"}, follow=True)

    assert ("Votée en 2024" in preview, "Autre" in preview) == (True, True)
    assert shown_messages(answer) == ["The two files are one."]
    assert Candidature.objects.get().answers.get().value == "Autre"


def test_the_other_links_of_whoever_is_put_out_are_closed_too(secretary, candidature):
    made = {name: make_link(candidature, secret=name) for name in ("mail", "browser")}
    made["colleague"] = make_link(candidature, role="colleague", secret="c", email="alix@angouleme.example")
    secretary.post(address(candidature), {"deed": "revoke", "number": made["mail"].pk})

    still_open = ApplicantLink.objects.filter(revoked_at=None)
    assert list(still_open) == [made["colleague"]]
