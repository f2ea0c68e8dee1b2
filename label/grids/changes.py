# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a new grid changes in the old one, part by part."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _

from label.grids.described import Member, Part, PartKey, describe_grid

NOTHING = Member(label="", shown="")


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberChange:
    """One thing that a part says otherwise; blank for nothing."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartChange:
    """A part that comes, goes, or says something otherwise."""

    title: str
    state: Literal["added", "removed", "changed"]
    members: Sequence[MemberChange] = ()


def list_changes(*, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[PartChange]:
    """Return what changes from one grid of a document to another: parts of one code are the same part."""
    old, new = describe_grid(before), describe_grid(after)
    return [
        *_list_changed(old=old, new=new),
        *(_describe_added(part) for key, part in new.items() if key not in old),
        *(PartChange(title=part.title, state="removed") for key, part in old.items() if key not in new),
        *_list_moved(old=list(old), new=list(new)),
    ]


def _list_changed(*, old: Mapping[PartKey, Part], new: Mapping[PartKey, Part]) -> Iterator[PartChange]:
    for key, part in new.items():
        members = list(_compare(old[key], part)) if key in old else []
        if members:
            yield PartChange(title=old[key].title, state="changed", members=members)


def _compare(old: Part, new: Part) -> Iterator[MemberChange]:
    for key in dict.fromkeys([*old.members, *new.members]):
        before, after = old.members.get(key, NOTHING), new.members.get(key, NOTHING)
        if before.shown != after.shown:
            yield MemberChange(label=after.label or before.label, before=before.shown, after=after.shown)


def _describe_added(part: Part) -> PartChange:
    members = [
        MemberChange(label=member.label, before="", after=member.shown)
        for key, member in part.members.items()
        if member.shown and key != "name"
    ]
    return PartChange(title=part.title, state="added", members=members)


def _list_moved(*, old: Sequence[PartKey], new: Sequence[PartKey]) -> Iterator[PartChange]:
    """Yield a change of order for each kind whose parts on both sides no longer follow each other as they did."""
    for kind, title in (
        ("domains", _("Order of domains")),
        ("criteria", _("Order of criteria")),
        ("levels", _("Order of levels")),
        ("profiles", _("Order of profiles")),
        ("mentions", _("Order of mentions")),
    ):
        before, after = _list_shared(old, kind=kind, others=new), _list_shared(new, kind=kind, others=old)
        if before != after:
            change = MemberChange(label=_("Order"), before=", ".join(before), after=", ".join(after))
            yield PartChange(title=title, state="changed", members=[change])


def _list_shared(keys: Iterable[PartKey], *, kind: str, others: Sequence[PartKey]) -> list[str]:
    return [key[1] for key in keys if key[0] == kind and key in others]
