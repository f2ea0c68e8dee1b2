# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The call of a campaign leads to the form while it is open, in both languages."""

from datetime import timedelta

import pytest
from django.template.loader import render_to_string
from django.utils import timezone, translation

from tests.laureats.intake.factories import make_open_edition

pytestmark = pytest.mark.django_db
HOW = "/comment/"


def links(edition, *, language):
    with translation.override(language):
        text = render_to_string("includes/campaign.html", {"edition": edition, "apply_address": HOW})
    return [line.split('href="')[1].split('"')[0] for line in text.splitlines() if 'href="' in line]


@pytest.mark.parametrize(("language", "address"), [("fr", "/candidater/"), ("en", "/en/application/")])
def test_open_form_is_one_click_away(edition, language, address):
    assert links(edition, language=language)[-2:] == [address, HOW]


@pytest.mark.parametrize("days", [-30, 30])
def test_closed_or_coming_form_is_not_offered(db, days):
    day = timezone.localdate() + timedelta(days=days)
    edition = make_open_edition(opens_on=day, closes_on=day + timedelta(days=9))

    assert links(edition, language="fr")[-1] == HOW
    assert "/candidater/" not in links(edition, language="fr")
