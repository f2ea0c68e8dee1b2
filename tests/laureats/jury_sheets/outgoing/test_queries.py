# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Exporting costs the same number of queries whatever the edition holds and however many jurors it has."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import CandidatureFactory, CriterionFactory, DomainFactory, JurySeatFactory
from tests.laureats.jury_sheets.factories import BREST, give_mark, give_opinion, recuse
from tests.laureats.jury_sheets.outgoing.factories import FORMATS, export

# Seats, candidatures, criteria, recusals, marks, opinions, the records, and the two ends of a savepoint.
QUERIES = 9


@pytest.mark.parametrize("file_format", FORMATS)
def test_one_row_and_one_juror_take_as_many_queries_as_more(edition, file_format, django_assert_num_queries):
    edition.seats.filter(code="aime").delete()
    edition.candidatures.exclude(reference=BREST).delete()
    with django_assert_num_queries(QUERIES):
        export(edition, file_format)
    for _each in range(3):
        CriterionFactory(domain=DomainFactory(edition=edition))
        CandidatureFactory(edition=edition)
        JurySeatFactory(edition=edition)
    give_mark(edition, BREST, "STR-1", "1")
    give_opinion(edition, BREST, "Bien.")
    recuse(edition, edition.candidatures.last().reference)

    with CaptureQueriesContext(connection) as captured:
        sheets = export(edition, file_format)

    assert (len(sheets), len(captured)) == (4, QUERIES)
