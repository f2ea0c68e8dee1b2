# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The desk on which one file lies beside what the site holds: all that judging a cell needs."""

from dataclasses import dataclass, field
from typing import NamedTuple

from label.models import Criterion
from laureats.jury_sheets.baseline import Baseline
from laureats.jury_sheets.findings import Allowances, Claims, Findings
from laureats.jury_sheets.ledger import Ledger, MarkKey, RowKey
from laureats.jury_sheets.places import Place
from laureats.jury_sheets.standing import Standing, find_standing
from laureats.models import Candidature, SheetExport
from laureats.spreadsheets import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedText:
    """A free text that a file carries beside a mark: the cell is None when it is blank."""

    place: Place
    cell: Cell | None


class MarkEntry(NamedTuple):
    """One mark's cell. Row and criterion are None where they could not be told: a fault says why.

    `comment` is None when the file has no such column.
    """

    place: Place
    cell: Cell | None
    row_key: RowKey | None
    criterion: Criterion | None
    comment: CarriedText | None = None

    @property
    def key(self) -> MarkKey | None:
        if self.row_key is None or self.criterion is None:
            return None
        return MarkKey(*self.row_key, self.criterion.code)


def row_key_of(*, juror: str | None, candidature: Candidature | None) -> RowKey | None:
    """Return the key of a row, None unless both are known."""
    if juror is None or candidature is None:
        return None
    return RowKey(reference=candidature.reference, juror=juror)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One file's reading. `baseline` is None for a file without `_meta`: nothing in it is stale."""

    file_name: str
    ledger: Ledger
    export: SheetExport | None
    baseline: Baseline | None
    allowances: Allowances
    claims: Claims
    findings: Findings = field(default_factory=Findings)

    def stand(self, key: RowKey) -> Standing:
        """Return where a row stands, and keep it for the confirmation to check again."""
        standing = self.findings.rows.get(key)
        if standing is None:
            standing = find_standing(ledger=self.ledger, key=key, export=self.export)
            self.findings.rows[key] = standing
        return standing

    def ignores(self, key: RowKey) -> bool:
        """Tell whether a row is set aside, and list it if so."""
        reason = self.stand(key).ignore_reason
        if reason is not None:
            self.findings.ignored.setdefault(key.reference, reason)
        return reason is not None
