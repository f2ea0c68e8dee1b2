# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from core.models import Menu
from home.demonstration.menus import create_menus, translate_menus
from home.models import StandardPage
from tests.page_reading import ReadPage
from tests.page_tree import add_page, make_home, translate_page

pytestmark = pytest.mark.django_db(transaction=True)

DOCUMENT = {
    "menus": [
        {"place": "main", "pages": ["criteres"]},
        {"place": "footer", "text": {"fr": "Le label.", "en": "The label."}, "pages": ["criteres"]},
    ],
    "contacts": {"mail": "label@example.org", "social": []},
}


def test_the_menus_of_the_demonstration_show_in_both_languages(client):
    home = make_home()
    criteria = add_page(home, StandardPage, title="Critères", slug="criteres")
    translate_page(home, title="The label", slug="home")
    translate_page(criteria, title="Criteria", slug="criteria")

    create_menus(DOCUMENT)
    translate_menus(DOCUMENT)

    shown = [ReadPage(client.get(path)) for path in ("/", "/en/")]
    assert [page.words("p", class_="site-footer__text") for page in shown] == [["Le label."], ["The label."]]
    assert [set(page.words("a", class_="menu__link")) for page in shown] == [{"Critères"}, {"Criteria"}]
    assert Menu.objects.count() == 4


def test_a_menu_of_the_demonstration_that_names_a_page_there_is_not_is_refused():
    add_page(make_home(), StandardPage, title="Critères", slug="criteres")
    document = {**DOCUMENT, "menus": [{"place": "main", "pages": ["criteres", "nulle-part"]}]}

    with pytest.raises(KeyError, match="nulle-part"):
        create_menus(document)
