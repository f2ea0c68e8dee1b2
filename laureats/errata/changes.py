# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an erratum changes: the award as it stands beside what is asked for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from label.models import Edition
from laureats.errata.content import PERSONAL_FIELDS, RecordedChanges
from laureats.faults import Fault, Refused
from laureats.models import Award

# By field: a level's code or null (no label), the codes of mentions, texts. A field left out stays as it is.
AskedChanges = Mapping[str, Any]
# By field, as a document tells it: mentions are [{"code": …, "name": …}].
Standing = Mapping[str, Any]


def standing_of(award: Award) -> dict[str, Any]:
    """Return what an award says now; the level of one taken back, or not given yet, is null."""
    is_held = award.pk is not None and award.withdrawn_at is None and award.level is not None
    return {
        "level": award.level.code if is_held and award.level else None,
        "name": award.name,
        "opinion": award.opinion,
        "mentions": award.mentions,
        "carried_by": award.carried_by,
        "note": award.note,
    }


def resolve_changes(*, edition: Edition, asked: AskedChanges) -> dict[str, Any]:
    """Return what is asked for as a document tells it. Raise `Refused` with every unknown code."""
    wanted = {field: _tidy(value) for field, value in asked.items()}
    mentions = {mention.code: mention.name for mention in edition.mentions.all()}
    unknown = set(wanted.get("mentions", ())) - set(mentions)
    level = wanted.get("level")
    if level is not None and not edition.levels.filter(code=level).exists():
        unknown.add(level)
    if unknown:
        message = _("The code “%(code)s” names nothing known in this edition.")
        raise Refused([Fault(code="unknown_code", message=message % {"code": code}) for code in sorted(unknown)])
    if "mentions" in wanted:
        chosen = set(wanted["mentions"])
        wanted["mentions"] = [{"code": code, "name": name} for code, name in mentions.items() if code in chosen]
    return wanted


def compare_changes(*, before: Standing, wanted: Standing) -> dict[str, dict[str, Any]]:
    """Return the fields that really change, before and after; a personal field tells neither."""
    return {
        field: {} if field in PERSONAL_FIELDS else {"before": before[field], "after": after}
        for field, after in wanted.items()
        if _comparable(before[field]) != _comparable(after)
    }


def award_values(*, edition: Edition, changes: RecordedChanges, wanted: Standing, at: datetime) -> dict[str, Any]:
    """Return the columns of the award that the changes set. An award taken back keeps the level that it had."""
    values = {field: wanted[field] for field in changes if field != "level"}
    if "level" not in changes:
        return values
    if wanted["level"] is None:
        return values | {"withdrawn_at": at}
    return values | {"level": edition.levels.get(code=wanted["level"]), "withdrawn_at": None}


def _tidy(value: Any) -> Any:
    """Return a text as it is kept: forms send other line ends than files."""
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else value


def _comparable(value: Any) -> Any:
    """Return what makes two values the same: for mentions their codes, in any order."""
    return {mention["code"] for mention in value} if isinstance(value, list) else _tidy(value)
