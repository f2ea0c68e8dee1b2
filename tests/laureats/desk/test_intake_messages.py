# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writing to candidates and giving more time, from the desk."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from laureats.models import Candidature, CandidatureMail, Extension, IntakeEvent, MailTemplate
from tests.accounts import form_errors, shown_messages
from tests.laureats.desk.desk_pages import read_page, words_of
from tests.laureats.intake.desk_factories import make_sent
from tests.laureats.intake.factories import make_open_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
MESSAGE = reverse("desk_intake_message", args=["2026"])
TIME = reverse("desk_intake_time", args=["2026"])


@pytest.fixture
def files():
    edition = make_open_edition()
    return [make_sent(edition), make_sent(edition, name="Brest", reference="2026-0002")]


def words(files, **fields):
    values = {"purpose": "message", "occasion": "1", "subject": "{référence}", "text": "Bonjour {organisme}"}
    return {"files": [file.pk for file in files]} | values | fields


def test_each_mail_is_shown_before_it_is_sent(secretary, files):
    answer = secretary.post(MESSAGE, words(files, deed="preview"))

    assert words_of(answer, ".desk-letter") == ["Bonjour Ville d'Angoulême", "Bonjour Ville de Brest"]
    assert CandidatureMail.objects.count() == 0


def test_a_message_is_sent_once_however_often_pressed(secretary, files):
    answers = [secretary.post(MESSAGE, words(files, deed="send"), follow=True) for _press in range(2)]

    assert [shown_messages(answer) for answer in answers] == [
        ["2 mails are being sent."],
        ["0 mails are being sent."],
    ]
    assert list(CandidatureMail.objects.order_by("pk").values_list("subject", flat=True)) == ["2026-0001", "2026-0002"]


def test_an_unknown_placeholder_stops_the_form(secretary, files):
    answer = secretary.post(MESSAGE, words(files, deed="send", text="{organime}"))

    sentence = "{organime} is not a placeholder of this mail; the nearest one is {organisme}."
    assert form_errors(answer) == {"text": [sentence]}


def test_the_words_of_a_template_are_taken(secretary, files):
    MailTemplate.objects.create(purpose="completion", name="Pièces", subject="Il manque", text="Une pièce")
    answer = secretary.get(MESSAGE, {"files": files[0].pk, "purpose": "completion"})

    assert (answer.context["form"]["subject"].value(), answer.context["form"]["text"].value()) == (
        "Il manque",
        "Une pièce",
    )


def test_nobody_ticked_leads_back_to_the_list(secretary, files):
    answer = secretary.get(MESSAGE, follow=True)

    assert answer.redirect_chain[0][0] == reverse("desk_intake", args=["2026"])


def test_more_time_is_given_and_told(secretary, files):
    until = timezone.localtime() + timedelta(days=30)
    data = {"territory": files[0].territory.pk, "until": f"{until:%Y-%m-%dT%H:%M}", "reason": "Panne", "is_told": "on"}
    answer = secretary.post(TIME, data, follow=True)

    assert shown_messages(answer) == ["More time is given."]
    assert (Extension.objects.get().territory, CandidatureMail.objects.get().candidature) == (
        files[0].territory,
        files[0],
    )


def ask(files, **fields):
    """Return a request to complete one file within thirty days, with what is said besides."""
    until = timezone.localtime() + timedelta(days=30)
    values = {"purpose": "completion", "text": "Avant {clôture}", "until": f"{until:%Y-%m-%d}T18:00", "reason": "Panne"}
    return words(files[:1], **(values | fields))


def test_a_request_for_completion_tells_until_when_the_answer_may_come(secretary, files):
    files[0].edition.closes_on = date(2030, 1, 28)
    files[0].edition.save()

    page = secretary.get(MESSAGE, {"files": files[0].pk, "purpose": "completion"})

    assert words_of(page, "li:-soup-contains('the answer may come')") == [
        "2026-0001, Ville d'Angoulême: the answer may come until Jan. 28, 2030 at 11:59 p.m., Paris time."
    ]
    assert list(page.context["form"].fields) == ["until", "reason", "subject", "text", "occasion"]


