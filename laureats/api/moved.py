# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the page of a body went: whoever asks by its former slug is led to the one that it bears now."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.urls import reverse

from laureats.public.old_addresses import moved_slug, renamed_slug


def lead_to_moved(request: HttpRequest) -> HttpResponseRedirect:
    """Return a redirect to the page that a body or its heir has now; raise `Http404` where there is none."""
    return _lead(request, find=lambda slug: moved_slug(slug, index_addresses=_index_addresses()))


def lead_to_renamed(request: HttpRequest) -> HttpResponseRedirect:
    """Do the same for what belongs to the body alone: its heirs did not obtain its awards."""
    return _lead(request, find=lambda slug: renamed_slug(slug, index_addresses=_index_addresses()))


def _lead(request: HttpRequest, *, find: Callable[[str], str]) -> HttpResponseRedirect:
    match = request.resolver_match
    if match is None:
        raise Http404
    asked = match.kwargs["identifier"]
    slug = find(asked)
    if not slug or slug == asked:
        raise Http404
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return HttpResponseRedirect(reverse(match.view_name, kwargs={**match.kwargs, "identifier": slug}) + query)


def _index_addresses() -> list[str]:
    """Return the paths of the list of laureates in every language."""
    # The pages import the modules of what they show.
    from laureats.models.pages import LaureateIndexPage

    parts = [page.get_url_parts() for page in LaureateIndexPage.objects.live().order_by("path")]
    return [path for part in parts if part and (path := part[2])]
