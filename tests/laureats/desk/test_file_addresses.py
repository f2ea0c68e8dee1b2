# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of a file, whatever its reference is made of."""

import pytest
from django.urls import resolve, reverse

from laureats.models import Candidature
from tests.laureats.desk.desk_pages import read_page
from tests.laureats.desk.meetings import BREST, table_address

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
SLASHED = "2026/0001"


@pytest.mark.parametrize("name", ["desk_file", "desk_file_pdf", "desk_table_marks", "desk_decide", "desk_erratum"])
def test_a_reference_may_hold_a_slash(name):
    place = resolve(reverse(name, args=["2026", SLASHED]))

    assert (place.url_name, place.kwargs) == (name, {"code": "2026", "reference": SLASHED})


def test_the_deliberation_leads_to_the_file_whose_reference_holds_a_slash(secretary, edition):
    Candidature.objects.filter(reference=BREST).update(reference=SLASHED)
    address = reverse("desk_file", args=["2026", SLASHED])

    page = read_page(secretary.get(reverse("desk_decide", args=["2026", SLASHED])))

    assert [link["href"] for link in page.select(f"a[href='{address}']")] == [address]
    assert secretary.get(address).status_code == secretary.get(table_address()).status_code == 200
