# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page with a fault is kept as a draft, and not published; advice is shown and stops nothing."""

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import StandardPage
from label.models import DomainExplanation
from tests.accounts import log_in, shown_messages
from tests.factories import DomainFactory
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db

VAGUE = "The link “ici” does not say where it leads: name the page or the document."


@pytest.fixture
def page():
    return add_page(make_home(), StandardPage, title="Règlement", slug="reglement", live=False)


def form_data(html, **fields):
    blank = {"title": "Règlement", "slug": "reglement", "introduction": "", "seo_title": "", "search_description": ""}
    comments = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0}
    data = {**blank, "go_live_at": "", "expire_at": "", "share_picture": "", **fields}
    return nested_form_data({**data, "body": streamfield([("paragraph", rich_text(html))]), "comments": comments})


def send(page, html, **fields):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return log_in("communication").post(address, form_data(html, **fields), follow=True)


def is_public(page):
    return StandardPage.objects.get(pk=page.pk).live


FAULTY = '<p><a href="https://example.org/">ici</a></p>'


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_a_fault_stops_the_publication_and_the_review_at_its_field(page, action):
    response = send(page, FAULTY, **{action: "1"})

    assert response.context["form"].errors == {"body": [VAGUE]}
    assert not is_public(page)


def test_a_draft_is_kept_and_told(page):
    response = send(page, FAULTY)

    page.refresh_from_db()
    assert VAGUE in shown_messages(response)
    assert (
        page.get_latest_revision_as_object().body[0].value.source.endswith('<a href="https://example.org/">ici</a></p>')
    )


def test_advice_stops_nothing(page):
    response = send(page, "<p><b>Les dates</b></p>", **{"action-publish": "1"})

    assert "A line all in bold stands for a heading: make it a heading." in shown_messages(response)
    assert is_public(page)


def test_the_explanation_of_a_domain_is_refused_at_its_field_too():
    explanation = DomainExplanation.objects.create(
        domain=DomainFactory(), locale=Locale.objects.get(language_code="fr"), live=False
    )
    blocks = streamfield([("paragraph", rich_text(FAULTY))])
    data = nested_form_data({"domain": explanation.domain_id, "body": blocks, "go_live_at": "", "expire_at": ""})
    address = reverse(DomainExplanation.snippet_viewset.get_url_name("edit"), args=[explanation.pk])
    client = log_in("communication")

    refused = client.post(address, {**data, "action-publish": "1"})
    kept = client.post(address, data)

    explanation.refresh_from_db()
    assert (refused.context["form"].errors, kept.status_code) == ({"body": [VAGUE]}, 302)
    assert (explanation.live, explanation.has_unpublished_changes) == (False, True)