def test_a_request_for_completion_says_that_the_form_has_closed(secretary, files):
    files[0].edition.opens_on, files[0].edition.closes_on = date(2020, 1, 1), date(2020, 1, 28)
    files[0].edition.save()

    page = secretary.get(MESSAGE, {"files": files[0].pk, "purpose": "completion"})

    assert words_of(page, "li:-soup-contains('the form closed')") == [
        "2026-0001, Ville d'Angoulême: the form closed on Jan. 28, 2020 at 11:59 p.m., Paris time; "
        "without more time, nothing can be completed."
    ]


def test_requests_for_completion_lead_to_more_time_for_each_body(secretary, files):
    page = secretary.get(MESSAGE, {"files": [file.pk for file in files], "purpose": "completion"})

    links = read_page(page).select(f'a[href^="{TIME}?"]')
    assert [link["href"] for link in links] == [f"{TIME}?territory={file.territory.pk}" for file in files]
    assert "until" not in page.context["form"].fields


def test_a_mail_is_shown_with_the_hour_that_would_be_given(secretary, files):
    answer = secretary.post(MESSAGE, ask(files, deed="preview", until="2030-01-28T18:00"))

    assert words_of(answer, ".desk-letter") == ["Avant 28 janvier 2030 à 17 h 59"]
    assert (Extension.objects.count(), CandidatureMail.objects.count(), IntakeEvent.objects.count()) == (0, 0, 0)


def test_a_request_for_completion_gives_the_time_and_tells_it(secretary, files):
    answer = secretary.post(MESSAGE, ask(files, deed="send", until="2030-01-28T18:00"), follow=True)

    assert shown_messages(answer) == ["1 mail is being sent."]
    assert Extension.objects.values_list("territory", "reason").get() == (files[0].territory.pk, "Panne")
    assert CandidatureMail.objects.get().text == "Avant 28 janvier 2030 à 17\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}59\n"
    assert list(IntakeEvent.objects.order_by("pk").values_list("kind", flat=True)) == ["extended", "completion"]


def test_a_closed_form_is_opened_to_the_one_who_completes(secretary, files):
    files[0].edition.closes_on = timezone.localdate() - timedelta(days=1)
    files[0].edition.opens_on = timezone.localdate() - timedelta(days=9)
    files[0].edition.save()
    without = secretary.post(MESSAGE, ask(files, deed="send", until="", reason=""))
    secretary.post(MESSAGE, ask(files, deed="send"))

    assert shown_messages(without)[0].startswith("Their people can no longer change these files: 2026-0001.")
    assert CandidatureMail.objects.get().candidature == files[0]


def test_time_without_a_reason_is_not_given(secretary, files):
    answer = secretary.post(MESSAGE, ask(files, deed="send", reason=" "))

    assert form_errors(answer) == {"reason": ["Write why more time is given: the journal keeps it."]}


def test_time_that_is_refused_sends_nothing(secretary, files):
    answer = secretary.post(MESSAGE, ask(files, deed="send", until="2020-01-01T00:00"))

    assert shown_messages(answer) == ["This hour is past: choose a later one."]
    assert CandidatureMail.objects.count() == 0


def test_a_mail_that_is_refused_gives_no_time(secretary, files):
    Candidature.objects.update(manager_email="")
    answer = secretary.post(MESSAGE, ask(files, deed="send"))

    assert shown_messages(answer)[0].startswith("Nobody can be written to")
    assert (Extension.objects.count(), IntakeEvent.objects.count()) == (0, 0)


def test_a_past_hour_gives_no_time(secretary, files):
    answer = secretary.post(TIME, {"until": "2020-01-01T00:00", "reason": "Panne"})

    assert shown_messages(answer) == ["This hour is past: choose a later one."]
    assert Extension.objects.count() == 0


def test_a_template_with_an_unknown_placeholder_is_not_saved(secretary):
    address = reverse("mail-templates:add")
    data = {"purpose": "refusal", "name": "A", "subject": "B", "text": "{motiff}"}
    answer = secretary.post(address, data)

    assert "the nearest one is {motif}" in answer.content.decode()
    assert MailTemplate.objects.count() == 0
    secretary.post(address, data | {"text": "{motif}"})
    assert MailTemplate.objects.get().text == "{motif}"
