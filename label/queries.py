# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages read of the editions. Only what may be public: announced editions, never results."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from core.models import CustomImage

# From the modules, not the package: its pages import these queries.
from label.models.edition import Edition
from label.models.grid import Criterion, Domain
from label.models.jury import JurySeat


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicJuror:
    """A juror who may be named. `photo` is None unless it may be shown."""

    seat: JurySeat
    photo: CustomImage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicJury:
    """The jurors who may be named, the chair first, and how many others there are: who refused is never told apart."""

    jurors: list[PublicJuror]
    unnamed_count: int


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


def public_jury(edition: Edition) -> PublicJury:
    """Return what may be told of a jury: no name and no photo without consent, or a public source and no refusal."""
    seats = list(edition.seats.select_related("person__photo").order_by("-chair", "sort_order", "id"))
    is_known = bool(edition.jury_source)
    jurors = [
        PublicJuror(seat=seat, photo=seat.person.photo if _may_show(seat.agrees_to_photo, is_known=is_known) else None)
        for seat in seats
        if _may_show(seat.agrees_to_name, is_known=is_known)
    ]
    return PublicJury(jurors=jurors, unnamed_count=len(seats) - len(jurors))


def _may_show(answer: bool | None, *, is_known: bool) -> bool:
    """Tell whether a thing is public: the juror's own answer counts before what sources tell already."""
    return is_known if answer is None else answer
