# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import date

import pytest
from django.utils import translation
from django.utils.translation import gettext

from laureats.correspondence.letters import Kind, Occasion, make_mail, write_letter
from tests.laureats.correspondence.factories import seat_of

pytestmark = pytest.mark.django_db
LINK = "https://label.example.org/retour-jury/secret/"


def write(edition, **said):
    usual = {"kind": Kind.WORKBOOK, "due_on": date(2026, 12, 1), "message": "", "link": LINK}
    return write_letter(Occasion(seat=seat_of(edition), **(usual | said)))


@pytest.mark.parametrize("kind", Kind)
def test_a_letter_names_the_juror_the_edition_the_day_and_the_link(kind, edition):
    letter = write(edition, kind=kind)

    known = [seat_of(edition).person.full_name, "Édition 2026", "1er décembre 2026", LINK]
    assert [words in letter.text for words in known] == [True] * 4


def test_a_letter_is_in_french_whatever_the_sender_reads(edition):
    in_french = write(edition)

    with translation.override("en"):
        assert write(edition) == in_french


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        (Kind.WORKBOOK, "%(edition)s: your workbook, to send back by %(due)s"),
        (Kind.REMINDER, "%(edition)s: reminder, your workbook is due on %(due)s"),
        (Kind.INVITATION, "%(edition)s: you are invited to its jury, please answer by %(due)s"),
    ],
)
def test_the_subject_says_what_and_when(kind, subject, edition):
    expected = gettext(subject) % {"edition": "Édition 2026", "due": "1er décembre 2026"}

    assert write(edition, kind=kind).subject == expected


def test_the_words_of_the_sender_are_added_as_they_are(edition):
    words = "Merci <à> vous & à l’équipe,\n{{ link }} {% now %}"

    assert f"\n\n{words}\n\n" in write(edition, message=words).text


def test_a_letter_without_words_of_the_sender_has_no_gap(edition):
    assert "\n\n\n" not in write(edition).text


def test_an_edition_named_on_two_lines_adds_no_header(edition):
    type(edition).objects.update(name="Édition\r\nBcc: ada@example.org")

    assert "\n" not in write(edition).subject


def test_answers_go_to_the_address_of_the_settings(edition, settings):
    settings.JURY_REPLY_TO = "jury@example.org"

    mail = make_mail(write(edition), recipient="gonnu@jury.example")

    assert (mail.from_email, mail.reply_to) == ("label@example.org", ["jury@example.org"])


def test_answers_go_to_the_sender_by_default(edition):
    assert make_mail(write(edition), recipient="gonnu@jury.example").reply_to == []
