# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dated corrections as the public reads them: when, why, and what changed from what. Their authors stay private."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.models import Level, Mention
from label.models.edition import FrenchWords
from laureats.models.award import Erratum
from laureats.public.mentions import name_mentions


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


def show_erratum(erratum: Erratum, *, levels: Iterable[Level], mentions: Iterable[Mention]) -> ShownErratum:
    """Return an erratum ready to show; `levels` and `mentions` are those of its edition."""
    return ShownErratum(
        at=erratum.published_at,
        reason=erratum.reason,
        changes=show_changes(erratum.changes, levels=levels, mentions=mentions),
        fingerprint=erratum.fingerprint,
    )


def show_changes(
    changes: Mapping[str, Mapping[str, Any]], *, levels: Iterable[Level], mentions: Iterable[Mention]
) -> list[ShownChange]:
    """Return what changed in the reader's language, in the order of the fields."""
    names = {level.code: level.local_name for level in levels}
    known = list(mentions)
    return [_show(field, changes[field], names=names, mentions=known) for field in LABELS if field in changes]


def _show(
    field: str, change: Mapping[str, Any], *, names: Mapping[str, str], mentions: Iterable[Mention]
) -> ShownChange:
    label = str(LABELS[field])
    if not change:
        return ShownChange(label=label, before="", after=_("corrected"))
    if field == "level":
        return _show_level(label, change, names=names)
    if field == "mentions":
        return _show_mentions(label, change, known=mentions)
    language = "fr" if field in IN_FRENCH else ""
    before, after = _write_text(change["before"]), _write_text(change["after"])
    return ShownChange(label=label, before=before, after=after, language=language)


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


def _show_mentions(label: str, change: Mapping[str, Any], *, known: Iterable[Mention]) -> ShownChange:
    """Return names in the reader's language, or said to be in French when one of them is known in French alone."""
    before, after = (name_mentions(change[side], known=known) for side in ("before", "after"))
    is_french = any(isinstance(name, FrenchWords) for name in (*before, *after))
    return ShownChange(
        label=label,
        before=_write_text(", ".join(before)),
        after=_write_text(", ".join(after)),
        language="fr" if is_french else "",
    )
