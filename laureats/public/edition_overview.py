# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the page of an edition reads: its dates and its jury, and its results once they are out."""

from dataclasses import dataclass, field

from label.models import CriteriaPage, Edition, JuryPage
from label.queries import PublicJury, announced_editions, public_jury
from laureats.models.award import Complement, Erratum
from laureats.open_data.current import CurrentOpenData, current_open_data
from laureats.press.queries import ShownFile, published_files
from laureats.public.addresses import local_addresses
from laureats.public.editions import EditionFacts, read_facts
from laureats.public.key_dates import KeyDate, is_any_to_come, key_dates
from laureats.public.latest import ShortPalmares, palmares_in_short


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionResults:
    """The results of a released edition, in short."""

    facts: EditionFacts
    palmares: ShortPalmares
    files: list[ShownFile] = field(default_factory=list)
    is_corrected: bool = False
    open_data: CurrentOpenData | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionOverview:
    """An edition as its page tells it. Addresses are empty, the jury and results none, where nothing is public."""

    edition: Edition
    key_dates: list[KeyDate]
    jury: PublicJury | None = None
    jury_address: str = ""
    criteria_address: str = ""
    results: EditionResults | None = None

    @property
    def has_dates_to_come(self) -> bool:
        return is_any_to_come(self.key_dates)


def edition_overview(edition: Edition) -> EditionOverview:
    """Return what may be told of an edition: the dates alone before it is announced, no result before its release."""
    dates = key_dates(edition)
    if not announced_editions().filter(pk=edition.pk).exists():
        return EditionOverview(edition=edition, key_dates=dates)
    jury_index, criteria_index = local_addresses(JuryPage, CriteriaPage)
    jury = public_jury(edition)
    has_jury = bool(jury.jurors or jury.unnamed_count)
    has_criteria = edition.domains.exists()
    return EditionOverview(
        edition=edition,
        key_dates=dates,
        jury=jury if has_jury else None,
        jury_address=f"{jury_index}{edition.code}/" if jury_index and has_jury else "",
        criteria_address=f"{criteria_index}{edition.code}/" if criteria_index and has_criteria else "",
        results=_read_results(edition),
    )


def _read_results(edition: Edition) -> EditionResults | None:
    released = Edition.objects.released().filter(pk=edition.pk).prefetch_related("levels").first()
    if released is None:
        return None
    (facts,) = read_facts([released])
    files = published_files([released]).get(released.pk, [])
    return EditionResults(
        facts=facts,
        palmares=palmares_in_short(released, is_ours=facts.is_ours),
        files=files,
        is_corrected=_is_corrected(released) if files else False,
        open_data=current_open_data() if files else None,
    )


def _is_corrected(edition: Edition) -> bool:
    """Tell, in one query, whether an erratum or a complement followed the results."""
    errata = Erratum.objects.filter(award__edition=edition).order_by().values("pk")
    complements = Complement.objects.filter(palmares__edition=edition).order_by().values("pk")
    return errata.union(complements, all=True).exists()
