# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What decisions are set against: the edition's candidatures, decisions, levels, mentions and computed results."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from label.models import Edition, Level, Mention
from laureats.imports.decisions.catalogue import Catalogue
from laureats.levels import Result
from laureats.models import Candidature, Decision
from laureats.results import compute_case, load_case


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Everything by the reference of its candidature. `results` holds the eligible ones alone, as of now."""

    candidatures: Mapping[str, Candidature]
    decisions: Mapping[str, Decision]
    results: Mapping[str, Result]
    levels: Catalogue[Level]
    mentions: Catalogue[Mention]

    def decision_of(self, reference: str) -> Decision:
        """Return the decision of a known candidature, a new one that says nothing when none is recorded."""
        return self.decisions.get(reference) or Decision(candidature=self.candidatures[reference])


def load_records(edition: Edition, *, references: Collection[str] | None = None) -> Records:
    """Read an edition, or the files named alone, in a number of queries that does not grow; compute their levels."""
    chosen = Candidature.objects.filter(edition=edition)
    if references is not None:
        chosen = chosen.filter(reference__in=references)
    candidatures = {each.reference: each for each in chosen}
    decisions = Decision.objects.filter(candidature__in=chosen)
    decisions = decisions.select_related("candidature", "awarded_level", "computed_level").prefetch_related("mentions")
    return Records(
        candidatures=candidatures,
        decisions={decision.candidature.reference: decision for decision in decisions},
        results=compute_case(load_case(edition, references=references)),
        levels=Catalogue(edition.levels.all()),
        mentions=Catalogue(edition.mentions.all()),
    )
