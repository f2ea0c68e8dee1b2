# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A laureate with a page, on a site in two languages."""

from types import SimpleNamespace

import pytest

from tests.laureats.public.conftest import site
from tests.laureats.public.factories import make_award, make_edition, make_page, make_territory

__all__ = ["site"]


@pytest.fixture
def laureate(site):
    """Return a page, its award, and the index that serves it."""
    territory = make_territory("Angoulême")
    award = make_award(body=territory, edition=make_edition(year=2018), level="4")
    return SimpleNamespace(page=make_page(index=site.laureats, territory=territory), award=award, site=site)
