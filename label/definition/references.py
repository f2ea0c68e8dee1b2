# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Codes that name another part of the definition, or a kind of body."""

from collections.abc import Collection, Iterable

from django.utils.translation import gettext as _

from label.definition.document import EditionDefinition, ProfilePart, Thresholds
from label.definition.faults import FaultList, join_pointer, quote
from label.kinds import Kind


def check_references(*, definition: EditionDefinition, faults: FaultList) -> None:
    """Report every code that names nothing, at the reference."""
    _check_domain_references(definition=definition, faults=faults)
    for profile in definition.profiles:
        places = _list_places(profile=profile, key="kinds", codes=profile.kinds)
        _report_unknown(places=places, known=Kind.values, faults=faults)
    _check_criterion_references(definition=definition, faults=faults)
    _check_level_references(definition=definition, faults=faults)


def _check_domain_references(*, definition: EditionDefinition, faults: FaultList) -> None:
    if faults.is_broken("/domains"):
        return
    known = {domain.code for domain in definition.domains}
    for thresholds in _list_thresholds(definition):
        pointer = join_pointer(parent=thresholds.pointer, member="domain_minima")
        places = [(code, join_pointer(parent=pointer, member=code)) for code in thresholds.domain_minima]
        _report_unknown(places=places, known=known, faults=faults)


def _check_criterion_references(*, definition: EditionDefinition, faults: FaultList) -> None:
    lists = (join_pointer(parent=domain.pointer, member="criteria") for domain in definition.domains)
    if any(map(faults.is_broken, ["/domains", *lists])):
        return
    known = {criterion.code for criterion in definition.list_criteria()}
    for profile in definition.profiles:
        places = _list_places(profile=profile, key="not_applicable", codes=profile.not_applicable)
        _report_unknown(places=places, known=known, faults=faults)


def _check_level_references(*, definition: EditionDefinition, faults: FaultList) -> None:
    if faults.is_broken("/levels"):
        return
    known = {level.code for level in definition.levels}
    for profile in definition.profiles:
        places = [(code, thresholds.pointer) for code, thresholds in profile.levels.items()]
        _report_unknown(places=places, known=known, faults=faults)


def _list_thresholds(definition: EditionDefinition) -> list[Thresholds]:
    own = [level.thresholds for level in definition.levels]
    return own + [thresholds for profile in definition.profiles for thresholds in profile.levels.values()]


def _list_places(*, profile: ProfilePart, key: str, codes: Iterable[str]) -> list[tuple[str, str]]:
    """Return the codes of a list with their places, without those that were no text."""
    pointer = join_pointer(parent=profile.pointer, member=key)
    places = [(code, join_pointer(parent=pointer, member=rank)) for rank, code in enumerate(codes)]
    return [(code, place) for code, place in places if code]


def _report_unknown(*, places: Iterable[tuple[str, str]], known: Collection[str], faults: FaultList) -> None:
    for code, pointer in places:
        if code not in known:
            message = _("The code “%(code)s” names nothing known.") % {"code": quote(code)}
            faults.add(pointer=pointer, code="unknown_code", message=message)
