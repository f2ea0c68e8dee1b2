# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands around the bodies of an answer is read once a minute, and again as soon as results are released."""

from datetime import UTC, date, datetime

import pytest

from core.page_generation import forget_pages
from laureats.models import Succession
from tests.factories import EditionFactory
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory
from tests.page_tree import count_queries

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def client(client, settings):
    """Return a reader for whom no answer is kept: a token of forms makes someone of them."""
    settings.PAGE_CACHE_SECONDS = 60
    client.cookies["csrftoken"] = "a" * 32
    forget_pages()
    return client


def succeed(predecessor, successor):
    Succession.objects.create(
        predecessor=predecessor, successor=successor, happened_on=date(2019, 1, 1), reason="merger"
    )


@pytest.mark.parametrize(("path", "queries"), [("territories", 3), ("laureates", 5)])
def test_a_second_answer_reads_its_own_rows_alone(client, site, path, queries):
    body, heir = make_territory("Boé"), make_territory("Agen")
    make_page(index=site.laureates, territory=body)
    make_award(body=body, edition=make_edition(year=2018))
    succeed(body, heir)

    assert count_queries(client, f"/api/v1/{path}") == queries


def test_an_heir_is_known_once_what_it_inherits_is_released(list_ids, site):
    body, heir = make_territory("Boé", siren=None), make_territory("Agen", siren="214700015")
    edition = EditionFactory(code="2030", year=2030)
    make_award(body=body, edition=edition)
    succeed(body, heir)
    before = list_ids("territories")

    edition.released_at = datetime(2020, 10, 1, tzinfo=UTC)
    edition.save()

    assert [before, list_ids("territories")] == [(0, []), (2, ["214700015", "commune.16.boe"])]
