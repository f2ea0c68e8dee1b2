# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from wagtail.models import Locale, PageViewRestriction, Site

from core.models import AudienceMeasurement
from core.page_generation import read_generation
from home.models import StandardPage
from tests.core.frame.making import make_contacts, make_menu, read_main_menu
from tests.page_tree import add_page, make_home

pytestmark = pytest.mark.django_db(transaction=True)


def restrict_home():
    home = Site.objects.get().root_page
    return PageViewRestriction.objects.create(page=home, restriction_type=PageViewRestriction.LOGIN)


CHANGES = {
    "menu": lambda: make_menu("main"),
    "contacts": lambda: make_contacts(mail="a@example.org"),
    "audience": lambda: AudienceMeasurement.objects.create(site=Site.objects.get()),
    "site": lambda: Site.objects.get().save(),
    "language": lambda: Locale.objects.get(language_code="fr").save(),
    "restriction": restrict_home,
}


@pytest.mark.parametrize("name", CHANGES)
def test_pages_are_forgotten_when_what_stands_around_them_changes(name):
    make_home()
    before = read_generation()

    CHANGES[name]()

    assert read_generation() != before


def test_pages_are_forgotten_when_one_moves():
    home = make_home()
    page = add_page(home, StandardPage, title="Une", slug="une")
    under = add_page(home, StandardPage, title="Autre", slug="autre")
    before = read_generation()

    page.move(under, pos="last-child")

    assert read_generation() != before


def test_a_menu_that_was_kept_shows_its_change_at_once(client, settings):
    settings.PAGE_CACHE_SECONDS = 60
    home = make_home()
    criteria = add_page(home, StandardPage, title="Critères", slug="criteres")
    menu = make_menu("main", criteria)
    client.cookies["csrftoken"] = "a" * 32
    assert read_main_menu(client.get("/")) == [("Critères", "/criteres/")]

    menu.items[0].value["label"] = "Nos critères"
    menu.save()

    assert read_main_menu(client.get("/")) == [("Nos critères", "/criteres/")]
