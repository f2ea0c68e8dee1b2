# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ceremony on the desk: who is invited, who comes, what is printed."""

import pytest
import time_machine
from django.core import mail
from django.urls import reverse

from laureats.models import Candidature, CandidatureMail, Invitation, MailTemplate
from tests.accounts import log_in, shown_messages
from tests.laureats.desk.desk_pages import buttons_of, count_queries, rows_of, words_of
from tests.laureats.intake.ceremony.factories import BEFORE, list_mails, make_ceremony
from tests.page_tree import french

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("before")]
ADDRESS = reverse("desk_ceremony", args=["2026"])


@pytest.fixture
def before():
    with time_machine.travel(BEFORE, tick=False):
        yield


@pytest.fixture
def press(secretary, django_capture_on_commit_callbacks):
    """Return what presses a button of the page, everything as the page showed it."""

    def run(deed, **typed):
        form = secretary.get(ADDRESS).context["form"]
        values = {name: form[name].value() for name in form.fields} | typed
        sent = {name: value for name, value in values.items() if value is not None}
        with django_capture_on_commit_callbacks(execute=True):
            return secretary.post(ADDRESS, sent | {"deed": deed}, follow=True)

    return run


def field():
    return f"address-{Candidature.objects.get().pk}"


def test_everyone_is_invited_by_one_button_and_pressed_twice_once(press):
    make_ceremony("Angoulême", "Brest")

    first = press("send")
    chosen = list(Invitation.objects.values_list("candidature", flat=True))
    second = press("send", chosen=chosen)

    assert shown_messages(first) == ["2 mails are on their way: the table tells when they have left."]
    assert shown_messages(second) == ["Nothing was sent: all of them have this mail already, or it is on its way."]
    assert len(mail.outbox) == 2


def test_the_mail_is_shown_before_it_leaves(press):
    make_ceremony()

    page = press("show")

    assert "/dossier/…/ceremonie/" in words_of(page, ".desk-letter")[0]
    assert list_mails() == []


def test_a_template_with_an_unknown_placeholder_is_refused_by_its_name(press):
    make_ceremony()
    template = MailTemplate.objects.create(purpose="invitation", name="La nôtre", subject="", text="{nivo} {lien}")

    page = press("send", **{"template-invitation": template.pk})

    sentences = ["{nivo} is not a placeholder of this mail; the nearest one is {lien}."]
    assert ([each[:40] for each in shown_messages(page)], list_mails()) == ([each[:40] for each in sentences], [])


def test_the_template_of_the_secretariat_is_the_mail(press):
    make_ceremony()
    template = MailTemplate.objects.create(
        purpose="invitation", name="La nôtre", subject="Venez", text="À {organisme} : {lien}"
    )

    press("send", **{"template-invitation": template.pk})

    assert (mail.outbox[0].subject, mail.outbox[0].body[:22]) == ("Venez", "À Ville d’Angoulême : ")


def test_a_missing_address_is_told_at_its_field(press):
    make_ceremony()

    page = press("send", **{field(): ""})

    assert page.context["form"].errors == {
        field(): [french("Type the address to write to, or untick this candidature.")]
    }


def test_a_mail_that_came_back_is_sent_again_to_a_corrected_address(press):
    make_ceremony()
    press("send")
    row = CandidatureMail.objects.get()

    press(f"returned:{row.pk}")
    returned = list_mails()
    press(f"again:{row.candidature_id}:{row.pk}", **{field(): "mairie@angouleme.example"})

    assert [state for _kind, _address, state in returned] == ["returned"]
    assert list_mails()[1:] == [("ceremony_invitation", "mairie@angouleme.example", "sent")]


def test_sending_again_pressed_twice_sends_once(press):
    make_ceremony()
    press("send")
    row = CandidatureMail.objects.get()

    for _time in range(2):
        press(f"again:{row.candidature_id}:{row.pk}")

    assert len(mail.outbox) == 2


def test_why_a_mail_failed_is_shown_with_its_button(secretary, press):
    make_ceremony()
    press("send")
    CandidatureMail.objects.update(state="failed", sent_at=None, failure="Le serveur ne répond pas.")

    page = secretary.get(ADDRESS)

    row = CandidatureMail.objects.get()
    assert "Le serveur ne répond pas." in rows_of(page)[0][2]
    assert f"again:{row.candidature_id}:{row.pk}" in buttons_of(page)


def test_without_a_date_nothing_can_be_sent(press):
    make_ceremony(ceremony_at=None)

    page = press("send")

    assert shown_messages(page) == ["The edition has no date of ceremony: enter it among its dates, then invite."]


@pytest.mark.parametrize("name", ["cartons.pdf", "accueil.pdf", "liste.ods", "liste.csv"])
def test_files_are_for_saving(secretary, name):
    make_ceremony()

    answer = secretary.get(reverse("desk_ceremony_file", args=["2026", name]))

    assert (answer.status_code, answer["Content-Disposition"].split(";")[0]) == (200, "attachment")


def test_submitted_files_are_listed_on_demand(secretary):
    edition = make_ceremony("Angoulême", "Brest")
    edition.candidatures.filter(reference="2026-0002").update(status="submitted")

    assert [len(rows_of(secretary.get(f"{ADDRESS}{query}"))) for query in ("", "?submitted")] == [1, 2]


def test_the_communication_team_sees_nothing_of_it():
    make_ceremony()

    assert log_in("communication").get(ADDRESS).url == reverse("wagtailadmin_home")


def test_the_page_takes_as_many_queries_whatever_it_lists(secretary):
    make_ceremony("Angoulême")
    secretary.get(ADDRESS)
    one = count_queries(lambda: secretary.get(ADDRESS))
    make_ceremony("Brest", "Caen", "Dax", code="2027")

    assert count_queries(lambda: secretary.get(reverse("desk_ceremony", args=["2027"]))) == one
