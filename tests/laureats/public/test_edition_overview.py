# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import UTC, date, datetime

import pytest

from label.models import Edition
from laureats.models import PalmaresFile
from laureats.public import edition_overview
from tests.factories import DomainFactory, JurySeatFactory
from tests.laureats.public.factories import make_award, make_edition

pytestmark = pytest.mark.django_db
FUTURE = date(2098, 6, 1)


def plant_results(edition):
    make_award(body="Canéjan", edition=edition, level="5")
    PalmaresFile.objects.create(
        edition=edition, name="palmares.csv", content=b"x", media_type="text/csv", sha256="1" * 64, size=1
    )


def test_a_released_edition_tells_its_results_jury_and_criteria(site):
    edition = make_edition(year=2018, candidate_count=22)
    plant_results(edition)
    JurySeatFactory(edition=edition, person__last_name="MARTIN")
    DomainFactory(edition=edition)

    overview = edition_overview(edition)

    assert [row.name for row in overview.results.palmares.top_awards] == ["Ville de Canéjan"]
    assert overview.results.facts.candidates.number == 22
    assert [file.address for file in overview.results.files] == ["/palmares/fichiers/2018/palmares.csv"]
    assert [juror.seat.person.last_name for juror in overview.jury.jurors] == ["MARTIN"]
    assert (overview.jury_address, overview.criteria_address) == ("/jury/2018/", "/criteres/2018/")


def test_an_announced_edition_tells_no_result(site):
    edition = make_edition(year=2026, released_at=None, opens_on=date(2020, 1, 1))
    plant_results(edition)
    JurySeatFactory(edition=edition)

    overview = edition_overview(edition)

    assert overview.results is None
    assert len(overview.jury.jurors) == 1


def test_an_edition_not_announced_tells_its_dates_alone(site):
    edition = make_edition(year=2098, released_at=None, opens_on=FUTURE)
    plant_results(edition)
    JurySeatFactory(edition=edition)
    DomainFactory(edition=edition)

    overview = edition_overview(edition)

    assert [key_date.day for key_date in overview.key_dates] == [FUTURE]
    assert (overview.jury, overview.jury_address, overview.criteria_address, overview.results) == (None, "", "", None)


def test_an_hour_moved_meanwhile_counts(site):
    """What was read before a release was taken back is not believed."""
    edition = make_edition(year=2018)
    plant_results(edition)
    Edition.objects.filter(pk=edition.pk).update(released_at=None)

    assert edition_overview(edition).results is None


@pytest.mark.parametrize("count", [1, 3])
def test_queries_grow_neither_with_laureates_nor_with_jurors(site, django_assert_num_queries, count):
    edition = make_edition(year=2018, ceremony_at=datetime(2018, 11, 6, tzinfo=UTC))
    for number in range(count):
        make_award(body=f"Bourg-{number}", edition=edition, level="5")
        JurySeatFactory(edition=edition)
    # The types of pages and the site are kept from then on.
    edition_overview(edition)

    with django_assert_num_queries(13):
        overview = edition_overview(edition)

    assert (len(overview.results.palmares.top_awards), len(overview.jury.jurors) + overview.jury.unnamed_count) == (
        count,
        count,
    )
