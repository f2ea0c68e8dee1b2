# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The bodies that the public may know of: those with a label that was made public, and those that succeeded them.

Any other is unknown, exactly as one that does not exist.
"""

import re
from collections.abc import Collection

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language

from core.open_pages import open_pages
from core.page_memory import remember
from label.kinds import Kind
from laureats.models.award import Award
from laureats.models.territory import Territory

SIREN = re.compile(r"[0-9]{9}")
INSEE_CODE = re.compile(r"[0-9][0-9AB][0-9]{3}")
# Of a body without a page and without a number: kind, département and slug, which together name one body.
NATURAL_KEY = re.compile(r"(?P<kind>[a-z0-9-]+)\.(?P<department>[0-9AB]*)\.(?P<slug>[-\w]+)")


def labelled_bodies(*, heirs: Collection[int] = ()) -> QuerySet[Territory]:
    """Return those with a label, be it taken back, and these heirs of theirs."""
    awards = Award.objects.public().order_by()
    # Asked body by body: a page of the list stops at its last one.
    labelled = Q(Exists(awards.filter(territory=OuterRef("pk"))))
    return Territory.objects.filter(labelled | Q(pk__in=heirs) if heirs else labelled)


def count_labelled(*, heirs: Collection[int]) -> int:
    """Return how many they are, from the labels alone: each heir that has one is counted by it."""
    counts = Award.objects.public().aggregate(
        labelled=Count("territory", distinct=True),
        heirs=Count("territory", distinct=True, filter=Q(territory__in=heirs)),
    )
    labelled, with_both = counts["labelled"], counts["heirs"]
    return int(labelled + len(heirs) - with_both)


def bodies_known_as(identifier: str) -> QuerySet[Territory]:
    """Return the body of a SIREN, of the INSEE code of a commune, of the slug of a page or of a natural key."""
    if SIREN.fullmatch(identifier):
        return Territory.objects.filter(siren=identifier)
    if INSEE_CODE.fullmatch(identifier):
        return Territory.objects.filter(kind=Kind.COMMUNE, insee_code=identifier)
    if key := NATURAL_KEY.fullmatch(identifier):
        return Territory.objects.filter(**key.groupdict())
    # The pages import the modules of what they show.
    from laureats.models.pages import LaureatePage

    pages = open_pages(LaureatePage.objects.filter(slug=identifier))
    return Territory.objects.filter(pk__in=pages.values("territory"))


def kind_names(request: HttpRequest) -> dict[str, str]:
    """Return the kinds in words, in the language asked for."""
    key = ("api", "kinds", get_language())
    return remember(key, lambda: {kind.value: str(kind.label) for kind in Kind}, request=request)


def page_slugs(request: HttpRequest) -> dict[int, str]:
    """Return by body the slug of its page, for those that have one that anyone may read: read once a minute."""
    return remember(("api", "slugs"), _read_page_slugs, request=request)


def _read_page_slugs() -> dict[int, str]:
    from laureats.models.pages import LaureatePage

    return dict(open_pages(LaureatePage.objects.all()).order_by().values_list("territory", "slug"))


def identifier_of(territory: Territory, *, slug: str) -> str:
    """Return what identifies a body in addresses; `slug` is that of its page, blank without one.

    A slug that reads as a number does not: the number leads to the body that bears it.
    """
    insee_code = territory.insee_code if territory.kind == Kind.COMMUNE else ""
    natural_key = f"{territory.kind}.{territory.department}.{territory.slug}"
    is_number = SIREN.fullmatch(slug) or INSEE_CODE.fullmatch(slug)
    return ("" if is_number else slug) or territory.siren or insee_code or natural_key
