# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a candidate learns after the release: what was sealed, as errata left it. No mark is read, and no decision.

A file that was put off has no result until a complement publishes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from label.models import Edition, Level
from laureats import naming
from laureats.errata.published import published_files
from laureats.models import Candidature, Palmares, Territory
from laureats.models.award import Award
from laureats.palmares.content import FileContent
from laureats.public.awards import ShownAward, mention_names, public_awards, show_awards
from laureats.public.errata import ShownErratum, show_erratum
from laureats.public.scores import WayForward, domain_names, show_domains, show_way_forward
from laureats.public.succession import predecessor_ids
from laureats.public.timeline import TimelineEntry, build_timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreLine:
    """A domain and its points out of 100; `weight` is blank where the edition keeps its weights."""

    name: str
    points: Decimal
    weight: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    total: Decimal
    lines: list[ScoreLine]

    @property
    def shows_weights(self) -> bool:
        return any(line.weight for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """`level` is None without a label; `was_withdrawn` when an erratum took it back. Scores only as far as shared."""

    candidature: Candidature
    edition: Edition
    name: str
    level: Level | None
    levels: list[Level]
    mentions: list[str]
    opinion: str
    scores: Scores | None
    way_forward: WayForward | None
    errata: list[ShownErratum]
    was_withdrawn: bool
    earlier: list[TimelineEntry]
    page: str
    released_at: datetime

    @property
    def is_labelled(self) -> bool:
        return self.level is not None


def read_result(candidature: Candidature) -> Result | None:
    """Return the result of a candidature in the reader's language; None before the release, and for a file put off.

    Raise `Refused` when the sealed document is not the one that was fingerprinted.
    """
    files = read_published(candidature.edition)
    file = files.get(candidature.reference)
    return _describe(candidature, file=file) if file else None


def read_published(edition: Edition) -> Mapping[str, FileContent]:
    """Return the files that were published, by reference; none before the release."""
    if not edition.is_released:
        return {}
    palmares = Palmares.objects.filter(edition=edition).select_related("edition").first()
    return published_files(palmares) if palmares else {}


def find_awards(edition: Edition) -> dict[int, Award]:
    """Return the public awards of an edition by candidature, those taken back too."""
    awards = public_awards().filter(edition=edition, candidature__isnull=False)
    return {award.candidature_id: award for award in awards if award.candidature_id}


def standing_level(award: Award | None) -> Level | None:
    return award.level if award and award.withdrawn_at is None else None


def _describe(candidature: Candidature, *, file: FileContent) -> Result:
    edition = candidature.edition
    award = public_awards().filter(candidature=candidature).first()
    level = standing_level(award)
    shown = _read_awards(candidature.territory)
    return Result(
        candidature=candidature,
        edition=edition,
        name=_name(candidature, file=file),
        level=level,
        levels=list(edition.levels.all()),
        mentions=mention_names(award) if award and level else [],
        opinion=award.opinion if award else file["opinion"],
        scores=_read_scores(file, edition=edition),
        way_forward=_read_way_forward(file, edition=edition, level=level),
        errata=_list_errata(award),
        was_withdrawn=award is not None and level is None,
        released_at=edition.released_at or candidature.created_at,
        earlier=build_timeline(row for row in shown if _is_earlier(row.award.edition, than=edition)),
        page=next((row.address for row in shown if row.award.territory_id == candidature.territory_id), ""),
    )


def _name(candidature: Candidature, *, file: FileContent) -> str:
    territory = candidature.territory
    if (territory.kind, territory.name) == (file["kind"], file["name"]):
        return territory.display_name
    return naming.display_name(kind=file["kind"], name=file["name"])


def _read_scores(file: FileContent, *, edition: Edition) -> Scores | None:
    total = file["result"]["total"]
    if not edition.publishes_scores or total is None:
        return None
    weights = {row["code"]: row["weight"] for row in file["derivation"]["domains"]}
    lines = [
        ScoreLine(
            name=domain.name,
            points=domain.points,
            weight=weights.get(domain.code, "") if edition.publishes_weights else "",
        )
        for domain in show_domains(file["derivation"]["domains"], names=domain_names(edition))
    ]
    return Scores(total=Decimal(total), lines=lines)


def _read_way_forward(file: FileContent, *, edition: Edition, level: Level | None) -> WayForward | None:
    if not edition.publishes_way_forward:
        return None
    return show_way_forward(file["derivation"]["levels"], edition=edition, code=level.code if level else None)


def _list_errata(award: Award | None) -> list[ShownErratum]:
    if award is None:
        return []
    levels, mentions = award.edition.levels.all(), award.edition.mentions.all()
    return [show_erratum(erratum, levels=levels, mentions=mentions) for erratum in award.errata.all()]


def _read_awards(territory: Territory) -> list[ShownAward]:
    """Return the public awards of the body and of those that it succeeded."""
    bodies = {territory.pk, *predecessor_ids(territory.pk)}
    return show_awards(public_awards().filter(territory__in=bodies).prefetch_related("edition__domains"))


def _is_earlier(edition: Edition, *, than: Edition) -> bool:
    return edition.pk != than.pk and edition.year <= than.year
