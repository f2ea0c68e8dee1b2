# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The report of links in the admin."""

import pytest
from django.urls import reverse
from django.utils import timezone

from home.models import CheckedLink, StandardPage
from tests.accounts import log_in, shown_messages
from tests.page_tree import add_page, body, make_home
from tests.viewset_pages import count_queries

pytestmark = pytest.mark.django_db

REPORT = "/admin/reports/liens/"


@pytest.fixture
def page():
    return add_page(make_home(), StandardPage, title="Règlement", slug="reglement")


def add_link(page, number, state="broken"):
    return CheckedLink.objects.create(
        page=page,
        address=f"https://example.org/{number}",
        words=f"=Lien {number}",
        state=state,
        checked_at=timezone.now(),
    )


def listed(client, query=""):
    return [link.address for link in client.get(f"{REPORT}{query}").context["object_list"]]


def test_links_are_narrowed_to_a_state(page):
    add_link(page, 1), add_link(page, 2, state="good")
    client = log_in("communication")

    assert listed(client, "?state=broken") == ["https://example.org/1"]
    assert listed(client) == ["https://example.org/1", "https://example.org/2"]


def test_links_are_narrowed_to_a_page(page):
    other = add_page(page.get_parent(), StandardPage, title="Autre", slug="autre")
    add_link(page, 1), add_link(other, 2)

    assert listed(log_in("communication"), f"?page={other.pk}") == ["https://example.org/2"]


def test_a_row_leads_to_the_page_to_mend(page):
    add_link(page, 1)

    words = log_in("communication").get(REPORT).content.decode()

    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in words


def test_the_report_takes_as_many_queries_for_1_link_and_3(page):
    client = log_in("communication")
    add_link(page, 1)
    client.get(REPORT)
    for_one = count_queries(lambda: client.get(REPORT))
    add_link(page, 2), add_link(page, 3)

    assert count_queries(lambda: client.get(REPORT)) == for_one


def test_the_export_holds_no_formula(page):
    add_link(page, 1)

    answer = log_in("communication").get(f"{REPORT}?export=csv")

    rows = b"".join(answer.streaming_content).decode().splitlines()
    assert rows[1] == "Règlement,http://testserver/reglement/,'=Lien 1,https://example.org/1,Ne mène nulle part,,"


def test_the_button_follows_the_links(page):
    StandardPage.objects.filter(pk=page.pk).update(body=body(("paragraph", '<p><a href="/rien/">là-bas</a></p>')))

    answer = log_in("communication").post(reverse("check_links_now"), follow=True)

    assert shown_messages(answer) == ["The links are being followed: what is found shows here."]
    assert list(CheckedLink.objects.values_list("words", "state")) == [("là-bas", "broken")]


def test_the_secretariat_opens_neither_the_report_nor_its_button(page):
    client = log_in("secretariat")

    answers = [client.get(REPORT).status_code, client.post(reverse("check_links_now")).status_code]

    assert (answers, CheckedLink.objects.count()) == ([302, 302], 0)
