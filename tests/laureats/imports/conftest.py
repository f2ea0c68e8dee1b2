# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from tests.factories import CriterionFactory, DomainFactory, EditionFactory, LevelFactory


@pytest.fixture
def edition(db):
    return EditionFactory(code="2026", year=2026)


@pytest.fixture
def graded_edition(edition):
    """Return an edition of one criterion out of 5, whose levels ask for 20 and 60 out of 100."""
    CriterionFactory(code="STR-1", domain=DomainFactory(edition=edition, code="STR"))
    LevelFactory(edition=edition, code="1", name="Bronze", min_total="20", sort_order=1)
    LevelFactory(edition=edition, code="2", name="Argent", min_total="60", sort_order=2)
    return edition
