# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The label of the same body at an earlier edition, beside this one's results."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from label.models import Criterion, Domain
from laureats import levels
from laureats.case_files.case_file import ComparedLine, PreviousResult
from laureats.case_files.names import Names
from laureats.case_files.numbers import spell_points
from laureats.case_files.sums import spell_known
from laureats.models import Award, Candidature


def read_previous(candidature: Candidature, *, result: levels.Result, names: Names) -> PreviousResult | None:
    """Return the label of the latest earlier edition, in one query.

    Domains and criteria are set side by side only where the grid declares that one continues the other.
    """
    earlier = Award.objects.filter(territory=candidature.territory_id, edition__year__lt=candidature.edition.year)
    award = earlier.select_related("edition", "level").order_by("-edition__year", "-edition__released_at", "pk").first()
    if award is None:
        return None
    return PreviousResult(
        edition=award.edition.name,
        level=award.level.name if award.level else "",
        total="" if award.total is None else spell_points(Fraction(award.total)),
        is_withdrawn=award.withdrawn_at is not None,
        lines=list(_Comparison(award=award, names=names, derivation=award.derivation or {}).list_lines(result)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Comparison:
    award: Award
    names: Names
    derivation: Mapping[str, Any]

    def list_lines(self, result: levels.Result) -> Iterator[ComparedLine]:
        """Yield each domain, then its criteria, that continues one of the award's edition."""
        then = self._read_shown()
        for domain in result.domains:
            record = self.names.domains[domain.domain.code]
            yield from self._compare(record, now=spell_known(domain.score), then=then)
            for criterion in domain.criteria:
                named = self.names.criteria[criterion.criterion.code]
                yield from self._compare(named, now=spell_known(criterion.mark), then=then)

    def _compare(self, record: Domain | Criterion, *, now: str, then: Mapping[str, str]) -> Iterator[ComparedLine]:
        before = record.continues
        if before is not None and before.edition_id == self.award.edition_id:
            key = _key(before)
            yield ComparedLine(name=record.name, now=now, then_name=before.name, then=then.get(key, ""))

    def _read_shown(self) -> dict[str, str]:
        """Return the scores of domains and the marks of criteria, as shown then."""
        domains = self.derivation.get("domains", [])
        scores = {f"domain {domain['code']}": domain["shown"] for domain in domains}
        marks = {f"criterion {each['code']}": each["shown"] for domain in domains for each in domain["criteria"]}
        return {key: spell_points(Fraction(shown)) for key, shown in (scores | marks).items() if shown is not None}


def _key(record: Domain | Criterion) -> str:
    return f"{'domain' if isinstance(record, Domain) else 'criterion'} {record.code}"
