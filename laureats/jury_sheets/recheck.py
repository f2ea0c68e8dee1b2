# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether what was compared still holds when it is confirmed."""

from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from laureats.faults import Fault, Refused
from laureats.jury_sheets.examination import FileOutcome
from laureats.jury_sheets.ledger import Ledger
from laureats.jury_sheets.plan import JurySheetPlan
from laureats.jury_sheets.standing import find_standing
from laureats.jury_sheets.stored_words import show_stored_mark
from laureats.models import SheetExport


class SheetsOutdated(Refused):
    """The site has changed since the files were checked: nothing was written, check again.

    `by_file` tells what changed, in the order of the files; `faults` is all of it.
    """

    def __init__(self, by_file: Sequence[Sequence[Fault]]) -> None:
        self.by_file = tuple(tuple(faults) for faults in by_file)
        super().__init__(fault for faults in self.by_file for fault in faults)


def check_still_holds(plan: JurySheetPlan, *, ledger: Ledger, exports: Mapping[int, SheetExport]) -> None:
    """Raise SheetsOutdated when anything compared has changed; `ledger` and `exports` (by key) are read anew."""
    by_file = [_compare_file(outcome, plan=plan, ledger=ledger, exports=exports) for outcome in plan.outcomes]
    if any(by_file):
        raise SheetsOutdated(by_file)


def _compare_file(
    outcome: FileOutcome, *, plan: JurySheetPlan, ledger: Ledger, exports: Mapping[int, SheetExport]
) -> list[Fault]:
    if ledger.is_frozen:
        return [Fault(code="frozen", message=_("The edition has been sealed or released meanwhile."))]
    if plan.grid_fingerprint != ledger.grid_fingerprint:
        return [Fault(code="foreign_grid", message=_("The grid of the edition has changed meanwhile."))]
    sentences = [
        *_compare_rows(outcome, ledger=ledger),
        *_compare_marks(outcome, ledger=ledger),
        *_compare_opinions(outcome, ledger=ledger),
        *_compare_export(outcome, exports=exports),
    ]
    return [Fault(code="stale", message=sentence) for sentence in sentences]


def _compare_rows(outcome: FileOutcome, *, ledger: Ledger) -> Iterator[str]:
    for key, standing in outcome.findings.rows.items():
        is_known = key.reference in ledger.candidatures and key.juror in ledger.seats
        if not is_known or find_standing(ledger=ledger, key=key, export=outcome.export) is not standing:
            yield _("The candidature %(reference)s or a recusal of %(juror)s has changed.") % key._asdict()


def _compare_marks(outcome: FileOutcome, *, ledger: Ledger) -> Iterator[str]:
    message = _("The mark of %(juror)s for %(reference)s, %(criterion)s, was %(before)s and is now %(now)s.")
    for mark in outcome.findings.marks:
        now = ledger.marks.get(mark.key)
        if now != mark.before:
            shown = {"before": show_stored_mark(mark.before), "now": show_stored_mark(now)}
            yield message % {**mark.key._asdict(), **shown}


def _compare_opinions(outcome: FileOutcome, *, ledger: Ledger) -> Iterator[str]:
    for opinion in outcome.findings.opinions:
        if ledger.opinions.get(opinion.key) != opinion.before:
            yield _("The opinion of %(juror)s on %(reference)s has changed.") % opinion.key._asdict()


def _compare_export(outcome: FileOutcome, *, exports: Mapping[int, SheetExport]) -> Iterator[str]:
    if outcome.export is None:
        return
    now = exports.get(outcome.export.pk)
    if now is None or now.baseline != outcome.export.baseline:
        yield _("The same workbook has been imported meanwhile.")
