# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The body that a request declares: one that is recorded already, else a new one that the secretariat will match."""

from laureats.body_names import make_slug
from laureats.body_search.indexing import index_bodies
from laureats.models import ApplicationRequest, Territory

_SLUG_LENGTH = Territory._meta.get_field("slug").max_length


def find_or_declare_body(request: ApplicationRequest) -> Territory:
    """Return the declared body, in the caller's transaction."""
    return _find_recorded(request) or _declare(request)


def _find_recorded(request: ApplicationRequest) -> Territory | None:
    if request.declared_siren:
        known = Territory.objects.filter(siren=request.declared_siren).first()
        if known is not None:
            return known
    # Without codes, no two bodies have the same kind, place and name.
    return Territory.objects.filter(
        kind=request.declared_kind,
        department=request.declared_department,
        slug=_slug_of(request),
        siren=None,
        insee_code="",
    ).first()


def _slug_of(request: ApplicationRequest) -> str:
    """Return the slug of the declared name, as much of it as a body bears: "œ" is one letter of a name, two of it."""
    return make_slug(request.declared_name)[:_SLUG_LENGTH]


def _declare(request: ApplicationRequest) -> Territory:
    body = Territory.objects.create(
        kind=request.declared_kind,
        name=request.declared_name,
        slug=_slug_of(request),
        department=request.declared_department,
        siren=request.declared_siren or None,
        is_declared=True,
        is_fictional=request.edition.is_fictional,
    )
    index_bodies([body.pk])
    return body
