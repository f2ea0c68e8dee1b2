# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages for tests: a site with its home page, and what stands under it."""

import json

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext, override
from wagtail.models import Locale, Page, Site

from home.models import HomePage


def french(message):
    """Return what the French site shows for a message of the code, its spaces made plain as in `Element.words`."""
    with override("fr"):
        return " ".join(gettext(message).split())


def make_home(**fields):
    """Create the French home page of the default site, in the place of Wagtail's welcome page."""
    locale, _made = Locale.objects.get_or_create(language_code="fr")
    values = {"title": "Le label des territoires", "slug": "accueil", "locale": locale} | fields
    home = Page.objects.get(depth=1).add_child(instance=HomePage(**values))
    Site.objects.update(hostname="testserver", root_page=home, site_name="Label d’essai")
    Site.clear_site_root_paths_cache()
    # Nothing hangs on the welcome page any more: a deletion would look in every table that may point to a page.
    welcome = Page.objects.filter(depth=2).exclude(pk=home.pk)
    welcome._raw_delete(welcome.db)
    Page.objects.filter(depth=1).update(numchild=1)
    return home


def add_page(parent, page_class, **fields):
    values = {"locale": parent.locale, "show_in_menus": True} | fields
    return parent.add_child(instance=page_class(**values))


def translate_page(page, **fields):
    """Publish the English translation of a page whose parent has one."""
    english, _made = Locale.objects.get_or_create(language_code="en")
    copy = page.copy_for_translation(english)
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save_revision().publish()
    return type(page).objects.get(pk=copy.pk)


def body(*blocks):
    """Return the stored form of a body: (type, value) pairs."""
    return json.dumps([{"type": kind, "value": value} for kind, value in blocks])


def count_queries(client, path):
    """Return how many queries a second reading of the page takes: the first fills caches that outlive a request."""
    client.get(path)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200
    return len(queries)
