# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A body typed by hand is recognised, or kept."""

import pytest

from laureats.faults import Refused
from laureats.intake.matching_bodies import keep_as_new, match_body, suggest_bodies
from laureats.models import Candidature, Extension, IntakeEvent, Territory
from tests.factories import TerritoryFactory
from tests.laureats.intake.desk_factories import ADA, make_declared, make_sent
from tests.laureats.intake.factories import make_open_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def listed():
    return TerritoryFactory(name="Saint-Denis", kind="commune", department="93")


@pytest.fixture
def candidature(listed):
    return make_sent(territory=make_declared(name="St Denis", kind="commune", department="93"))


def test_a_body_of_the_same_name_is_suggested(candidature, listed):
    assert suggest_bodies(candidature) == [listed]


def test_a_recognised_body_takes_the_file_and_the_declared_row_goes(candidature, listed):
    declared = candidature.territory
    Extension.objects.create(
        edition=candidature.edition, territory=declared, until="2030-01-01T00:00Z", reason="A", author_name="A"
    )
    match_body(candidature=candidature, territory=listed, author=ADA)

    assert Candidature.objects.get().territory == listed
    assert (Territory.objects.filter(is_declared=True).exists(), Extension.objects.get().territory) == (False, listed)
    assert list(IntakeEvent.objects.values_list("kind", "note")) == [("matched", "St Denis is Ville de Saint-Denis.")]


def test_a_body_that_has_a_file_already_is_refused(candidature, listed):
    make_sent(candidature.edition, territory=listed, reference="2026-0002")

    with pytest.raises(Refused, match="has the file 2026-0002 already: join the two files"):
        match_body(candidature=candidature, territory=listed, author=ADA)


def test_a_body_may_be_new(candidature):
    keep_as_new(candidature=candidature, author=ADA)

    assert (candidature.territory.is_declared, Territory.objects.get(name="St Denis").is_declared) == (True, False)
    with pytest.raises(Refused, match="somebody settled it meanwhile"):
        keep_as_new(candidature=candidature, author=ADA)


def test_a_body_that_applies_elsewhere_too_is_kept(candidature, listed):
    other = make_sent(make_open_edition(code="2027"), territory=candidature.territory)
    match_body(candidature=candidature, territory=listed, author=ADA)

    assert Territory.objects.get(is_declared=True) == other.territory
