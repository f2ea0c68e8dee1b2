# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an edition holds of all that the levels and their decisions come from, and the fingerprint of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from label.grids.documents import read_document
from label.models import Edition
from laureats import levels
from laureats.models import Decision
from laureats.results import Case, load_case


@dataclass(frozen=True, slots=True, kw_only=True)
class GridBasis:
    """The stored definition, what is computed under it, and the decisions taken, by reference."""

    document: Mapping[str, Any]
    case: Case
    decisions: Mapping[str, Decision]

    def take_fingerprint(self) -> str:
        return levels.fingerprint(levels.canonical_json(self._list_contents()))

    def _list_contents(self) -> dict[str, Any]:
        files = self.case.candidatures.values()
        ballots = self.case.ballots.items()
        return {
            "definition": self.document,
            "files": [[file.reference, file.territory, file.kind, file.population] for file in files],
            "recused": {reference: sorted(ballot.recused) for reference, ballot in ballots},
            "marks": {reference: _list_marks(ballot) for reference, ballot in ballots},
            "decisions": {
                reference: [decision.computed_complete, decision.computed_level_id]
                for reference, decision in self.decisions.items()
            },
        }


def read_basis(edition: Edition) -> GridBasis:
    """Read an edition in a number of queries that does not grow with it."""
    return GridBasis(document=read_document(edition), case=load_case(edition), decisions=_load_decisions(edition))


def _load_decisions(edition: Edition) -> dict[str, Decision]:
    decided = Decision.objects.filter(candidature__edition=edition, is_decided=True)
    decisions = decided.select_related("candidature", "computed_level")
    return {decision.candidature.reference: decision for decision in decisions}


def _list_marks(ballot: levels.Ballot) -> list[list[str]]:
    return sorted([juror, criterion, str(mark.points)] for (juror, criterion), mark in ballot.marks.items())
