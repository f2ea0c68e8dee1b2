# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The results of a year, edition by edition, as its page shows them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from label.models import CriteriaPage, Domain, Edition, JuryPage, JurySeat, Level
from laureats.body_names import make_slug
from laureats.open_data.current import CurrentOpenData, current_open_data
from laureats.press.queries import ShownFile, ShownText, published_files, published_introductions
from laureats.public.addresses import edition_addresses, local_address
from laureats.public.awards import ShownAward, public_awards, show_awards
from laureats.public.corrections import Corrections, corrections_by_edition
from laureats.public.editions import EditionFacts, read_facts
from laureats.public.key_dates import KeyDate, key_dates


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelGroup:
    """The laureates at one level; `level` is None for those whose level no source gives.

    It is drawn as its level is, under the name that a heading gives it.
    """

    level: Level | None
    rows: list[ShownAward]

    @property
    def code(self) -> str:
        return self.level.code if self.level else ""

    @property
    def local_name(self) -> str:
        return level_heading(self.level)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionGroup:
    name: str
    rows: list[ShownAward]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionPalmares:
    """One edition's results; the addresses are empty when there is nothing to read there."""

    facts: EditionFacts
    levels: list[LevelGroup]
    mentions: list[MentionGroup]
    jury_address: str
    criteria_address: str
    page_address: str = ""
    open_data: CurrentOpenData | None = None
    corrections: Corrections | None = None
    introduction: ShownText | None = None
    files: list[ShownFile] = field(default_factory=list)

    @property
    def edition(self) -> Edition:
        return self.facts.edition

    @property
    def key_dates(self) -> list[KeyDate]:
        return key_dates(self.edition)


def palmares_of_year(year: int) -> list[EditionPalmares]:
    """Return the released editions of a year with their results; an empty list when there is none."""
    facts = read_facts(
        Edition.objects.released().filter(year=year).order_by("code").prefetch_related("levels", "mentions")
    )
    if not facts:
        return []
    rows = _rows_by_edition(facts)
    jury = _documented_addresses(facts=facts, page_class=JuryPage, record_class=JurySeat)
    criteria = _documented_addresses(facts=facts, page_class=CriteriaPage, record_class=Domain)
    pages = edition_addresses(fact.edition.pk for fact in facts)
    corrections = corrections_by_edition([fact.edition for fact in facts], rows=chain.from_iterable(rows.values()))
    held = {key: [row for row in listed if row.award.withdrawn_at is None] for key, listed in rows.items()}
    introductions = published_introductions(fact.edition for fact in facts)
    files = published_files(fact.edition for fact in facts)
    open_data = current_open_data()
    return [
        EditionPalmares(
            facts=fact,
            levels=_group_by_level(edition=fact.edition, rows=held.get(fact.edition.pk, [])),
            mentions=_group_by_mention(held.get(fact.edition.pk, [])),
            jury_address=jury.get(fact.edition.pk, ""),
            criteria_address=criteria.get(fact.edition.pk, ""),
            page_address=pages.get(fact.edition.pk, ""),
            open_data=open_data,
            corrections=corrections.get(fact.edition.pk),
            introduction=introductions.get(fact.edition.pk),
            files=files.get(fact.edition.pk, []),
        )
        for fact in facts
    ]


def level_heading(level: Level | None) -> str:
    """Return "Label niveau 4", "Label Bronze"; a name that already says what it is ("Badge") stays as it is."""
    if level is None:
        return _("Unknown level")
    name = level.local_name
    if any(word in name.lower() for word in ("label", "badge")):
        return name
    # "Niveau 4" is a common noun and a number, "Bronze" a name.
    return _("Label %(level)s") % {"level": name[:1].lower() + name[1:] if " " in name else name}


def _rows_by_edition(facts: Iterable[EditionFacts]) -> dict[int, list[ShownAward]]:
    """Return the public awards of each edition, those taken back too."""
    rows: dict[int, list[ShownAward]] = defaultdict(list)
    awards = public_awards().select_related("candidature").filter(edition__in=[fact.edition for fact in facts])
    for row in show_awards(awards):
        rows[row.award.edition_id].append(row)
    return rows


def _group_by_level(*, edition: Edition, rows: list[ShownAward]) -> list[LevelGroup]:
    levels: list[Level | None] = [*edition.levels.all()]
    if any(row.award.level is None for row in rows):
        levels.append(None)
    return [LevelGroup(level=level, rows=[row for row in rows if row.award.level == level]) for level in levels]


def _group_by_mention(rows: list[ShownAward]) -> list[MentionGroup]:
    groups: dict[str, list[ShownAward]] = defaultdict(list)
    for row in rows:
        for name in row.mentions:
            groups[name].append(row)
    return [MentionGroup(name=name, rows=groups[name]) for name in sorted(groups, key=make_slug)]


def _documented_addresses(
    *,
    facts: Iterable[EditionFacts],
    page_class: type[JuryPage] | type[CriteriaPage],
    record_class: type[JurySeat] | type[Domain],
) -> dict[int, str]:
    """Return by edition the address where its jury or criteria are read, for editions that have some."""
    address = local_address(page_class)
    records = record_class.objects.filter(edition=OuterRef("pk"))
    documented = Edition.objects.filter(Exists(records), pk__in=[fact.edition.pk for fact in facts])
    return {edition.pk: f"{address}{edition.code}/" for edition in documented if address}
