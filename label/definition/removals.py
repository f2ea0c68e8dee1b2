# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a definition removes from an edition, and what forbids it: records of other apps that hold on to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.definition.document import EditionDefinition, JurorPart, NamedPart
from label.definition.faults import DefinitionFault, join_pointer, quote
from label.definition.uses import find_uses
from label.models.edition import Edition
from label.models.grid import Criterion, Domain, Level, Mention, Profile
from label.models.jury import JurySeat

Record = Criterion | Domain | Level | Mention | Profile | JurySeat

# Criteria go before the domains that hold them.
REMOVAL_ORDER: tuple[type[Record], ...] = (Criterion, Domain, Level, Mention, Profile, JurySeat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """A record that the definition does not name any more, and the pointer of the list it is missing from."""

    record: Record
    pointer: str


def find_removals(*, edition: Edition, definition: EditionDefinition) -> list[Removal]:
    """Return the records of the edition that the definition leaves out."""
    return [
        *_find_criterion_removals(edition=edition, definition=definition),
        *_find_absent(records=edition.domains.all(), parts=definition.domains, pointer="/domains"),
        *_find_absent(records=edition.levels.all(), parts=definition.levels, pointer="/levels"),
        *_find_absent(records=edition.mentions.all(), parts=definition.mentions, pointer="/mentions"),
        *_find_absent(records=edition.profiles.all(), parts=definition.profiles, pointer="/profiles"),
        *_find_absent(records=edition.seats.all(), parts=definition.jurors, pointer="/jurors"),
    ]


def find_forbidden_removals(removals: Sequence[Removal]) -> Iterator[DefinitionFault]:
    """Yield a fault for every removed record that another app refers to."""
    for model in REMOVAL_ORDER:
        chosen = [removal for removal in removals if isinstance(removal.record, model)]
        uses = find_uses(model=model, keys=[removal.record.pk for removal in chosen])
        for removal in chosen:
            if removal.record.pk in uses:
                yield _describe_use(removal=removal, uses=uses[removal.record.pk])


def delete_removed(removals: Sequence[Removal]) -> None:
    """Delete the records in one go a model."""
    for model in REMOVAL_ORDER:
        keys = [removal.record.pk for removal in removals if isinstance(removal.record, model)]
        if keys:
            model._default_manager.filter(pk__in=keys).delete()


def _find_criterion_removals(*, edition: Edition, definition: EditionDefinition) -> Iterator[Removal]:
    kept = {criterion.code for criterion in definition.list_criteria()}
    places = {domain.code: join_pointer(parent=domain.pointer, member="criteria") for domain in definition.domains}
    for criterion in edition.criteria.select_related("domain"):
        if criterion.code not in kept:
            yield Removal(record=criterion, pointer=places.get(criterion.domain.code, "/domains"))


def _find_absent(
    *, records: Iterable[Record], parts: Iterable[NamedPart] | Iterable[JurorPart], pointer: str
) -> Iterator[Removal]:
    kept = {part.code for part in parts}
    for record in records:
        if record.code not in kept:
            yield Removal(record=record, pointer=pointer)


def _describe_use(*, removal: Removal, uses: Sequence[str]) -> DefinitionFault:
    message = _("“%(code)s” cannot be removed: these records refer to it: %(uses)s.")
    values = {"code": quote(removal.record.code), "uses": ", ".join(dict.fromkeys(uses))}
    return DefinitionFault(
        pointer=removal.pointer, code="in_use", message=message % values, subject=removal.record.code
    )
