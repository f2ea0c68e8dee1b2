# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether a juror's row for a candidature may bring marks (jury spreadsheets, "Reading: which sheet, …")."""

from enum import StrEnum

from laureats.jury_sheets.ledger import Ledger, RowKey
from laureats.models import Candidature, SheetExport


class IgnoreReason(StrEnum):
    """Why a row writes nothing and is no error."""

    RECUSED = "recused"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


class Standing(StrEnum):
    """OPEN takes marks; RECUSED takes the word or a blank; the others are listed as ignored."""

    OPEN = "open"
    RECUSED = "recused"
    IGNORED_RECUSED = "ignored_recused"
    IGNORED_WITHDRAWN = "ignored_withdrawn"
    IGNORED_REFUSED = "ignored_refused"

    @property
    def ignore_reason(self) -> IgnoreReason | None:
        return _REASONS.get(self)


_REASONS = {
    Standing.IGNORED_RECUSED: IgnoreReason.RECUSED,
    Standing.IGNORED_WITHDRAWN: IgnoreReason.WITHDRAWN,
    Standing.IGNORED_REFUSED: IgnoreReason.REFUSED,
}
_OUT_OF_THE_RACE = {
    Candidature.Status.WITHDRAWN.value: Standing.IGNORED_WITHDRAWN,
    Candidature.Status.REFUSED.value: Standing.IGNORED_REFUSED,
}


def find_standing(*, ledger: Ledger, key: RowKey, export: SheetExport | None) -> Standing:
    """Return where a row stands.

    Draft and submitted candidatures take marks like eligible ones: the source only sets aside withdrawn and refused
    ones, and marks given early wait until the candidature is eligible and computed. A recusal recorded after the
    workbook went out is no mistake of the juror's: the row is ignored. Without a known export, a recused row is a
    recused row.
    """
    status = ledger.candidatures[key.reference].status
    if status in _OUT_OF_THE_RACE:
        return _OUT_OF_THE_RACE[status]
    recused_at = ledger.recusals.get(key)
    if recused_at is None:
        return Standing.OPEN
    if export is not None and recused_at > export.created_at:
        return Standing.IGNORED_RECUSED
    return Standing.RECUSED
