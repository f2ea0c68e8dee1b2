# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writing to candidates and giving more time, from the desk."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from laureats.models import CandidatureMail, Extension, MailTemplate
from tests.accounts import form_errors, shown_messages
from tests.laureats.desk.desk_pages import words_of
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
