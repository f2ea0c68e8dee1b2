# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a JSON file to the definition it holds, or every fault found in one pass. The database is not touched."""

from label.definition.document import Calendar, Ceremony, EditionDefinition, Publishes
from label.definition.faults import FaultList, RefusedDefinition
from label.definition.grid_parts import parse_domain, parse_mention
from label.definition.json_source import read_json
from label.definition.jury_parts import parse_juror
from label.definition.level_parts import parse_level, parse_profile
from label.definition.member_quantities import (
    read_date,
    read_flag,
    read_moment,
    read_positive_number,
    read_quorum,
    read_year,
)
from label.definition.member_texts import read_choice, read_edition_code, read_name_or_default, read_text
from label.definition.members import OBJECT, Members, is_of_kind
from label.definition.part_lists import read_parts, require_some_parts
from label.definition.rules import check_rules
from label.models.edition import Edition


def parse_definition(content: bytes) -> EditionDefinition:
    """Return the definition a file holds, or raise `RefusedDefinition` with every fault."""
    faults = FaultList()
    value = read_json(content=content, faults=faults)
    if not is_of_kind(value=value, kind=OBJECT, pointer="", faults=faults):
        raise RefusedDefinition(faults=faults)
    members = Members(members=value, pointer="", faults=faults)
    definition = _parse_edition(members)
    check_rules(definition=definition, faults=faults)
    if len(faults):
        raise RefusedDefinition(faults=faults, code=_find_trusted_code(members=members, code=definition.code))
    return definition


def _find_trusted_code(*, members: Members, code: str) -> str | None:
    """Return the code of the edition when it was understood."""
    source = "code" if members.has("code") else "year"
    return None if members.faults.is_broken(members.locate(source)) else code


def _parse_edition(members: Members) -> EditionDefinition:
    year = read_year(members)
    code = read_edition_code(members=members, default=str(year))
    definition = EditionDefinition(
        code=code,
        year=year,
        name=read_name_or_default(members=members, default=f"Édition {code}"),
        name_en=read_text(members=members, key="name_en"),
        calendar=_read_calendar(members),
        ceremony=_read_ceremony(members),
        aggregation=read_choice(
            members=members, key="aggregation", choices=Edition.Aggregation.values, default=Edition.Aggregation.MEAN
        ),
        quorum=read_quorum(members),
        mark_step=read_positive_number(members=members, key="mark_step", default="0.5"),
        publishes=_read_publishes(members),
        mentions=read_parts(members=members, key="mentions", parse=parse_mention),
        domains=require_some_parts(members=members, key="domains", parse=parse_domain),
        levels=require_some_parts(members=members, key="levels", parse=parse_level),
        profiles=read_parts(members=members, key="profiles", parse=parse_profile),
        jurors=read_parts(members=members, key="jurors", parse=parse_juror),
        step_pointer=members.locate("mark_step") if members.has("mark_step") else members.pointer,
    )
    members.refuse_unread()
    return definition


def _read_calendar(members: Members) -> Calendar:
    return Calendar(
        opens_on=read_date(members=members, key="opens_on"),
        closes_on=read_date(members=members, key="closes_on"),
        marks_due_on=read_date(members=members, key="marks_due_on"),
        jury_meets_on=read_date(members=members, key="jury_meets_on"),
        results_at=read_moment(members=members, key="results_at"),
    )


def _read_ceremony(members: Members) -> Ceremony | None:
    value = members.take_nullable(key="ceremony", kind=OBJECT)
    if value is None:
        return None
    inner = Members(members=value, pointer=members.locate("ceremony"), faults=members.faults)
    ceremony = Ceremony(at=read_moment(members=inner, key="at"), place=read_text(members=inner, key="place"))
    inner.refuse_unread()
    return ceremony if ceremony.at or ceremony.place else None


def _read_publishes(members: Members) -> Publishes:
    value = members.take(key="publishes", kind=OBJECT, default={})
    inner = Members(members=value, pointer=members.locate("publishes"), faults=members.faults)
    publishes = Publishes(
        weights=read_flag(members=inner, key="weights"),
        scores=read_flag(members=inner, key="scores"),
        way_forward=read_flag(members=inner, key="way_forward"),
    )
    inner.refuse_unread()
    return publishes
