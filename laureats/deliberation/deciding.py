# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One file decided on the screen, by the rules that judge a row of a file of decisions."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from label.models import Edition, Mention
from laureats.authors import Author
from laureats.deliberation.history import find_last_change
from laureats.faults import Fault, Refused
from laureats.imports.cell_values import clean_text
from laureats.imports.decisions.comparison import Compared, held_mentions, keep_changes, set_beside
from laureats.imports.decisions.described import INCOMPLETE, spell_decision
from laureats.imports.decisions.records import Records, load_records
from laureats.imports.decisions.verdicts import (
    Award,
    award_level,
    describe_undecidable,
    find_objections,
    withdraw_level,
)
from laureats.imports.decisions.writing import write_decisions
from laureats.imports.plans import find_frozen_faults
from laureats.levels import Result
from laureats.models import Decision
from laureats.palmares.sealing import lock_edition
from laureats.results import list_deferred


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Everything a decision says, as it shall be: what is left out is taken away.

    `level` is a code, None for no label; an undecided file has none. `mentions` are codes. `computed` is the level
    that was computed when the jury looked: a code, None for no label, or "incomplete".
    """

    is_decided: bool
    level: str | None
    reason: str = ""
    opinion: str = ""
    mentions: frozenset[str] = frozenset()
    computed: str | None


@transaction.atomic
def decide_file(*, edition: Edition, reference: str, verdict: Verdict, author: Author, seen: int) -> None:
    """Write what the jury decides of one file, and its history. What changes nothing leaves no trace.

    `seen` is the key of the last change that the author knew of, 0 for none. Raise `Refused` with every fault, among
    them `overtaken` when someone else has changed the decision since, and `moved` when the computed level has.
    """
    locked = lock_edition(edition)
    records = load_records(locked, references=[reference])
    faults = list(_find_closed(locked, reference=reference, records=records))
    if not faults:
        result = records.results[reference]
        faults = [*_find_overtaken(records, reference=reference, seen=seen), *_find_moved(result, verdict=verdict)]
        faults += _find_verdict_faults(verdict, result=result, records=records)
    if faults:
        raise Refused(faults)
    compared = _fill(records.decision_of(reference), verdict=verdict, records=records)
    write_decisions(keep_changes([compared]), author=author, entry=None)


def computed_word(result: Result) -> str | None:
    """Return the computed level as `Verdict.computed` says it."""
    return result.computed_level if result.status == "complete" else INCOMPLETE


def clean_words(text: str) -> str:
    """Return a text as a file would bring it: a form sends its line breaks in two characters."""
    return clean_text(text.replace("\r\n", "\n"))


def _find_closed(edition: Edition, *, reference: str, records: Records) -> Iterator[Fault]:
    """Tell why the file takes no decision now. A deferred one takes it even once the others are sealed or public."""
    undecidable = describe_undecidable(reference, candidature=records.candidatures.get(reference))
    if undecidable:
        yield Fault(code="unknown_candidature", message=undecidable)
    elif reference not in list_deferred(edition):
        yield from find_frozen_faults(edition)


def _find_overtaken(records: Records, *, reference: str, seen: int) -> Iterator[Fault]:
    last = find_last_change(records.candidatures[reference])
    if last is not None and last.pk != seen:
        message = _("%(reference)s was changed meanwhile by %(author)s, on %(hour)s: nothing of yours is saved yet.")
        hour = date_format(localtime(last.changed_at), "DATETIME_FORMAT")
        named = {"reference": reference, "author": last.author_name, "hour": hour}
        yield Fault(code="overtaken", message=message % named)


def _find_moved(result: Result, *, verdict: Verdict) -> Iterator[Fault]:
    if verdict.is_decided and verdict.computed != computed_word(result):
        message = _("The computed level of %(reference)s has changed since this page was shown: look again, then save.")
        yield Fault(code="moved", message=message % {"reference": result.candidature.reference})


def _find_verdict_faults(verdict: Verdict, *, result: Result, records: Records) -> Iterator[Fault]:
    unknown = sorted(verdict.mentions - set(records.mentions.codes))
    if unknown:
        message = _("“%(read)s” is no mention of this edition.")
        yield Fault(code="unknown_mention", message=message % {"read": ", ".join(unknown)})
    if verdict.level not in {None, *records.levels.codes}:
        message = _("“%(read)s” is no level of this edition.")
        yield Fault(code="unknown_level", message=message % {"read": verdict.level})
    elif verdict.is_decided:
        has_reason = bool(verdict.reason.strip())
        for objection in find_objections(_read_award(verdict, records=records), result=result, has_reason=has_reason):
            yield Fault(code=objection.code, message=objection.message)


def _read_award(verdict: Verdict, *, records: Records) -> Award:
    return Award(level=None if verdict.level is None else records.levels.by_code[verdict.level])


def _fill(decision: Decision, *, verdict: Verdict, records: Records) -> Compared:
    before = spell_decision(decision, mentions=held_mentions(decision))
    if verdict.is_decided:
        result = records.results[decision.candidature.reference]
        award = _read_award(verdict, records=records)
        award_level(decision, award=award, result=result, levels=records.levels.by_code)
    else:
        withdraw_level(decision)
    decision.reason = clean_words(verdict.reason)
    decision.opinion = clean_words(verdict.opinion)
    mentions = _find_mentions(verdict.mentions, records=records)
    return set_beside(decision, before=before, mentions=mentions, levels=records.levels)


def _find_mentions(codes: Collection[str], *, records: Records) -> frozenset[Mention]:
    return frozenset(records.mentions.by_code[code] for code in codes)
