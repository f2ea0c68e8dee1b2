# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What followed the results of an edition: its errata and complements, with the fingerprints that chain them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from label.models import Edition
from laureats.errata.chain import Link, read_chains
from laureats.models.award import Erratum, Palmares
from laureats.public.awards import ShownAward
from laureats.public.errata import ShownChange, show_changes


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletedAward:
    """An award that a complement gave, under its level's name."""

    name: str
    address: str
    level: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCorrection:
    """An erratum on the award of `name`, or a complement: then `name` is blank, and `awards` are those it gave."""

    at: datetime
    reason: str
    fingerprint: str
    name: str
    address: str
    changes: list[ShownChange]
    awards: list[CompletedAward]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """`fingerprint` is that of the results as they were sealed."""

    fingerprint: str
    listed: list[ShownCorrection]

    @property
    def holds_complements(self) -> bool:
        return any(not correction.name for correction in self.listed)

    @property
    def holds_errata(self) -> bool:
        return any(correction.name for correction in self.listed)


def corrections_by_edition(editions: Iterable[Edition], *, rows: Iterable[ShownAward]) -> dict[int, Corrections]:
    """Return what followed the results of each edition that was corrected or completed, in three queries.

    `rows` are all the public awards of these editions, those taken back too, with their candidatures; the
    editions come with their levels.
    """
    by_key = {edition.pk: edition for edition in editions}
    released = Palmares.objects.filter(edition__in=by_key, released_at__isnull=False)
    palmares_list = list(released.defer("content"))
    shown = list(rows)
    chains = read_chains(palmares_list)
    return {
        palmares.edition_id: Corrections(
            fingerprint=palmares.fingerprint,
            listed=[_show_link(link, edition=by_key[palmares.edition_id], rows=shown) for link in chains[palmares.pk]],
        )
        for palmares in palmares_list
        if chains[palmares.pk]
    }


def _show_link(link: Link, *, edition: Edition, rows: list[ShownAward]) -> ShownCorrection:
    row = next((row for row in rows if link.erratum and row.award.pk == link.erratum.award_id), None)
    return ShownCorrection(
        at=link.at,
        reason=link.reason,
        fingerprint=link.fingerprint,
        name=row.name if row else "",
        address=row.address if row else "",
        changes=_show_changes(link.erratum, edition=edition) if link.erratum else [],
        awards=_show_awards(link, edition=edition, rows=rows) if link.complement else [],
    )


def _show_changes(erratum: Erratum, *, edition: Edition) -> list[ShownChange]:
    return show_changes(erratum.changes, levels=edition.levels.all(), mentions=edition.mentions.all())


def _show_awards(link: Link, *, edition: Edition, rows: list[ShownAward]) -> list[CompletedAward]:
    """Return the awards of a complement at the levels that it gave. Files left without a label are never named."""
    levels = {file["reference"]: file["awarded_level"] for file in json.loads(link.content)["files"]}
    names = {level.code: level.local_name for level in edition.levels.all()}
    given = [(row, levels.get(_reference(row))) for row in rows if row.award.edition_id == edition.pk]
    return [
        CompletedAward(name=row.name, address=row.address, level=names.get(code, code)) for row, code in given if code
    ]


def _reference(row: ShownAward) -> str:
    return row.award.candidature.reference if row.award.candidature else ""
