# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Read levels, and the profiles that replace their thresholds."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from label.definition.document import LevelPart, ProfilePart, Thresholds
from label.definition.member_quantities import read_population, read_threshold_mapping, require_threshold
from label.definition.member_texts import read_code, read_code_list, read_long_text, read_name, read_text
from label.definition.members import OBJECT, Members

# What stands in for a profile's entry that could not be read: no later check looks at it.
STAND_IN: dict[str, Any] = {"min_total": "0", "domain_minima": {}}


def parse_level(members: Members) -> LevelPart:
    """Read one level with its ordinary thresholds."""
    level = LevelPart(
        code=read_code(members),
        name=read_name(members),
        name_en=read_text(members=members, key="name_en"),
        short_name=read_text(members=members, key="short_name"),
        definition=read_long_text(members=members, key="definition"),
        thresholds=_read_thresholds(members),
        pointer=members.pointer,
    )
    members.refuse_unread()
    return level


def parse_profile(members: Members) -> ProfilePart:
    """Read one profile with the thresholds it replaces."""
    profile = ProfilePart(
        code=read_code(members),
        name=read_name(members),
        name_en=read_text(members=members, key="name_en"),
        kinds=read_code_list(members=members, key="kinds"),
        population_from=read_population(members=members, key="population_from"),
        population_below=read_population(members=members, key="population_below"),
        not_applicable=read_code_list(members=members, key="not_applicable"),
        levels=_read_level_entries(members),
        pointer=members.pointer,
    )
    members.refuse_unread()
    return profile


def _read_thresholds(members: Members) -> Thresholds:
    return Thresholds(
        min_total=require_threshold(members=members, key="min_total"),
        domain_minima=read_threshold_mapping(members=members, key="domain_minima"),
        pointer=members.pointer,
    )


def _read_level_entries(members: Members) -> Mapping[str, Thresholds]:
    entries = members.take(key="levels", kind=OBJECT, default={})
    inner = Members(members=entries, pointer=members.locate("levels"), faults=members.faults)
    return {code: _read_level_entry(entries=inner, code=code) for code in entries}


def _read_level_entry(*, entries: Members, code: str) -> Thresholds:
    """Read whole thresholds: an entry with one key would leave in doubt whether the level's own other one holds."""
    entry = entries.take(key=code, kind=OBJECT, default=STAND_IN)
    members = Members(members=STAND_IN | entry, pointer=entries.locate(code), faults=entries.faults)
    missing = [key for key in STAND_IN if key not in entry]
    if missing:
        _report_incomplete_entry(members=members, missing=missing)
    for key in STAND_IN if entry is STAND_IN else missing:
        members.faults.mark_broken(members.locate(key))
    thresholds = _read_thresholds(members)
    members.refuse_unread()
    return thresholds


def _report_incomplete_entry(*, members: Members, missing: list[str]) -> None:
    message = _("A profile replaces both thresholds of a level, “min_total” and “domain_minima”; missing: %(keys)s.")
    members.faults.add(
        pointer=members.pointer, code="incomplete_profile_level", message=message % {"keys": ", ".join(missing)}
    )
