# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Letters of results on the desk: nothing before the release, then one by one or all at once."""

import pytest
from django.core import mail
from django.urls import reverse

from laureats.models import Candidature, FileAccess
from tests.accounts import shown_messages
from tests.laureats.desk.desk_pages import words_of
from tests.laureats.palmares.factories import make_released_edition, make_sealed_edition

pytestmark = pytest.mark.django_db
ADDRESS = reverse("desk_result_letters", args=["2026"])
PREVIEW = reverse("desk_result_letter", args=["2026", "2026-0003"])


def test_before_the_release_there_is_neither_table_nor_letter(secretary):
    make_sealed_edition()

    page = secretary.get(ADDRESS)

    assert (words_of(page, ".ceremony-rows"), secretary.get(PREVIEW).status_code) == ([], 404)


def test_all_are_written_to_once_the_results_are_public(secretary, django_capture_on_commit_callbacks):
    make_released_edition()
    Candidature.objects.update(manager_email="camille@example.org")
    form = secretary.get(ADDRESS).context["form"]
    sent = {name: form[name].value() for name in form.fields if form[name].value() is not None}

    with django_capture_on_commit_callbacks(execute=True):
        page = secretary.post(ADDRESS, sent | {"deed": "send"}, follow=True)

    assert shown_messages(page) == ["3 mails are on their way: the table tells when they have left."]
    assert [len(message.attachments) for message in mail.outbox] == [1, 1, 1]


def test_both_letters_are_shown_before_they_leave(secretary):
    make_released_edition()
    Candidature.objects.update(manager_email="camille@example.org")

    letters = words_of(secretary.get(ADDRESS), ".desk-letter")

    assert ["Félicitations" in letter for letter in letters] == [True, False]


def test_each_letter_can_be_read_and_its_taking_is_written_down(secretary):
    make_released_edition()

    page = secretary.get(PREVIEW)
    file = secretary.get(f"{PREVIEW}lettre.pdf")

    assert "No label" in " ".join(words_of(page, "main"))
    assert (file["Content-Disposition"], file["X-Content-Type-Options"]) == (
        'attachment; filename="resultat-2026-0003.pdf"',
        "nosniff",
    )
    assert list(FileAccess.objects.values_list("reader", "document")) == [("secretariat", "resultat-2026-0003.pdf")]
