# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages read of the editions. Only what may be public: announced editions, never results."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from core.models import CustomImage
from core.pictures import prefetch_renditions

# From the modules, not the package: its pages import these queries.
from label.models.edition import Edition
from label.models.explanation import DomainExplanation
from label.models.grid import Criterion, Domain
from label.models.jury import JurySeat
from label.sections import DomainSection

FALLBACK_LANGUAGE = "fr"


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


def is_announced(edition: Edition) -> bool:
    """Tell whether the public may know of an edition, as `announced_editions` does."""
    return edition.is_released or (edition.opens_on is not None and edition.opens_on <= timezone.localdate())


def current_campaign() -> Edition | None:
    """Return the edition whose form is open or opens next, else the last one that closed."""
    dated = Edition.objects.exclude(opens_on=None).exclude(closes_on=None)
    coming = dated.filter(closes_on__gte=timezone.localdate()).order_by("closes_on").first()
    return coming or dated.order_by("-closes_on").first()


def editions_with_domains() -> list[Edition]:
    return list(announced_editions().filter(Exists(Domain.objects.filter(edition=OuterRef("pk")))))


def announced_edition(code: str) -> Edition | None:
    """Return the edition of that code if the public may know of it."""
    return announced_editions().filter(code=code).first()


def announced_juries() -> QuerySet[Edition]:
    """Return the editions that the public may know of and whose jury is recorded."""
    return announced_editions().filter(Exists(JurySeat.objects.filter(edition=OuterRef("pk"))))


def editions_with_jury() -> list[Edition]:
    return list(announced_juries())


def domains_with_criteria(edition: Edition) -> QuerySet[Domain]:
    criteria = Criterion.objects.order_by("sort_order", "id")
    return edition.domains.prefetch_related(Prefetch("criteria", queryset=criteria))


def domain_sections(edition: Edition) -> list[DomainSection]:
    """Return the domains of an edition with their criteria, and what editors explain of each."""
    return explain_domains(domains_with_criteria(edition))


def explain_domains(domains: Iterable[Domain]) -> list[DomainSection]:
    """Return domains with what editors explain of each, in one query more."""
    listed = list(domains)
    texts = _explanations(listed)
    return [_section(domain, texts=texts.get(domain.pk, {})) for domain in listed]


def _section(domain: Domain, *, texts: Mapping[str, DomainExplanation]) -> DomainSection:
    """Show the text in the reader's language, else the French one."""
    language = get_language() or FALLBACK_LANGUAGE
    chosen = language if language in texts else FALLBACK_LANGUAGE
    text = texts.get(chosen)
    return DomainSection(
        domain=domain,
        explanation=text.body if text else None,
        language=chosen,
        explained_at=text.last_published_at if text else None,
    )


def _explanations(domains: Iterable[Domain]) -> dict[int, dict[str, DomainExplanation]]:
    """Return by domain and language the public explanations of these domains."""
    found: dict[int, dict[str, DomainExplanation]] = defaultdict(dict)
    for text in DomainExplanation.objects.filter(live=True, domain__in=domains).select_related("locale"):
        found[text.domain_id][text.locale.language_code] = text
    return found


def public_jury(edition: Edition) -> PublicJury:
    """Return what may be told of a jury: no name and no photo without consent, or a public source and no refusal."""
    return public_juries([edition])[edition.pk]


def public_juries(editions: Collection[Edition]) -> dict[int, PublicJury]:
    """Return what may be told of the jury of each edition, with as many queries whatever their number."""
    by_edition: dict[int, list[JurySeat]] = {edition.pk: [] for edition in editions}
    sources = {edition.pk: bool(edition.jury_source) for edition in editions}
    seats = (
        JurySeat.objects.filter(edition__in=by_edition)
        .select_related("person__photo")
        .prefetch_related(prefetch_renditions("person__photo"))
        .order_by("-chair", "sort_order", "id")
    )
    for seat in seats:
        by_edition[seat.edition_id].append(seat)
    return {key: _public_jury(found, is_known=sources[key]) for key, found in by_edition.items()}


def _public_jury(seats: list[JurySeat], *, is_known: bool) -> PublicJury:
    jurors = [
        PublicJuror(seat=seat, photo=seat.person.photo if _may_show(seat.agrees_to_photo, is_known=is_known) else None)
        for seat in seats
        # A person who was erased may have no name left.
        if seat.person.last_name and _may_show(seat.agrees_to_name, is_known=is_known)
    ]
    return PublicJury(jurors=jurors, unnamed_count=len(seats) - len(jurors))


def public_photo_ids() -> QuerySet[JurySeat, int | None]:
    """Return the keys of the photos that pages show: of jurors who may be named and shown, in editions announced."""
    known = Q(edition__in=announced_editions().exclude(jury_source=""))
    named = Q(agrees_to_name=True) | (Q(agrees_to_name=None) & known)
    shown = Q(agrees_to_photo=True) | (Q(agrees_to_photo=None) & known)
    seats = JurySeat.objects.filter(named, shown, edition__in=announced_editions())
    return (
        seats.exclude(Q(person__photo=None) | Q(person__last_name=""))
        .order_by()
        .values_list("person__photo", flat=True)
    )


def public_explanations() -> QuerySet[DomainExplanation]:
    """Return what editors explain of the domains of every edition announced."""
    texts: QuerySet[DomainExplanation] = DomainExplanation.objects.filter(live=True)
    return texts.filter(domain__edition__in=announced_editions())


def _may_show(answer: bool | None, *, is_known: bool) -> bool:
    """Tell whether a thing is public: the juror's own answer counts before what sources tell already."""
    return is_known if answer is None else answer
