# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page where the texts of a palmarès are written."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from core.models import User
from laureats.models import PalmaresText
from tests.accounts import form_errors, log_in, shown_messages
from tests.laureats.desk.desk_pages import buttons_of, count_queries, words_of
from tests.laureats.palmares.factories import make_decided_edition, make_released_edition, make_sealed_edition

pytestmark = pytest.mark.django_db

TEXTS = {"introduction": "Bravo : {{ labellisés }}.", "introduction_en": "", "press": ""}


def address(edition):
    return reverse("desk_texts", args=[edition.code])


def shown_preview(response):
    preview = response.context["preview"]
    return preview.is_sample, [text.words for text in preview.texts]


def test_texts_are_saved(secretary):
    edition = make_decided_edition()

    response = secretary.post(address(edition), {**TEXTS, "deed": "save"}, follow=True)

    assert shown_messages(response) == ["The texts are saved."]
    assert PalmaresText.objects.values_list("introduction").get() == ("Bravo : {{ labellisés }}.",)


def test_before_the_seal_the_preview_has_invented_figures(secretary):
    edition = make_decided_edition()

    response = secretary.post(address(edition), {**TEXTS, "deed": "preview"})

    assert shown_preview(response) == (True, ["Bravo : 22 collectivités labellisées."])
    assert words_of(response, ".press-sample") == ["Invented figures and bodies: nothing here tells the results."]
    assert PalmaresText.objects.count() == 0


def test_once_sealed_the_preview_has_the_figures(secretary):
    edition = make_sealed_edition()

    response = secretary.post(address(edition), {**TEXTS, "deed": "preview"})

    assert shown_preview(response) == (False, ["Bravo : 2 collectivités labellisées."])


def test_who_may_not_see_the_palmares_sees_invented_figures():
    edition = make_sealed_edition()
    writer = log_in("communication")
    writer_permissions = User.objects.get(username="communication").user_permissions
    writer_permissions.add(Permission.objects.get(codename="change_palmarestext"))

    response = writer.post(address(edition), {**TEXTS, "deed": "preview"})

    assert shown_preview(response)[0] is True


def test_an_unknown_placeholder_is_told_at_its_text(secretary):
    edition = make_decided_edition()

    response = secretary.post(address(edition), {**TEXTS, "press": "{{ labels }}", "deed": "save"})

    message = "{{ labels }} is not in the list of placeholders; the nearest one is {{ labellisés }}."
    assert form_errors(response) == {"press": [message]}
    assert PalmaresText.objects.count() == 0


def test_a_preview_tells_the_placeholders_that_it_cannot_fill_in(secretary):
    edition = make_decided_edition()

    response = secretary.post(address(edition), {**TEXTS, "introduction": "Bravo : {{ labels }}.", "deed": "preview"})

    message = "{{ labels }} is not in the list of placeholders; the nearest one is {{ labellisés }}."
    assert words_of(response, ".press-preview .error-message") == [message]
    assert shown_preview(response) == (True, ["Bravo : {{ labels }}."])


def test_a_public_edition_offers_nothing_to_write(secretary):
    response = secretary.get(address(make_released_edition()))

    assert buttons_of(response) == []


def test_the_communication_team_is_turned_away():
    edition = make_decided_edition()

    response = log_in("communication").get(address(edition), follow=True)

    assert shown_messages(response) == ["This page is the secretariat’s."]


def test_three_files_take_as_many_queries_as_one(secretary):
    one = make_sealed_edition(code="2025", files=[("Albi", "4", "2")])
    three = make_sealed_edition(code="2026", files=[(f"Bourg-{rank}", "4", "2") for rank in range(3)])
    secretary.get(address(one))

    with_one = count_queries(lambda: secretary.get(address(one)))
    assert count_queries(lambda: secretary.get(address(three))) == with_one
