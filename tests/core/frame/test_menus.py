# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from wagtail.models import PageViewRestriction

from home.models import StandardPage
from tests.core.frame.making import make_menu, read_main_menu, read_nav
from tests.page_reading import ReadPage
from tests.page_tree import add_page, count_queries, make_home, translate_page

pytestmark = pytest.mark.django_db


def test_the_main_menu_holds_what_editors_chose_in_their_order(client):
    home = make_home()
    criteria = add_page(home, StandardPage, title="Critères", slug="criteres", show_in_menus=False)
    apply = add_page(home, StandardPage, title="Candidater au label", slug="candidater")
    add_page(home, StandardPage, title="Pas choisie", slug="pas-choisie")
    make_menu("main", (apply, "Candidater"), criteria, ("La forge", "https://forge.example.org/"))

    menu = read_main_menu(client.get("/"))

    assert menu == [
        ("Candidater", "/candidater/"),
        ("Critères", "/criteres/"),
        ("La forge", "https://forge.example.org/"),
    ]


def test_a_menu_leaves_out_drafts_and_what_is_private(client):
    home = make_home()
    shown = add_page(home, StandardPage, title="Publique", slug="publique")
    draft = add_page(home, StandardPage, title="Brouillon", slug="brouillon", live=False)
    private = add_page(home, StandardPage, title="Réservée", slug="reservee")
    below = add_page(private, StandardPage, title="Sous la réservée", slug="dessous")
    gone = add_page(home, StandardPage, title="Supprimée", slug="supprimee")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    for place in ("main", "footer", "legal"):
        make_menu(place, draft, private, below, gone, shown)
    gone.delete()

    response = client.get("/")

    assert read_main_menu(response) == [("Publique", "/publique/")]
    assert read_nav(response, "Footer") == [("Publique", "/publique/")]
    assert read_nav(response, "Legal information") == [("Publique", "/publique/")]


def test_a_page_of_another_language_leads_to_its_twin_of_the_menu(client):
    home = make_home()
    criteria = add_page(home, StandardPage, title="Critères", slug="criteres")
    only_french = add_page(home, StandardPage, title="En français", slug="en-francais")
    translate_page(home, title="The label", slug="home")
    translate_page(criteria, title="Criteria", slug="criteria")
    make_menu("main", criteria, only_french, language="en")

    response = client.get("/en/criteria/")

    links = {(link.words, link["href"]) for link in ReadPage(response).all("a", class_="menu__link")}
    assert links == {("Criteria", "/en/criteria/")}


def test_a_menu_with_no_link_shows_none(client):
    home = make_home()
    add_page(home, StandardPage, title="Critères", slug="criteres")
    make_menu("main")

    assert ReadPage(client.get("/")).all("a", class_="menu__link") == []


def test_a_link_to_the_home_page_is_current_there_alone(client):
    home = make_home()
    add_page(home, StandardPage, title="Critères", slug="criteres")
    make_menu("main", (home, "Accueil"))

    current = [
        ReadPage(client.get(path)).all("a", class_="menu__link")[0]["aria-current"] for path in ("/", "/criteres/")
    ]

    assert current == ["page", None]


def test_the_footer_does_not_repeat_the_last_line(client):
    home = make_home()
    add_page(home, StandardPage, title="Critères", slug="criteres")
    notice = add_page(home, StandardPage, title="Mentions", slug="mentions", show_in_menus=False)
    make_menu("legal", notice)

    response = client.get("/")

    assert read_nav(response, "Footer") == [("Critères", "/criteres/")]
    assert read_nav(response, "Legal information") == [("Mentions", "/mentions/")]


def test_a_menu_takes_as_many_queries_for_three_links_as_for_one(client):
    home = make_home()
    pages = [add_page(home, StandardPage, title=f"Page {number}", slug=f"page-{number}") for number in range(3)]
    menu = make_menu("main", pages[0])
    with_one = count_queries(client, "/")
    menu.delete()
    make_menu("main", *pages)

    assert count_queries(client, "/") == with_one
