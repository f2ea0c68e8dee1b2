# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from wagtail.models import Locale

from core.models import Menu
from home.models import StandardPage
from tests.core.frame.making import describe_item, make_menu, read_main_menu
from tests.page_reading import ReadPage
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db


def test_the_preview_shows_the_links_that_are_not_saved_yet():
    home = make_home()
    criteria = add_page(home, StandardPage, title="Critères", slug="criteres")
    menu = make_menu("main", criteria)
    menu.items = [describe_item((criteria, "Nos critères"))]

    response = menu.make_preview_request()

    assert read_main_menu(response) == [("Nos critères", "/criteres/")]
    assert Menu.objects.get().items[0].value["label"] == ""


def test_the_preview_of_an_english_menu_is_in_english():
    home = make_home()
    criteria = add_page(home, StandardPage, title="Critères", slug="criteres")
    translate_page(home, title="The label", slug="home")
    translate_page(criteria, title="Criteria", slug="criteria")
    english = Locale.objects.get(language_code="en")
    menu = Menu(place="footer", locale=english, items=[describe_item(criteria)], text="In a few words.")

    response = menu.make_preview_request()

    page = ReadPage(response)
    assert page.one("html")["lang"] == "en"
    assert page.words("p", class_="site-footer__text") == ["In a few words."]
    assert page.words("a", class_="site-footer__link", href="/en/criteria/") == ["Criteria"]
