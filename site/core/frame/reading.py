# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The frame of one language, read from the database."""

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Locale, Page, Site
from wagtail.query import PageQuerySet

from core.blocks import SOCIAL_NETWORKS
from core.frame.menus import Links, chosen_links, listed_links, read_menus, without
from core.frame.parts import Frame, FrameLink
from core.frame.sections import read_sections
from core.models import Menu, SiteContacts
from core.open_pages import open_pages


def read_frame(request: HttpRequest) -> Frame:
    """Read the frame of the active language, for the site of a request."""
    site = Site.find_for_request(request)
    root = site.root_page if site else None
    home = root.localized if root else None
    contacts = SiteContacts.objects.filter(site=site).first() if site else None
    locale = Locale.get_active()
    menus = _Menus(home=home, locale=locale, request=request)
    return Frame(
        language=locale.language_code,
        site_id=site.pk if site else None,
        locale_id=locale.pk,
        site_name=(site.site_name if site else "") or str(settings.WAGTAIL_SITE_NAME),
        home_url=(home.get_url(request) if home else None) or "/",
        sections=read_sections(request),
        homes=translated_addresses(page=root, request=request) if root else {},
        main=menus.main,
        footer=menus.footer,
        legal=menus.legal,
        text=menus.text,
        mail=contacts.mail if contacts else "",
        social=_social_links(contacts) if contacts else (),
        source_code=settings.SOURCE_CODE_ADDRESS,
        licence=FrameLink(title=settings.CONTENT_LICENCE, url=settings.CONTENT_LICENCE_ADDRESS),
    )


def live_twins(*, page: Page, request: HttpRequest) -> dict[str, Page]:
    """Return by language the translations that anyone may read; copies awaiting translation do not count."""
    twins = open_pages(page.get_translations(inclusive=True)).filter(alias_of=None).select_related("locale")
    return {twin.locale.language_code: twin for twin in twins if twin.get_url(request)}


def translated_addresses(*, page: Page, request: HttpRequest) -> dict[str, str]:
    """Return the address by language of the page's live translations."""
    return {code: twin.get_url(request) for code, twin in live_twins(page=page, request=request).items()}


class _Menus:
    """The three menus. Where editors made none, the pages right under the home page make it."""

    def __init__(self, *, home: Page | None, locale: Locale, request: HttpRequest) -> None:
        made = read_menus(locale)
        pages = list(_top_pages(home))
        chosen = {place: chosen_links(items=menu.items, locale=locale, request=request) for place, menu in made.items()}
        listed = listed_links([page for page in pages if page.show_in_menus], request=request)
        others = listed_links([page for page in pages if not page.show_in_menus], request=request)
        self.main: Links = chosen.get(Menu.Place.MAIN, listed)
        self.legal: Links = chosen.get(Menu.Place.LEGAL, ())
        self.footer: Links = chosen.get(Menu.Place.FOOTER, without([*self.main, *listed, *others], those=self.legal))
        self.text = made[Menu.Place.FOOTER].text if Menu.Place.FOOTER in made else ""


def _top_pages(home: Page | None) -> PageQuerySet:
    """Return the pages right under the home page that anyone may read."""
    pages: PageQuerySet = home.get_children().live().public() if home else Page.objects.none()
    return pages


def _social_links(contacts: SiteContacts) -> Links:
    return tuple(FrameLink(title=_name_network(link.value), url=link.value["address"]) for link in contacts.social)


def _name_network(link: Mapping[str, str]) -> str:
    """Return the words of editors, which are French; to readers of another language, the network's own name."""
    own_names = dict(SOCIAL_NETWORKS)
    if get_language() == settings.LANGUAGE_CODE or link["network"] == "other":
        return link["name"]
    return str(own_names.get(link["network"], link["name"]))
