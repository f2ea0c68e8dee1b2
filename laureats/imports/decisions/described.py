# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Decisions spelt out, so that what changes can be told."""

from collections.abc import Iterable, Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from label.models import Level, Mention
from laureats.imports.decisions.catalogue import Catalogue
from laureats.imports.decisions.columns import MENTION_SEPARATOR, NO_LABEL
from laureats.imports.reports import Difference, Words
from laureats.models import Decision

# No level has this code.
INCOMPLETE = "incomplete"


def spell_decision(decision: Decision, *, mentions: Iterable[Mention]) -> dict[str, str]:
    """Return what a decision says, by field, as the file would write it; an undecided level is blank."""
    return {
        "awarded_level": _spell_level(decision.awarded_level) if decision.is_decided else "",
        "computed_level": _spell_computed(decision) if decision.is_decided else "",
        "reason": decision.reason,
        "opinion": decision.opinion,
        "mentions": f"{MENTION_SEPARATOR} ".join(sorted(mention.code for mention in mentions)),
    }


def describe_differences(
    *, reference: str, before: Mapping[str, str], after: Mapping[str, str], levels: Catalogue[Level]
) -> Iterator[Difference]:
    words = {INCOMPLETE: _("incomplete"), NO_LABEL: _("no label")} | {
        code: level.name for code, level in levels.by_code.items()
    }
    for field, value in after.items():
        if value != before[field]:
            yield Difference(
                reference=reference,
                field=field,
                label=_label(field),
                before=before[field],
                after=value,
                words=words if field.endswith("_level") else {},
            )


def _label(field: str) -> Words:
    label: Words = Decision._meta.get_field(field).verbose_name  # type: ignore[union-attr]
    return label


def _spell_computed(decision: Decision) -> str:
    return _spell_level(decision.computed_level) if decision.computed_complete else INCOMPLETE


def _spell_level(level: Level | None) -> str:
    return level.code if level else NO_LABEL
