# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from datetime import date

import pytest
from django.utils import timezone

from home.models import StandardPage
from label.models import DomainExplanation
from tests.factories import CriterionFactory, DomainFactory, EditionFactory
from tests.page_tree import add_page, body
from tests.search.reading import found_addresses, found_titles, search

pytestmark = pytest.mark.django_db


def announce(*, year=2024, **fields):
    return EditionFactory(year=year, code=str(year), opens_on=date(year, 6, 15), **fields)


def test_a_criterion_leads_to_its_domain_on_the_page_of_its_edition(client, site):
    domain = DomainFactory(edition=announce(), name="Formats")
    CriterionFactory(domain=domain, name="Marmotte écrite")

    page = search(client, "marmottes")

    assert [link["href"] for link in page.all("a") if link.parent.tag == "h3"] == [
        f"/criteres/2024/#domain-{domain.pk}"
    ]
    assert page.words("p", class_="result__about") == ["Critère Formats Édition 2024"]


def test_a_domain_says_that_it_is_one(client, site):
    DomainFactory(edition=announce(), name="marmottes libres")

    page = search(client, "marmotte")

    assert page.words("p", class_="result__about") == ["Domaine Édition 2024"]
    assert [link.words for link in page.all("a") if link.parent.tag == "h3"] == ["Marmottes libres"]


def test_a_criterion_of_several_editions_is_found_once_in_the_latest(client, site):
    latest = DomainFactory(edition=announce(year=2025), name="Marmotte")
    for year in (2018, 2023):
        DomainFactory(edition=announce(year=year), name="Marmotte")

    assert found_addresses(client, "marmotte") == [f"/criteres/2025/#domain-{latest.pk}"]


def test_criteria_of_once_come_after_pages(client, site):
    DomainFactory(edition=announce(year=2025), name="Autre")
    DomainFactory(edition=announce(year=2018), name="Marmotte de jadis")
    add_page(site.home, StandardPage, title="Bêtes", slug="betes", introduction="La marmotte.")

    assert found_titles(client, "marmotte") == ["Bêtes", "Marmotte de jadis"]


def explain(domain, text, **fields):
    explanation = DomainExplanation(
        domain=domain, locale=fields.pop("locale"), body=body(("paragraph", f"<p>{text}</p>")), **fields
    )
    explanation.save()
    return explanation


def test_a_domain_is_found_by_its_explanation(client, site):
    domain = DomainFactory(edition=announce(), name="Formats")
    explain(domain, "La marmotte siffle.", locale=site.home.locale)

    page = search(client, "marmottes")

    assert [link.words for link in page.all("a") if link.parent.tag == "h3"] == ["Formats"]
    assert page.words("mark") == ["marmotte"]


def test_the_draft_of_an_explanation_is_not_found(client, site):
    explain(DomainFactory(edition=announce()), "La marmotte.", locale=site.home.locale, live=False)

    assert found_titles(client, "marmotte") == []


def test_criteria_of_an_edition_not_announced_are_not_found(client, site):
    tomorrow = timezone.localdate() + timezone.timedelta(days=1)
    edition = EditionFactory(year=2098, opens_on=tomorrow)
    domain = DomainFactory(edition=edition, name="Marmotte")
    CriterionFactory(domain=domain, name="Marmotte écrite")
    explain(domain, "La marmotte.", locale=site.home.locale)

    page = search(client, "marmotte")

    assert [link for link in page.all("a") if link.parent.tag == "h3"] == []
    assert page.words("a", class_="chip") == []
