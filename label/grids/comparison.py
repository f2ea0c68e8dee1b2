# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The grid of an edition beside that of an earlier one: domains and criteria by what they declare to continue."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from label.grids.continued_codes import map_codes, rename_codes
from label.grids.described import Member, Part, PartKey, describe_grid
from label.grids.documents import read_document, take_grid
from label.models.edition import Edition

Turn = Literal["stricter", "milder", ""]
NOTHING = Member(label="", shown="")
ABSENT = Part(title="")
# What titles and places say already is told only where it changes.
_IN_TITLES = frozenset({"name", "name_en", "domain"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberPair:
    """One thing both sides say, or one of them. `turn` tells whether the later grid asks more or less there."""

    label: str
    before: str
    after: str
    turn: Turn

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class PartPair:
    """A part with the one it continues; a blank title where a side has none."""

    kind: str
    before: str
    after: str
    members: Sequence[MemberPair]

    @property
    def state(self) -> Literal["added", "removed", "changed", "same"]:
        if not self.before:
            return "added"
        if not self.after:
            return "removed"
        is_changed = self.before != self.after or any(member.is_changed for member in self.members)
        return "changed" if is_changed else "same"


def compare_editions(*, edition: Edition, earlier: Edition) -> list[PartPair]:
    """Return the parts of both editions in pairs: those of the later one in their order, then those that went."""
    old = _describe_earlier(edition=edition, earlier=earlier)
    new = describe_grid(take_grid(read_document(edition)))
    return [
        *(_pair(kind=key[0], before=old.get(key, ABSENT), after=part) for key, part in new.items()),
        *(_pair(kind=key[0], before=part, after=ABSENT) for key, part in old.items() if key not in new),
    ]


def _describe_earlier(*, edition: Edition, earlier: Edition) -> dict[PartKey, Part]:
    """Return the parts of the earlier edition under the codes of the later one, with the titles of then."""
    grid = take_grid(read_document(earlier))
    renamed = describe_grid(rename_codes(grid, codes=map_codes(edition=edition, earlier=earlier)))
    titles = [part.title for part in describe_grid(grid).values()]
    return {key: replace(part, title=title) for (key, part), title in zip(renamed.items(), titles, strict=True)}


def _pair(*, kind: str, before: Part, after: Part) -> PartPair:
    pairs = {
        key: _pair_members(before=before.members.get(key, NOTHING), after=after.members.get(key, NOTHING))
        for key in dict.fromkeys([*after.members, *before.members])
    }
    members = [pair for key, pair in pairs.items() if pair.is_changed or key not in _IN_TITLES]
    has_both = bool(before.title and after.title)
    shown = members if has_both else [replace(member, turn="") for member in members]
    return PartPair(kind=kind, before=before.title, after=after.title, members=shown)


def _pair_members(*, before: Member, after: Member) -> MemberPair:
    return MemberPair(
        label=after.label or before.label,
        before=before.shown,
        after=after.shown,
        turn=_find_turn(before=_height(before), after=_height(after)),
    )


def _height(member: Member) -> Decimal | None:
    """Return how much a member asks for: a minimum that is not set asks for nothing, an unknown one is unknown."""
    return Decimal() if member is NOTHING else member.bar


def _find_turn(*, before: Decimal | None, after: Decimal | None) -> Turn:
    if before is None or after is None or before == after:
        return ""
    return "stricter" if after > before else "milder"
