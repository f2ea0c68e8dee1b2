# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Record the domains and levels of past editions. Weights and thresholds were never published: they stay blank."""

from collections.abc import Iterable
from typing import Any

from label.models import Domain, Edition, Level
from laureats.bulk_writes import assign_values, create_all, update_all
from laureats.history.edition_rows import EditionRow
from laureats.history.reading import History
from laureats.history.scales import SCALES

DOMAIN_FIELDS = ("name", "name_en", "sort_order")
LEVEL_FIELDS = ("name", "name_en", "short_name", "short_name_en", "definition", "definition_en", "sort_order")


def record_domains(*, rows: list[EditionRow], editions: dict[str, Edition], history: History) -> set[str]:
    """Record the domains of the editions whose source names them; return the codes of the editions that changed."""
    domains = Domain.objects.filter(edition__in=editions.values())
    recorded = {(domain.edition_id, domain.code): domain for domain in domains}
    told: dict[tuple[int, str], dict[str, Any]] = {}
    for row in rows:
        for order, name in enumerate(row.domains, start=1):
            words = _translated(names={"name": name}, translations=history.translations)
            told[editions[row.code].pk, f"D{order}"] = {**words, "sort_order": order}
    named = {editions[row.code].pk for row in rows if row.domains}
    gone = [domain for key, domain in recorded.items() if key[0] in named and key not in told]
    Domain.objects.filter(pk__in=[domain.pk for domain in gone]).delete()
    touched = _record_named(model=Domain, recorded=recorded, told=told, fields=DOMAIN_FIELDS)
    return _codes(editions=editions, keys=touched | {domain.edition_id for domain in gone})


def record_levels(*, rows: list[EditionRow], editions: dict[str, Edition], history: History) -> set[str]:
    """Record the levels of each edition's scale; return the codes of the editions that changed."""
    levels = Level.objects.filter(edition__in=editions.values())
    recorded = {(level.edition_id, level.code): level for level in levels}
    told: dict[tuple[int, str], dict[str, Any]] = {}
    for row in rows:
        for order, (code, name) in enumerate(SCALES[row.scale].items(), start=1):
            words = _level_words(code=code, name=name, history=history)
            told[editions[row.code].pk, code] = {**words, "sort_order": order}
    return _codes(editions=editions, keys=_record_named(model=Level, recorded=recorded, told=told, fields=LEVEL_FIELDS))


def _level_words(*, code: str, name: str, history: History) -> dict[str, str]:
    official = history.level_words.get(code)
    if official is None:
        return _translated(names={"name": name}, translations=history.translations)
    names = {"name": official.label, "short_name": official.short_name, "definition": official.definition}
    return _translated(names=names, translations=history.translations)


def _translated(*, names: dict[str, str], translations: dict[str, str]) -> dict[str, str]:
    """Add the English of those names that have one: without it, the English already there stays."""
    english = {f"{field}_en": translations[name] for field, name in names.items() if name in translations}
    return {**names, **english}


def _record_named(
    *,
    model: type[Domain] | type[Level],
    recorded: dict[tuple[int, str], Any],
    told: dict[tuple[int, str], dict[str, Any]],
    fields: Iterable[str],
) -> set[int]:
    """Create or correct domains or levels by edition and code; return the keys of the editions that changed."""
    new = [model(edition_id=key[0], code=key[1], **values) for key, values in told.items() if key not in recorded]
    changed = [
        recorded[key]
        for key, values in told.items()
        if key in recorded and assign_values(record=recorded[key], values=values)
    ]
    create_all(new)
    update_all(records=changed, fields=fields)
    return {record.edition_id for record in [*new, *changed]}


def _codes(*, editions: dict[str, Edition], keys: set[int]) -> set[str]:
    return {code for code, edition in editions.items() if edition.pk in keys}
