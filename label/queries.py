# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages read of the editions. Only what may be public: announced editions, never results."""

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

# From the modules, not the package: its pages import these queries.
from label.models.edition import Edition
from label.models.grid import Criterion, Domain
from label.models.jury import JurySeat


def announced_editions() -> QuerySet[Edition]:
    """Return the editions that the public may know of: opened already, or released."""
    return Edition.objects.filter(Q(opens_on__lte=timezone.localdate()) | Q(released_at__isnull=False))


def current_campaign() -> Edition | None:
    """Return the edition whose form is open or opens next, else the last one that closed."""
    dated = Edition.objects.exclude(opens_on=None).exclude(closes_on=None)
    coming = dated.filter(closes_on__gte=timezone.localdate()).order_by("closes_on").first()
    return coming or dated.order_by("-closes_on").first()


def editions_with_domains() -> list[Edition]:
    return list(announced_editions().filter(Exists(Domain.objects.filter(edition=OuterRef("pk")))))


def editions_with_jury() -> list[Edition]:
    return list(announced_editions().filter(Exists(JurySeat.objects.filter(edition=OuterRef("pk")))))


def domains_with_criteria(edition: Edition) -> QuerySet[Domain]:
    criteria = Criterion.objects.order_by("sort_order", "id")
    return edition.domains.prefetch_related(Prefetch("criteria", queryset=criteria))


def sitting_jury(edition: Edition) -> QuerySet[JurySeat]:
    """Return the seats of the edition, the chair first, with the people who hold them."""
    return edition.seats.select_related("person__photo").order_by("-chair", "sort_order", "id")
