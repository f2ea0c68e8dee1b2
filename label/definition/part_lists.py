# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Read the lists of parts that a definition is made of."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from label.definition.faults import join_pointer
from label.definition.members import LIST, OBJECT, Members, is_of_kind

P = TypeVar("P")


def read_parts(*, members: Members, key: str, parse: Callable[[Members], P]) -> tuple[P, ...]:
    """Read a list of objects that may be left out. Items that are no object are reported and left out."""
    items = members.take(key=key, kind=LIST, default=[])
    return _parse_items(members=members, key=key, items=items, parse=parse)


def require_parts(*, members: Members, key: str, parse: Callable[[Members], P]) -> tuple[P, ...]:
    """Read a list of objects that must be there; it may be empty."""
    items = members.require(key=key, kind=LIST, fallback=[])
    return _parse_items(members=members, key=key, items=items, parse=parse)


def require_some_parts(*, members: Members, key: str, parse: Callable[[Members], P]) -> tuple[P, ...]:
    """Read a list of objects that must be there and hold at least one."""
    items = members.require(key=key, kind=LIST, fallback=[])
    if not items and not members.faults.is_broken(members.locate(key)):
        members.report(key=key, code="empty_list", message=_("This list holds at least one object."))
    return _parse_items(members=members, key=key, items=items, parse=parse)


def _parse_items(*, members: Members, key: str, items: list[Any], parse: Callable[[Members], P]) -> tuple[P, ...]:
    parts = []
    for rank, item in enumerate(items):
        place = join_pointer(parent=members.locate(key), member=rank)
        if is_of_kind(value=item, kind=OBJECT, pointer=place, faults=members.faults):
            parts.append(parse(Members(members=item, pointer=place, faults=members.faults)))
    return tuple(parts)
