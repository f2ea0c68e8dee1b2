# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Load the history whole, or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction

from laureats.bulk_writes import Tally
from laureats.faults import Refused
from laureats.history.awards import record_awards
from laureats.history.bodies import BodyFinder, record_former_names
from laureats.history.editions import find_kept_codes, record_editions
from laureats.history.former_names import give_sirens
from laureats.history.juries import record_juries
from laureats.history.reading import History, read_history


@dataclass(slots=True, kw_only=True)
class HistoryReport:
    """What a load did. `kept` are the codes of editions that have a life of their own here, left as they are."""

    editions: Tally = field(default_factory=Tally)
    jurors: Tally = field(default_factory=Tally)
    awards: Tally = field(default_factory=Tally)
    kept: tuple[str, ...] = ()


def load_history(contents: Mapping[str, bytes]) -> HistoryReport:
    """Bring past editions, juries and known awards up to the files, in one transaction.

    The files decide of their own columns, blanks included: what a source no longer gives is unknown again. An edition
    that has a grid, candidatures or a palmarès here is left as it is. Raises `Refused` with every fault of the files.
    """
    history = read_history(contents)
    with transaction.atomic():
        return _record_history(history)


def _record_history(history: History) -> HistoryReport:
    kept = find_kept_codes(history.editions.keys())
    editions, edition_tally = record_editions(history=history, codes=history.editions.keys() - kept)
    jurors = record_juries(seats=history.seats, editions=editions)
    rows = [row for row in history.awards if row.edition in editions]
    rows = give_sirens(rows=rows, former_names=history.former_names)
    finder = BodyFinder(rows)
    finder.record()
    record_former_names(rows=rows, finder=finder, former_names=history.former_names)
    awards = record_awards(rows=rows, editions=editions, finder=finder, table=history.award_table)
    if history.award_table.faults:
        raise Refused(history.award_table.faults)
    edition_tally.unchanged += len(kept)
    return HistoryReport(editions=edition_tally, jurors=jurors, awards=awards, kept=tuple(sorted(kept)))
