# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Read domains with their criteria, and mentions."""

from label.definition.document import CriterionPart, DomainPart, MentionPart
from label.definition.member_quantities import read_flag, read_positive_number, require_positive_number
from label.definition.member_texts import read_code, read_name, read_questions, read_text
from label.definition.members import Members
from label.definition.part_lists import require_parts


def parse_mention(members: Members) -> MentionPart:
    """Read one mention, every member in its turn."""
    mention = MentionPart(
        code=read_code(members),
        name=read_name(members),
        name_en=read_text(members=members, key="name_en"),
        pointer=members.pointer,
    )
    members.refuse_unread()
    return mention


def parse_domain(members: Members) -> DomainPart:
    """Read one domain and its criteria."""
    domain = DomainPart(
        code=read_code(members),
        name=read_name(members),
        name_en=read_text(members=members, key="name_en"),
        weight=read_positive_number(members=members, key="weight", default="1"),
        questions=read_questions(members),
        criteria=require_parts(members=members, key="criteria", parse=parse_criterion),
        pointer=members.pointer,
    )
    members.refuse_unread()
    return domain


def parse_criterion(members: Members) -> CriterionPart:
    """Read one criterion."""
    criterion = CriterionPart(
        code=read_code(members),
        name=read_name(members),
        name_en=read_text(members=members, key="name_en"),
        max_points=require_positive_number(members=members, key="max_points"),
        weight=read_positive_number(members=members, key="weight", default="1"),
        bonus=read_flag(members=members, key="bonus"),
        pointer=members.pointer,
    )
    members.refuse_unread()
    return criterion
