# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A file of decisions beside those that are recorded, and the levels that the marks compute now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from label.models import Edition, Level, Mention
from laureats.imports.cell_values import clean_text
from laureats.imports.decisions.catalogue import Catalogue
from laureats.imports.decisions.described import describe_differences, spell_decision
from laureats.imports.decisions.matched_rows import match_rows
from laureats.imports.decisions.records import Records
from laureats.imports.decisions.rows import DecisionRow
from laureats.imports.decisions.verdicts import award_level
from laureats.imports.flat_tables import FlatRow
from laureats.imports.plans import Outcome
from laureats.imports.reports import Difference
from laureats.imports.uploads import Counts
from laureats.models import Decision

# A decision of which one of these moves is taken anew, by its author and at its time.
RETAKEN_BY = frozenset({"awarded_level", "computed_level", "reason"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One decision as it would be. `mentions` is None when the row does not say.

    `before` and `after` are by field, as `spell_decision` writes them.
    """

    decision: Decision
    mentions: frozenset[Mention] | None
    before: Mapping[str, str]
    after: Mapping[str, str]
    differences: tuple[Difference, ...]

    @property
    def is_retaken(self) -> bool:
        return any(difference.field in RETAKEN_BY for difference in self.differences)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionChanges:
    """Decisions ready to be written, their authors and times apart."""

    created: tuple[Compared, ...]
    changed: tuple[Compared, ...]

    @property
    def all(self) -> tuple[Compared, ...]:
        return (*self.created, *self.changed)


def compare_decisions(*, edition: Edition, rows: list[FlatRow]) -> Outcome[DecisionChanges]:
    """Set the rows against the edition. Raise `Refused` with every fault."""
    read, records = match_rows(edition=edition, rows=rows)
    compared = [_compare(row, records=records) for row in read]
    changes = keep_changes(compared)
    created, changed = len(changes.created), len(changes.changed)
    return Outcome(
        counts=Counts(created=created, changed=changed, unchanged=len(compared) - created - changed),
        differences=tuple(difference for each in compared for difference in each.differences),
        changes=changes,
    )


def held_mentions(decision: Decision) -> frozenset[Mention]:
    return frozenset(decision.mentions.all()) if decision.pk else frozenset()


def set_beside(
    decision: Decision, *, before: Mapping[str, str], mentions: frozenset[Mention] | None, levels: Catalogue[Level]
) -> Compared:
    """Return a decision that was filled in beside what it said before; without `mentions`, it keeps its own."""
    after = spell_decision(decision, mentions=held_mentions(decision) if mentions is None else mentions)
    reference = decision.candidature.reference
    differences = describe_differences(reference=reference, before=before, after=after, levels=levels)
    return Compared(decision=decision, mentions=mentions, before=before, after=after, differences=tuple(differences))


def keep_changes(compared: Sequence[Compared]) -> DecisionChanges:
    """Leave out what changes nothing."""
    return DecisionChanges(
        created=tuple(each for each in compared if each.differences and each.decision.pk is None),
        changed=tuple(each for each in compared if each.differences and each.decision.pk is not None),
    )


def _compare(row: DecisionRow, *, records: Records) -> Compared:
    decision = records.decision_of(row.reference)
    before = spell_decision(decision, mentions=held_mentions(decision))
    _fill(decision, row=row, records=records)
    return set_beside(decision, before=before, mentions=row.mentions, levels=records.levels)


def _fill(decision: Decision, *, row: DecisionRow, records: Records) -> None:
    if row.award is not None:
        result = records.results[row.reference]
        award_level(decision, award=row.award, result=result, levels=records.levels.by_code)
    if row.reason and row.reason != clean_text(decision.reason):
        decision.reason = row.reason
    if row.opinion and row.opinion != clean_text(decision.opinion):
        decision.opinion = row.opinion
