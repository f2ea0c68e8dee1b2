# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One award as its record tells it."""

from typing import Any

from core.api.records import Name
from label.models.edition import in_current_language
from laureats.api.award_files import credential_address, describe_badge, describe_erratum, verification_address
from laureats.api.award_reading import AwardContext
from laureats.api.award_records import AwardRecord, BodyPart, DomainScore
from laureats.api.bodies import identifier_of
from laureats.api.editions import ReleasedEdition
from laureats.api.links import Links
from laureats.models.award import Award
from laureats.models.territory import Territory
from laureats.public.awards import name_then_borne
from laureats.public.mentions import GivenMention
from laureats.public.scores import show_domains
from laureats.regions import region_of


def describe_award(award: Award, *, context: AwardContext) -> AwardRecord:
    released = context.editions[award.edition_id]
    body = describe_body(award.territory, links=context.links, slug=context.slugs.get(award.territory_id, ""))
    stands = award.withdrawn_at is None
    domains = _describe_domains(award, released=released)
    return AwardRecord(
        **describe_facts(award, identifier=body.id, released=released, links=context.links),
        territory=body,
        kind=award.kind,
        kind_name=context.kinds[award.kind],
        department=award.department or None,
        region=region_of(region=award.territory.region, department=award.department) or None,
        population=award.population,
        opinion=award.opinion if stands else "",
        carried_by=award.carried_by if stands else "",
        total=float(award.total) if domains is not None and award.total is not None else None,
        domains=domains,
        note=award.note,
        errata=[describe_erratum(erratum, released=released) for erratum in context.errata.get(award.pk, [])],
        badge=describe_badge(award, context=context, slug=body.slug),
        credential=credential_address(award, context=context),
        verification=verification_address(award, context=context, slug=body.slug),
        page=context.links.laureate(body.slug or ""),
    )


def describe_facts(award: Award, *, identifier: str, released: ReleasedEdition, links: Links) -> dict[str, Any]:
    """Return what every record of an award tells, in short or whole."""
    code, level = released.edition.code, describe_level(award, released=released)
    return {
        "id": f"{code}/{identifier}",
        "edition": code,
        "year": released.edition.year,
        "name": name_then_borne(award),
        "level": level,
        "level_known": level is not None,
        "list_is_complete": released.is_complete,
        "is_fictional": is_fictional(award, released=released),
        "disputed": award.disputed,
        "withdrawn_at": award.withdrawn_at,
        "mentions": describe_mentions(award, released=released),
        "sources": award.sources,
        "url": links.resource("awards", code, identifier),
    }


def is_fictional(award: Award, *, released: ReleasedEdition) -> bool:
    """Tell whether an award is invented, as its edition or its body is."""
    return released.edition.is_fictional or award.territory.is_fictional


def describe_body(territory: Territory, *, links: Links, slug: str) -> BodyPart:
    identifier = identifier_of(territory, slug=slug)
    return BodyPart(
        id=identifier,
        siren=territory.siren,
        insee_code=territory.insee_code or None,
        slug=slug or None,
        display_name=territory.display_name,
        url=links.resource("territories", identifier),
    )


def describe_level(award: Award, *, released: ReleasedEdition) -> Name | None:
    """Return the level of an award; none where nobody knows it, and for a label taken back: pages tell neither."""
    return released.level_names.get(award.level_id or 0) if award.withdrawn_at is None else None


def describe_mentions(award: Award, *, released: ReleasedEdition) -> list[Name]:
    """Return the mentions as then given, in the reader's language where the edition knows them; none if taken back."""
    listed: list[GivenMention] = award.mentions if award.withdrawn_at is None else []
    return [Name(code=each["code"], name=_name_mention(each["name"], released=released)) for each in listed]


def _name_mention(french: str, *, released: ReleasedEdition) -> str:
    return released.mention_names.get(french) or in_current_language(french=french, english="")


def _describe_domains(award: Award, *, released: ReleasedEdition) -> list[DomainScore] | None:
    """Return the scores by domain, none where the edition keeps them, no total was computed, or it was taken back."""
    # Annotated by `with_all`.
    rows = award.published_domains  # type: ignore[attr-defined]
    if not released.edition.publishes_scores or not rows or award.total is None or award.withdrawn_at is not None:
        return None
    names = {domain.code: domain.local_name for domain in released.domains}
    points = show_domains(rows, names=names)
    return [DomainScore(code=each.code, name=each.name, score=float(each.points)) for each in points]
