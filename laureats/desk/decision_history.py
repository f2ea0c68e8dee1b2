# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The history of a decision, in words: who changed what, when, and by which file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from laureats.deliberation.history import list_changes
from laureats.deliberation.queries import DeliberatedFile, Deliberation
from laureats.desk.previews import ChangedValue
from laureats.imports.decisions.columns import MENTION_SEPARATOR, NO_LABEL
from laureats.imports.decisions.described import INCOMPLETE, spell_decision
from laureats.models import Candidature, Decision, DecisionChange

# As they are read: a database keeps the keys of a document in its own order.
FIELDS = ("awarded_level", "computed_level", "reason", "opinion", "mentions")
LEVEL_FIELDS = frozenset({"awarded_level", "computed_level"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChange:
    """One deed on a decision, with the values that it moved."""

    change: DecisionChange
    values: Sequence[ChangedValue]


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionWords:
    """The names that stand for the codes of a spelt decision."""

    levels: Mapping[str, str]
    mentions: Mapping[str, str]

    def read(self, field: str, *, value: str) -> str:
        if field in LEVEL_FIELDS:
            return self.levels.get(value, value)
        if field == "mentions":
            codes = [code.strip() for code in value.split(MENTION_SEPARATOR)]
            return ", ".join(self.mentions.get(code, code) for code in codes)
        return value


def make_words(deliberation: Deliberation) -> DecisionWords:
    levels = {code: level.name for code, level in deliberation.levels.items()}
    mentions = {code: mention.name for code, mention in deliberation.mentions.items()}
    return DecisionWords(levels={INCOMPLETE: _("incomplete"), NO_LABEL: _("no label"), **levels}, mentions=mentions)


def show_history(candidature: Candidature, *, words: DecisionWords) -> list[ShownChange]:
    """Return every deed on the decision of a file, latest first."""
    return [
        ShownChange(
            change=change,
            values=list(_compare(change.before, change.after, of=candidature.reference, words=words)),
        )
        for change in list_changes(candidature)
    ]


def compare_sides(file: DeliberatedFile, *, mine: Mapping[str, str], words: DecisionWords) -> list[ChangedValue]:
    """Set what is recorded (`before`) beside what its author was about to write (`after`), where both differ."""
    recorded = spell_decision(file.decision or Decision(), mentions=file.mentions)
    return list(_compare(recorded, mine, of=file.reference, words=words))


def _compare(
    before: Mapping[str, str], after: Mapping[str, str], *, of: str, words: DecisionWords
) -> Iterator[ChangedValue]:
    for field in FIELDS:
        if field in after and after[field] != before.get(field, ""):
            yield ChangedValue(
                of=of,
                field=_label(field),
                before=words.read(field, value=before.get(field, "")),
                after=words.read(field, value=after[field]),
            )


def _label(field: str) -> str:
    return str(Decision._meta.get_field(field).verbose_name)  # type: ignore[union-attr]
