# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Menus and contacts for tests, and how they are read on a page."""

from wagtail.models import Locale, Site

from core.models import Menu, SiteContacts
from tests.page_reading import ReadPage
from tests.page_tree import french


def make_menu(place, *items, language="fr", **fields):
    """Make a menu of pages, of pairs of a page and its label, and of pairs of a label and an address."""
    return Menu.objects.create(
        place=place,
        locale=Locale.objects.get(language_code=language),
        items=[describe_item(item) for item in items],
        **fields,
    )


def describe_item(item):
    if not isinstance(item, tuple):
        return ("page", {"page": item, "label": ""})
    first, second = item
    if isinstance(first, str):
        return ("address", {"label": first, "address": second})
    return ("page", {"page": first, "label": second})


def make_contacts(*links, mail="", network="other"):
    social = [("link", {"network": network, "name": name, "address": address}) for name, address in links]
    return SiteContacts.objects.create(site=Site.objects.get(), mail=mail, social=social)


def read_main_menu(response):
    page = ReadPage(response)
    (nav, _folded) = page.all("nav", aria_label=french("Main menu"))
    links = [link for link in page.all("a", class_="menu__link") if link.is_within(nav)]
    return [(link.words, link["href"]) for link in links]


def read_nav(response, label):
    page = ReadPage(response)
    links = [link for nav in page.all("nav", aria_label=french(label)) for link in page.all("a") if link.is_within(nav)]
    return [(link.words, link["href"]) for link in links]
