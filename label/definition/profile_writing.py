# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Write the profiles of an edition, with the criteria they remove and the thresholds they replace."""

from collections.abc import Mapping

from label.definition.document import EditionDefinition
from label.definition.dumping import build_minima
from label.definition.upsert import NAMES, name_values, upsert
from label.models.edition import Edition
from label.models.grid import Criterion, Level, Profile, ProfileLevel


def write_profiles(
    *,
    edition: Edition,
    definition: EditionDefinition,
    criteria: Mapping[str, Criterion],
    levels: Mapping[str, Level],
) -> None:
    """Insert or update the profiles by code; what hangs on them is written anew."""
    records = [
        Profile(
            edition=edition,
            **name_values(part),
            kinds=list(part.kinds),
            population_from=part.population_from,
            population_below=part.population_below,
            sort_order=rank,
        )
        for rank, part in enumerate(definition.profiles)
    ]
    upsert(records=records, fields=[*NAMES, "kinds", "population_from", "population_below"])
    profiles = {record.code: record for record in records}
    _write_not_applicable(edition=edition, definition=definition, profiles=profiles, criteria=criteria)
    _write_level_entries(edition=edition, definition=definition, profiles=profiles, levels=levels)


def _write_not_applicable(
    *,
    edition: Edition,
    definition: EditionDefinition,
    profiles: Mapping[str, Profile],
    criteria: Mapping[str, Criterion],
) -> None:
    links = Profile.not_applicable.through
    links._default_manager.filter(profile__edition=edition).delete()
    links._default_manager.bulk_create(
        links(profile=profiles[part.code], criterion=criteria[code])
        for part in definition.profiles
        for code in part.not_applicable
    )


def _write_level_entries(
    *,
    edition: Edition,
    definition: EditionDefinition,
    profiles: Mapping[str, Profile],
    levels: Mapping[str, Level],
) -> None:
    ProfileLevel.objects.filter(profile__edition=edition).delete()
    ProfileLevel.objects.bulk_create(
        ProfileLevel(
            profile=profiles[part.code],
            level=levels[code],
            min_total=thresholds.min_total,
            domain_minima=build_minima(minima=thresholds.domain_minima, domains=definition.domains),
        )
        for part in definition.profiles
        for code, thresholds in part.levels.items()
    )
