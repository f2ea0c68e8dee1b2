# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dated corrections as the public reads them: when, why, and what changed from what. Their authors stay private."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.models import Level
from label.models.edition import in_current_language
from laureats.models.award import Erratum


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChange:
    """`before` is blank where it is not told; `language` is that of both values, blank for the reader's own."""

    label: str
    before: str
    after: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownErratum:
    at: datetime
    reason: str
    changes: list[ShownChange]
    fingerprint: str


LABELS: dict[str, str | Promise] = {
    "level": gettext_lazy("Label"),
    "name": gettext_lazy("Name"),
    "opinion": gettext_lazy("The jury’s opinion"),
    "mentions": gettext_lazy("Mentions"),
    "carried_by": gettext_lazy("Who carries the file"),
    "note": gettext_lazy("Public note"),
}
IN_FRENCH = frozenset({"name", "opinion", "note"})


def show_erratum(erratum: Erratum, *, levels: Iterable[Level]) -> ShownErratum:
    """Return an erratum ready to show; `levels` are those of its edition."""
    return ShownErratum(
        at=erratum.published_at,
        reason=erratum.reason,
        changes=show_changes(erratum.changes, levels=levels),
        fingerprint=erratum.fingerprint,
    )


def show_changes(changes: Mapping[str, Mapping[str, Any]], *, levels: Iterable[Level]) -> list[ShownChange]:
    """Return what changed in the reader's language, in the order of the fields."""
    names = {level.code: level.local_name for level in levels}
    return [_show(field, changes[field], names=names) for field in LABELS if field in changes]


def _show(field: str, change: Mapping[str, Any], *, names: Mapping[str, str]) -> ShownChange:
    label = str(LABELS[field])
    if not change:
        return ShownChange(label=label, before="", after=_("corrected"))
    if field == "level":
        return _show_level(label, change, names=names)
    write = _write_mentions if field == "mentions" else _write_text
    language = "fr" if field in IN_FRENCH else ""
    return ShownChange(label=label, before=write(change["before"]), after=write(change["after"]), language=language)


def _show_level(label: str, change: Mapping[str, Any], *, names: Mapping[str, str]) -> ShownChange:
    """Return "no label → Niveau 3", or "Niveau 3 → withdrawn"."""
    before, after = change["before"], change["after"]
    return ShownChange(
        label=label,
        before=_("none") if before is None else names.get(before, before),
        after=_("withdrawn") if after is None else names.get(after, after),
    )


def _write_text(text: str) -> str:
    return text or _("none")


def _write_mentions(mentions: Iterable[Mapping[str, str]]) -> str:
    return ", ".join(_name_mentions(mentions)) or _("none")


def _name_mentions(mentions: Iterable[Mapping[str, str]]) -> Iterator[str]:
    for mention in mentions:
        yield in_current_language(french=mention["name"], english=mention.get("name_en", ""))
