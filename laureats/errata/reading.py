# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From a JSON file to the correction it asks for, or every fault found in one pass."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from label.definition.faults import FaultList, RefusedDefinition, join_pointer, quote
from label.definition.json_source import read_json
from label.definition.member_texts import read_code_list, read_long_text, read_name, read_text
from label.definition.members import OBJECT, TEXT, Members, is_of_kind
from label.models import Edition
from laureats.errata.changes import AskedChanges


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedErratum:
    """What a file asks for: `changes` holds the fields that it names, and no other."""

    reason: str
    changes: AskedChanges


def read_erratum(*, content: bytes, edition: Edition) -> AskedErratum:
    """Return what the file asks for, or raise `RefusedDefinition` with every fault at its JSON Pointer."""
    faults = FaultList()
    value = read_json(content=content, faults=faults)
    if not is_of_kind(value=value, kind=OBJECT, pointer="", faults=faults):
        raise RefusedDefinition(faults=faults)
    members = Members(members=value, pointer="", faults=faults)
    asked = AskedErratum(reason=_read_reason(members), changes=_read_changes(members, edition=edition))
    members.refuse_unread()
    if len(faults):
        raise RefusedDefinition(faults=faults, code=edition.code)
    return asked


def _read_reason(members: Members) -> str:
    reason = members.require(key="reason", kind=TEXT, fallback="").strip()
    if not reason and not members.faults.is_broken(members.locate("reason")):
        members.report(key="reason", code="blank", message=_("Write why the award is corrected: the reason is public."))
    return reason


def _read_changes(members: Members, *, edition: Edition) -> dict[str, Any]:
    value = members.require(key="changes", kind=OBJECT, fallback={})
    inner = Members(members=value, pointer=members.locate("changes"), faults=members.faults)
    readers: dict[str, Callable[[], Any]] = {
        "level": lambda: _read_level(inner, edition=edition),
        "name": lambda: read_name(inner),
        "opinion": lambda: read_long_text(members=inner, key="opinion"),
        "mentions": lambda: _read_mentions(inner, edition=edition),
        "carried_by": lambda: read_text(members=inner, key="carried_by"),
        "note": lambda: read_long_text(members=inner, key="note"),
    }
    changes = {key: read() for key, read in readers.items() if inner.has(key)}
    inner.refuse_unread()
    return changes


def _read_level(members: Members, *, edition: Edition) -> str | None:
    """Read the code of a level; null takes the label back."""
    code = members.take_nullable(key="level", kind=TEXT)
    if code is not None:
        known = edition.levels.values_list("code", flat=True)
        _report_unknown(code, pointer=members.locate("level"), known=known, faults=members.faults)
    return code


def _read_mentions(members: Members, *, edition: Edition) -> tuple[str, ...]:
    codes = read_code_list(members=members, key="mentions")
    known = set(edition.mentions.values_list("code", flat=True))
    for rank, code in enumerate(codes):
        place = join_pointer(parent=members.locate("mentions"), member=rank)
        if not members.faults.is_broken(place):
            _report_unknown(code, pointer=place, known=known, faults=members.faults)
    return codes


def _report_unknown(code: str, *, pointer: str, known: Collection[str], faults: FaultList) -> None:
    if code not in known:
        message = _("The code “%(code)s” names nothing known. Known codes: %(known)s.")
        named = {"code": quote(code), "known": ", ".join(known) or _("none")}
        faults.add(pointer=pointer, code="unknown_code", message=message % named)
