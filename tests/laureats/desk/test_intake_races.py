# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A deed of the secretariat on a candidature that somebody else has just joined to another."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from laureats.models import Candidature, CandidatureMail, Extension, FileAccess
from tests.accounts import shown_messages
from tests.laureats.intake.desk_factories import make_declared, make_sent
from tests.laureats.intake.factories import make_link
from tests.laureats.intake.meanwhile import join_away, meanwhile
from tests.laureats.intake.privacy.factories import make_mail

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
INBOX = reverse("desk_intake", args=["2026"])
GONE = "This candidature was joined to another meanwhile, or erased: nothing was written."
# The query by which a page of one file reads it.
FILE_READ = 'SELECT "laureats_candidature"'
WORDS = {"refusal-seen": "submitted", "refusal-occasion": "1", "refusal-reason": "Hors délai"}
WORDS |= {"refusal-subject": "A", "refusal-text": "B"}


@pytest.fixture
def candidature():
    return make_sent()


def address(candidature, page="desk_intake_file", *more):
    return reverse(page, args=[candidature.edition.code, candidature.pk, *more])


def post_after(client, candidature, data, *, page="desk_intake_file", more=()):
    """Press a button of a page whose file was joined after it was shown."""
    to = address(candidature, page, *more)
    join_away(candidature)
    return client.post(to, data, follow=True)


def post_while(client, candidature, data, *, page="desk_intake_file"):
    """Press a button of a page whose file is joined once the page has read it."""
    to = address(candidature, page)
    with meanwhile(lambda: join_away(candidature), after=FILE_READ):
        return client.post(to, data, follow=True)


@pytest.mark.parametrize(
    ("data", "page"),
    [
        (WORDS | {"deed": "refuse"}, "desk_intake_file"),
        ({"deed": "revoke", "number": 1}, "desk_intake_file"),
        ({"deed": "new"}, "desk_intake_body"),
    ],
)
def test_a_deed_on_a_file_that_was_joined_leads_to_the_list(secretary, candidature, data, page):
    answer = post_after(secretary, candidature, data, page=page)

    assert (answer.redirect_chain, shown_messages(answer)) == ([(INBOX, 302)], [GONE])


@pytest.mark.parametrize(
    ("data", "page"), [(WORDS | {"deed": "refuse"}, "desk_intake_file"), ({"deed": "new"}, "desk_intake_body")]
)
def test_a_deed_on_a_file_that_is_joined_at_that_instant_leads_to_the_list(secretary, candidature, data, page):
    answer = post_while(secretary, candidature, data, page=page)

    sentence = "This candidature was joined to another meanwhile: go back to the list."
    assert (answer.redirect_chain, shown_messages(answer)) == ([(INBOX, 302)], [sentence])
    assert Candidature.objects.get().status == "submitted"


def test_a_link_of_a_file_joined_at_that_instant_stays_open(secretary, candidature):
    link = make_link(candidature)
    to = address(candidature)
    with meanwhile(lambda: join_away(candidature), after='SELECT "laureats_applicantlink"'):
        answer = secretary.post(to, {"deed": "revoke", "number": link.pk}, follow=True)

    link.refresh_from_db()
    assert (answer.redirect_chain, shown_messages(answer), link.revoked_at) == ([(INBOX, 302)], [GONE], None)


def test_two_who_join_the_same_files_join_them_once(secretary, candidature):
    other = make_sent(candidature.edition, name="Brest", reference="2026-0002")
    page = address(candidature, "desk_intake_join", other.pk)
    answers = [secretary.post(page, {}, follow=True) for _press in range(2)]

    assert [shown_messages(answer) for answer in answers] == [["The two files are one."], [GONE]]


def test_the_page_of_a_file_that_was_joined_is_one_of_nothing(secretary, candidature):
    to = address(candidature)
    join_away(candidature)

    assert secretary.get(to).status_code == 404


def test_a_dossier_joined_at_that_instant_is_not_handed_over(secretary, candidature):
    to = address(candidature, "desk_intake_archive")
    with meanwhile(lambda: join_away(candidature), after='SELECT "laureats_evidencefile"'):
        answer = secretary.get(to)

    assert (answer.status_code, FileAccess.objects.count()) == (404, 0)


def test_a_mail_that_was_erased_meanwhile_is_not_sent_again(secretary, candidature):
    mail = make_mail(candidature, state="failed")
    to = address(candidature)
    data = {"deed": "resend", "number": mail.pk, "recipient": "autre@angouleme.example"}
    with meanwhile(CandidatureMail.objects.all().delete, after='SELECT "laureats_candidaturemail"'):
        answer = secretary.post(to, data, follow=True)

    assert shown_messages(answer)[0] == "This mail was erased meanwhile, with the personal data of its edition."
    assert answer.status_code == 200


def test_a_message_to_files_of_which_one_was_joined_is_not_sent(secretary, candidature):
    other = make_sent(candidature.edition, name="Brest", reference="2026-0002")
    data = {"files": [candidature.pk, other.pk], "purpose": "message", "occasion": "1", "subject": "A", "text": "B"}
    join_away(other)
    answer = secretary.post(reverse("desk_intake_message", args=["2026"]), data | {"deed": "send"})

    sentence = "Some of these candidatures were joined to others meanwhile: nothing was sent."
    assert (shown_messages(answer), answer.context["form"]["text"].value()) == ([sentence], "B")
    assert CandidatureMail.objects.count() == 0


def test_a_message_to_a_file_that_is_joined_at_that_instant_is_not_sent(secretary, candidature):
    data = {"files": candidature.pk, "purpose": "message", "occasion": "1", "subject": "A", "text": "B"}
    with meanwhile(lambda: join_away(candidature), after=FILE_READ):
        answer = secretary.post(reverse("desk_intake_message", args=["2026"]), data | {"deed": "send"})

    sentence = "The candidature 2026-0001 was joined to another meanwhile: nothing was sent."
    assert (shown_messages(answer), CandidatureMail.objects.count()) == ([sentence], 0)


def test_more_time_for_a_body_just_recognised_is_refused(secretary):
    declared = make_declared(name="Syndicat du Lac", kind="autre")
    candidature = make_sent(territory=declared)
    until = timezone.localtime() + timedelta(days=30)
    data = {"territory": declared.pk, "until": f"{until:%Y-%m-%dT%H:%M}", "reason": "Panne"}
    with meanwhile(lambda: join_away(candidature), after='SELECT "laureats_territory"'):
        answer = secretary.post(reverse("desk_intake_time", args=["2026"]), data)

    sentence = "This body was recognised in the list meanwhile: choose the one that it is."
    assert (shown_messages(answer), Extension.objects.count()) == ([sentence], 0)
