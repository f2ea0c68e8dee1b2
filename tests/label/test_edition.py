# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The hour of the results, which moves until the seal, and names in the reader's language."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from label.models import Edition
from label.models.edition import in_current_language
from tests.factories import EditionFactory

pytestmark = pytest.mark.django_db

STANDING = datetime(2026, 11, 18, 17, 0, 12, 345, tzinfo=UTC)
OTHER = datetime(2026, 11, 18, 16, 59, tzinfo=UTC)


def make_sealed_edition():
    return EditionFactory(results_at=STANDING, sealed_at=OTHER)


def test_the_hour_of_sealed_results_is_moved_by_no_form():
    edition = make_sealed_edition()
    edition.results_at = OTHER

    with pytest.raises(ValidationError) as refusal:
        edition.full_clean()

    assert list(refusal.value.message_dict) == ["results_at"]


def test_the_hour_of_sealed_results_keeps_the_seconds_that_forms_leave_out():
    edition = make_sealed_edition()
    edition.results_at = STANDING.replace(second=0, microsecond=0)

    edition.full_clean()

    assert edition.results_at == STANDING


def test_the_hour_moves_before_the_seal():
    edition = EditionFactory(results_at=STANDING)
    edition.results_at = OTHER

    edition.full_clean()
    edition.save()

    assert Edition.objects.get().results_at == OTHER


@pytest.mark.parametrize(
    ("reader", "english", "expected"),
    [
        ("fr", "Silver", ("Argent", None)),
        ("fr", "", ("Argent", None)),
        ("en", "Silver", ("Silver", None)),
        ("en", "", ("Argent", "fr")),
    ],
)
def test_words_are_in_the_readers_language_or_say_that_they_are_not(reader, english, expected):
    with translation.override(reader):
        words = in_current_language(french="Argent", english=english)

    assert (words, getattr(words, "language", None)) == expected


@pytest.mark.parametrize(
    ("is_fictional", "language", "name"),
    [(False, "fr", "2027-bis"), (True, "en", "2027 (sample)")],
)
def test_a_short_name_is_the_code_unless_the_edition_is_invented(is_fictional, language, name):
    edition = EditionFactory(code="2027-bis", year=2027, is_fictional=is_fictional)

    with translation.override(language):
        assert edition.short_name == name
