# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Read the jury."""

from label.definition.document import JurorPart
from label.definition.member_quantities import read_flag
from label.definition.member_texts import read_choice, read_juror_code, read_person_name, read_text
from label.definition.members import Members
from label.models.jury import JurySeat


def parse_juror(members: Members) -> JurorPart:
    """Read one juror."""
    juror = JurorPart(
        code=read_juror_code(members),
        first_name=read_person_name(members=members, key="first_name"),
        last_name=read_person_name(members=members, key="last_name"),
        role=read_text(members=members, key="role"),
        organisation=read_text(members=members, key="organisation"),
        seat=read_choice(members=members, key="seat", choices=JurySeat.State.values, default=JurySeat.State.ACTIVE),
        chair=read_flag(members=members, key="chair"),
        pointer=members.pointer,
    )
    members.refuse_unread()
    return juror
