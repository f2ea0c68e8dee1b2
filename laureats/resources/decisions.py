# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Decisions of one edition, in and out of flat files."""

from collections.abc import Iterable

from import_export.fields import Field

from laureats.imports.decisions.columns import LAYOUT
from laureats.imports.decisions.comparison import compare_decisions
from laureats.imports.decisions.described import spell_decision
from laureats.imports.decisions.writing import write_decisions
from laureats.models import Candidature, Decision
from laureats.resources.edition_records import EditionResource
from laureats.resources.widgets import CellWidget

Status = Candidature.Status


class DecisionResource(EditionResource):
    """The columns of `import_decisions`: one row an eligible candidature, blank where nothing is decided yet."""

    layout = LAYOUT
    compare = staticmethod(compare_decisions)
    write = staticmethod(write_decisions)

    reference = Field(attribute="candidature__reference", widget=CellWidget())
    awarded_level = Field(widget=CellWidget())
    reason = Field(attribute="reason", widget=CellWidget())
    opinion = Field(attribute="opinion", widget=CellWidget())
    mentions = Field(widget=CellWidget())

    class Meta:
        model = Decision
        fields = tuple(wanted.key for wanted in LAYOUT.columns)

    def list_records(self) -> list[Decision]:
        """Return the decision of each eligible candidature, one that says nothing where none is recorded."""
        recorded = Decision.objects.filter(candidature__edition=self.edition)
        recorded = recorded.select_related("awarded_level").prefetch_related("mentions")
        by_candidature = {decision.candidature_id: decision for decision in recorded}
        eligible = Candidature.objects.filter(edition=self.edition, status=Status.ELIGIBLE)
        return [_of_candidature(each, recorded=by_candidature.get(each.pk)) for each in eligible]

    def filter_export(self, queryset: Iterable[Decision], **options: object) -> list[Decision]:
        """Leave out the decisions of what is no longer eligible: no import takes them."""
        return [decision for decision in queryset if decision.candidature.status == Status.ELIGIBLE]

    def dehydrate_awarded_level(self, decision: Decision) -> str:
        return self._spell(decision)["awarded_level"]

    def dehydrate_mentions(self, decision: Decision) -> str:
        return self._spell(decision)["mentions"]

    def _spell(self, decision: Decision) -> dict[str, str]:
        return spell_decision(decision, mentions=decision.mentions.all() if decision.pk else ())


def _of_candidature(candidature: Candidature, *, recorded: Decision | None) -> Decision:
    decision = recorded or Decision()
    decision.candidature = candidature
    return decision
