# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two corrections at once follow one another."""

import pytest

from label.models import Edition
from laureats.errata.chain import read_chain, verify_chain
from tests.laureats.errata.factories import correct
from tests.laureats.palmares.factories import make_released_edition
from tests.laureats.palmares.test_concurrency import run_together

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_two_errata_at_once_are_chained_one_after_the_other():
    edition = make_released_edition()

    run_together(
        lambda: correct(Edition.objects.get(), "2026-0001", level="1"),
        lambda: correct(Edition.objects.get(), "2026-0002", level="2"),
    )

    assert (len(read_chain(edition.palmares)), verify_chain(edition)) == (2, [])
