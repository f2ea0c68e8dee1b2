# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The mention for the best total: whom the totals propose, and giving it to them all."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from label.models import Edition, Mention
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.imports.decisions.comparison import Compared, held_mentions, keep_changes, set_beside
from laureats.imports.decisions.described import spell_decision
from laureats.imports.decisions.records import Records, load_records
from laureats.imports.decisions.writing import write_decisions
from laureats.imports.plans import find_frozen_faults
from laureats.levels import Result
from laureats.palmares.sealing import lock_edition
from laureats.results import list_deferred

# Mentions are named by each edition: the one of this code is for the best total.
BEST_TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class BestTotal:
    """The files of the highest total, and those that have the mention, by reference."""

    mention: Mention
    holders: frozenset[str]
    awarded: frozenset[str]

    @property
    def lacking(self) -> list[str]:
        return sorted(self.holders - self.awarded)

    @property
    def surplus(self) -> list[str]:
        return sorted(self.awarded - self.holders)


def find_best_total(results: Iterable[Result], *, deferred: Set[str]) -> frozenset[str]:
    """Return the references of every file with the highest total, several when ex æquo; deferred ones are left out."""
    totals = {
        result.candidature.reference: result.total
        for result in results
        if result.total is not None and result.candidature.reference not in deferred
    }
    highest = max(totals.values(), default=None)
    return frozenset(reference for reference, total in totals.items() if total == highest)


def propose_best_total(*, edition: Edition, results: Mapping[str, Result], deferred: Set[str]) -> BestTotal | None:
    """Set the holders of the best total beside those who have its mention; None for an edition without this mention."""
    mention = edition.mentions.filter(code=BEST_TOTAL).first()
    if mention is None:
        return None
    awarded = mention.decisions.order_by().values_list("candidature__reference", flat=True)
    return BestTotal(
        mention=mention,
        holders=find_best_total(results.values(), deferred=deferred),
        awarded=(frozenset(awarded) & set(results)) - deferred,
    )


@transaction.atomic
def award_best_total(*, edition: Edition, holders: Set[str], author: Author) -> None:
    """Give the mention to the files of the highest total, and take it from the others; deferred ones keep theirs.

    `holders` are those that the author was shown. Raise `Refused` when they are others now, or the edition is sealed.
    """
    locked = lock_edition(edition)
    records = load_records(locked)
    proposal = propose_best_total(edition=locked, results=records.results, deferred=list_deferred(locked))
    faults = find_frozen_faults(locked)
    if proposal is None or proposal.holders != holders:
        message = _("The files with the highest total are no longer those that were shown: look again.")
        faults.append(Fault(code="stale", message=message))
    if faults or proposal is None:
        raise Refused(faults)
    given = [_with_mention(reference, mention=proposal.mention, records=records) for reference in proposal.lacking]
    taken = [_without_mention(reference, mention=proposal.mention, records=records) for reference in proposal.surplus]
    write_decisions(keep_changes([*given, *taken]), author=author, entry=None)


def _with_mention(reference: str, *, mention: Mention, records: Records) -> Compared:
    held = held_mentions(records.decision_of(reference))
    return _set_mentions(reference, mentions=held | {mention}, records=records)


def _without_mention(reference: str, *, mention: Mention, records: Records) -> Compared:
    held = held_mentions(records.decision_of(reference))
    return _set_mentions(reference, mentions=held - {mention}, records=records)


def _set_mentions(reference: str, *, mentions: frozenset[Mention], records: Records) -> Compared:
    decision = records.decision_of(reference)
    before = spell_decision(decision, mentions=held_mentions(decision))
    return set_beside(decision, before=before, mentions=mentions, levels=records.levels)
