# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Texts of a palmarès: written before, filled in and published by the release, then frozen."""

import pytest
from wagtail.models import ModelLogEntry

from laureats.authors import Author
from laureats.faults import Refused
from laureats.models import Award, PalmaresText
from laureats.palmares.rehearsal import rehearse_release
from laureats.palmares.releasing import release_palmares
from laureats.press.texts import save_texts
from tests.accounts import make_account
from tests.laureats.palmares.factories import ADA, FUTURE, PAST, make_decided_edition, make_released_edition

pytestmark = pytest.mark.django_db

BLANK = {"introduction": "", "introduction_en": "", "press": ""}


def published(edition):
    fields = ("published_introduction", "published_introduction_en")
    return PalmaresText.objects.values_list(*fields).get(edition=edition)


def test_texts_are_kept_with_who_wrote_them():
    edition = make_decided_edition()
    author = Author(name="Ada", user=make_account("secretariat"))

    save_texts(edition=edition, author=author, **BLANK | {"introduction": "{{ labellisés }}."})
    save_texts(edition=edition, author=author, **BLANK | {"introduction": "Sur {{ candidats }}."})

    assert PalmaresText.objects.values_list("introduction").get() == ("Sur {{ candidats }}.",)
    entries = ModelLogEntry.objects.order_by("pk").values_list("action", "user")
    assert list(entries) == [("wagtail.create", author.user.pk), ("wagtail.edit", author.user.pk)]


def test_unknown_placeholders_are_refused_field_by_field():
    edition = make_decided_edition()

    with pytest.raises(Refused) as refusal:
        save_texts(
            edition=edition, author=ADA, introduction="{{ candidat }}", introduction_en="", press="{{ labels }} {{"
        )

    assert [(fault.cell, fault.code) for fault in refusal.value.faults] == [
        ("introduction", "unknown_placeholder"),
        ("press", "unknown_placeholder"),
        ("press", "open_placeholder"),
    ]
    assert PalmaresText.objects.count() == 0


def test_texts_of_a_public_edition_no_longer_change():
    edition = make_released_edition()

    with pytest.raises(Refused) as refusal:
        save_texts(edition=edition, author=ADA, **BLANK)

    assert [fault.code for fault in refusal.value.faults] == ["released"]


def test_the_release_fills_both_languages_in():
    edition = make_decided_edition(results_at=PAST)
    words = {"introduction": "Bravo : {{ labellisés }}.", "introduction_en": "Well done: {{ labellisés }}."}
    save_texts(edition=edition, author=ADA, **BLANK | words)

    release_palmares(edition=edition, author=ADA)

    assert published(edition) == ("Bravo : 2 collectivités labellisées.", "Well done: 2 bodies labelled.")


def test_a_placeholder_that_came_by_another_way_refuses_the_release():
    edition = make_decided_edition(results_at=PAST)
    PalmaresText.objects.create(edition=edition, introduction="{{ secret }}")

    with pytest.raises(Refused) as refusal:
        release_palmares(edition=edition, author=ADA)

    assert [fault.code for fault in refusal.value.faults] == ["unknown_placeholder"]
    assert (Award.objects.count(), published(edition)) == (0, ("", ""))


def test_a_rehearsal_tells_it_before_the_hour():
    edition = make_decided_edition(results_at=FUTURE)
    PalmaresText.objects.create(edition=edition, introduction="{{ secret }}")

    with pytest.raises(Refused) as refusal:
        rehearse_release(edition=edition, author=ADA)

    assert [fault.code for fault in refusal.value.faults] == ["unknown_placeholder"]


def test_a_rehearsal_publishes_no_text():
    edition = make_decided_edition(results_at=FUTURE)
    PalmaresText.objects.create(edition=edition, introduction="{{ labellisés }}")

    rehearse_release(edition=edition, author=ADA)

    assert published(edition) == ("", "")


def test_an_edition_without_texts_is_released():
    edition = make_released_edition()

    assert (edition.is_released, PalmaresText.objects.count()) == (True, 0)
