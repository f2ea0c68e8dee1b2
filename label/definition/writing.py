# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Write a definition into the records of its edition, in bulk, updating by code.

Call it in a transaction. What a definition does not say (notes, sources, counts) is left alone.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from label.definition.document import EditionDefinition
from label.definition.dumping import build_minima
from label.definition.people import delete_idle_people, find_holders, list_holder_keys
from label.definition.profile_writing import write_profiles
from label.definition.removals import Removal, delete_removed
from label.definition.upsert import NAMES, name_values, upsert
from label.models.edition import Edition
from label.models.grid import Criterion, Domain, Level, Mention
from label.models.jury import JurySeat


def create_edition(definition: EditionDefinition) -> Edition:
    """Write a new edition and all its parts."""
    edition = Edition.objects.create(code=definition.code, **_list_edition_values(definition))
    _write_parts(edition=edition, definition=definition)
    return edition


def update_edition(*, edition: Edition, definition: EditionDefinition, removals: Sequence[Removal]) -> None:
    """Rewrite an edition and its parts, and delete what the definition leaves out."""
    Edition.objects.filter(pk=edition.pk).update(**_list_edition_values(definition))
    former_holders = list_holder_keys(edition)
    _write_parts(edition=edition, definition=definition)
    delete_removed(removals)
    delete_idle_people(former_holders)


def _write_parts(*, edition: Edition, definition: EditionDefinition) -> None:
    domains = _write_domains(edition=edition, definition=definition)
    criteria = _write_criteria(edition=edition, definition=definition, domains=domains)
    levels = _write_levels(edition=edition, definition=definition)
    write_profiles(edition=edition, definition=definition, criteria=criteria, levels=levels)
    _write_mentions(edition=edition, definition=definition)
    _write_seats(edition=edition, definition=definition)


def _list_edition_values(definition: EditionDefinition) -> dict[str, Any]:
    calendar, ceremony, publishes = definition.calendar, definition.ceremony, definition.publishes
    return {
        "year": definition.year,
        "name": definition.name,
        "name_en": definition.name_en,
        "opens_on": calendar.opens_on,
        "closes_on": calendar.closes_on,
        "marks_due_on": calendar.marks_due_on,
        "jury_meets_on": calendar.jury_meets_on,
        "results_at": calendar.results_at,
        "ceremony_at": ceremony.at if ceremony else None,
        "ceremony_place": ceremony.place if ceremony else "",
        "aggregation": definition.aggregation,
        "quorum": definition.quorum,
        "mark_step": definition.mark_step,
        "publishes_weights": publishes.weights,
        "publishes_scores": publishes.scores,
        "publishes_way_forward": publishes.way_forward,
    }


def _write_domains(*, edition: Edition, definition: EditionDefinition) -> Mapping[str, Domain]:
    records = [
        Domain(edition=edition, **name_values(part), weight=part.weight, questions=part.questions, sort_order=rank)
        for rank, part in enumerate(definition.domains)
    ]
    upsert(records=records, fields=[*NAMES, "weight", "questions"])
    return {record.code: record for record in records}


def _write_criteria(
    *, edition: Edition, definition: EditionDefinition, domains: Mapping[str, Domain]
) -> Mapping[str, Criterion]:
    records = [
        Criterion(
            edition=edition,
            domain=domains[domain.code],
            **name_values(part),
            max_points=part.max_points,
            weight=part.weight,
            bonus=part.bonus,
            sort_order=rank,
        )
        for domain in definition.domains
        for rank, part in enumerate(domain.criteria)
    ]
    upsert(records=records, fields=[*NAMES, "domain", "max_points", "weight", "bonus"])
    return {record.code: record for record in records}


def _write_levels(*, edition: Edition, definition: EditionDefinition) -> Mapping[str, Level]:
    records = [
        Level(
            edition=edition,
            **name_values(part),
            short_name=part.short_name,
            definition=part.definition,
            min_total=part.thresholds.min_total,
            domain_minima=build_minima(minima=part.thresholds.domain_minima, domains=definition.domains),
            sort_order=rank,
        )
        for rank, part in enumerate(definition.levels)
    ]
    upsert(records=records, fields=[*NAMES, "short_name", "definition", "min_total", "domain_minima"])
    return {record.code: record for record in records}


def _write_mentions(*, edition: Edition, definition: EditionDefinition) -> None:
    records = [
        Mention(edition=edition, **name_values(part), sort_order=rank) for rank, part in enumerate(definition.mentions)
    ]
    upsert(records=records, fields=NAMES)


def _write_seats(*, edition: Edition, definition: EditionDefinition) -> None:
    holders = find_holders(edition=edition, jurors=definition.jurors)
    records = [
        JurySeat(
            edition=edition,
            code=juror.code,
            person=holders[juror.code],
            role=juror.role,
            organisation=juror.organisation,
            chair=juror.chair,
            state=juror.seat,
            sort_order=rank,
        )
        for rank, juror in enumerate(definition.jurors)
    ]
    upsert(records=records, fields=["person", "role", "organisation", "chair", "state", "sort_order"])
