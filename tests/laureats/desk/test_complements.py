# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Complements from the desk."""

import pytest
from django.urls import reverse

from laureats.models import Complement
from tests.accounts import form_errors, log_in, shown_messages
from tests.laureats.desk.desk_pages import count_queries, read_page, rows_of, words_of
from tests.laureats.errata.factories import defer, make_edition_with_deferred
from tests.laureats.palmares.factories import list_awards, make_decided_edition, undecide

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
COMPLEMENTS = reverse("desk_complements", args=["2026"])


def press(client, *references, **fields):
    data = {"references": references, "reason": "Pièce reçue.", "understood": "on"} | fields
    return client.post(COMPLEMENTS, data, follow=True)


def choices_of(page):
    return [label for _reference, label in page.context["form"].fields["references"].choices]


def test_deferred_files_are_listed_with_where_they_stand(secretary):
    edition = make_edition_with_deferred("2026-0001", "2026-0002")
    undecide(edition, "2026-0002")

    page = secretary.get(COMPLEMENTS)
    assert [(row[0], row[3]) for row in rows_of(page)] == [
        ("2026-0001", "Ready: Niveau 2"),
        ("2026-0002", "2026-0002, Boé: no level is decided yet."),
    ]
    assert choices_of(page) == ["2026-0001, Albi – Niveau 2"]


def test_a_deferred_file_leads_to_its_decision(secretary):
    make_edition_with_deferred("2026-0002")

    links = read_page(secretary.get(COMPLEMENTS)).select("tbody a")

    assert [link["href"] for link in links] == [reverse("desk_decide", args=["2026", "2026-0002"])]


def test_a_complement_is_published(secretary):
    edition = make_edition_with_deferred("2026-0002")
    answer = press(secretary, "2026-0002")

    assert shown_messages(answer) == ["The complement is public."]
    assert list_awards(edition) == [("Albi", "2"), ("Boé", "1")]
    assert len(words_of(answer, ".chain__link")) == 1


def test_a_complement_needs_files_a_reason_and_the_box_ticked(secretary):
    make_edition_with_deferred("2026-0002")
    answer = press(secretary, reason=" ", understood="")

    assert form_errors(answer) == {
        "references": ["Choose at least one deferred file."],
        "reason": ["This field is required."],
        "understood": ["Tick the box to publish: what is public cannot be taken back."],
    }
    assert Complement.objects.count() == 0


def test_nothing_is_offered_before_the_release(secretary):
    defer(make_decided_edition(), "2026-0002")

    page = secretary.get(COMPLEMENTS)
    assert (page.context["form"], len(rows_of(page))) == (None, 1)


def test_complements_are_not_for_the_communication_team():
    make_edition_with_deferred("2026-0002")

    assert shown_messages(log_in("communication").get(COMPLEMENTS, follow=True)) == ["This page is the secretariat’s."]


def test_the_list_costs_as_many_queries_whatever_it_holds(secretary):
    make_edition_with_deferred("2026-0001")
    files = [(name, "4", "2") for name in ("Agen", "Auch", "Dax", "Pau")]
    make_edition_with_deferred("2025-0001", "2025-0002", "2025-0003", code="2025", year=2025, files=files)
    three = reverse("desk_complements", args=["2025"])

    secretary.get(three)
    assert count_queries(lambda: secretary.get(COMPLEMENTS)) == count_queries(lambda: secretary.get(three))
