# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The registry of public addresses holds them all: one that is missing fails here, before it can tell anything."""

from django.urls import URLResolver, get_resolver
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, get_page_models

from config.public_addresses import PAGES, PATTERNS, PUBLIC_ADDRESSES

ADMIN = "admin/"


def list_patterns(patterns, *, spaces=()):
    """Yield the name of every pattern outside the admin, with its namespaces, or its callback where it has none."""
    for pattern in patterns:
        if str(pattern.pattern).startswith(ADMIN):
            continue
        if isinstance(pattern, URLResolver):
            own = (pattern.namespace,) if pattern.namespace else ()
            yield from list_patterns(pattern.url_patterns, spaces=(*spaces, *own))
        else:
            yield ":".join((*spaces, pattern.name)) if pattern.name else repr(pattern)


def list_routes(page_class):
    """Return the names of the addresses of a page: its routes, else its own alone."""
    if not issubclass(page_class, RoutablePageMixin):
        return [""]
    # Of two routes of the same form, the first answers: ours come before the mixin's.
    by_form = {str(route.pattern): route.name for route in reversed(page_class.get_subpage_urls())}
    return list(by_form.values())


def test_every_pattern_is_registered():
    assert sorted(shape.key for shape in PATTERNS) == sorted(list_patterns(get_resolver().url_patterns))


def test_every_page_and_route_is_registered():
    classes = [page_class for page_class in get_page_models() if page_class is not Page]
    routes = {f"{page_class._meta.label}:{route}" for page_class in classes for route in list_routes(page_class)}

    assert {shape.key for shape in PAGES} == routes


def test_nothing_is_registered_twice():
    keys = [shape.key for shape in PUBLIC_ADDRESSES]

    assert len(keys) == len(set(keys))
