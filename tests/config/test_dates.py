# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dates of the admin: day first in both languages, as they are typed and as they are shown."""

from datetime import UTC, date, datetime

import pytest
from django import forms
from django.utils.translation import override
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput

DAY = date(2026, 3, 4)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("typed", ["04/03/2026", "2026-03-04"])
def test_a_date_is_read_day_first_in_both_languages(language, typed):
    with override(language):
        assert forms.DateField(widget=AdminDateInput).clean(typed) == DAY


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("typed", ["04/03/2026 18:30", "2026-03-04 18:30"])
def test_an_hour_is_read_in_both_languages(language, typed):
    with override(language):
        read = forms.DateTimeField(widget=AdminDateTimeInput).clean(typed)

    assert read.astimezone(UTC) == datetime(2026, 3, 4, 17, 30, tzinfo=UTC)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_field_shows_what_it_reads(language):
    with override(language):
        shown = AdminDateInput().format_value(DAY)
        hour = AdminDateTimeInput().format_value(datetime(2026, 3, 4, 18, 30, tzinfo=UTC))

    assert (shown, hour) == ("04/03/2026", "04/03/2026 18:30")
