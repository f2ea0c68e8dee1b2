# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How much of each released edition is known."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef

from label.models import Edition
from laureats.models.award import Award, Palmares
from laureats.models.candidature import Candidature
from laureats.models.decision import Deferral

NONE_JUDGED = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of bodies; `is_minimum` when only some are known."""

    number: int
    is_minimum: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFacts:
    """A released edition and what its awards tell. `is_ours`: released by this software, so that all is known."""

    edition: Edition
    known: int
    is_ours: bool
    eligible: int
    deferred: int
    known_labelled_before: int

    @property
    def is_complete(self) -> bool:
        """Tell whether every award of the edition is in the list."""
        return self.is_ours or self.known == self.edition.labelled_count

    @property
    def is_final(self) -> bool:
        """Tell whether a level without laureate stays so: no deferred file may still reach it."""
        return self.is_complete and not self.deferred

    @property
    def candidates(self) -> Figure | None:
        if self.edition.candidate_count is not None:
            return Figure(number=self.edition.candidate_count)
        return Figure(number=self.eligible) if self.is_ours else None

    @property
    def labelled(self) -> Figure:
        if self.is_complete:
            return Figure(number=self.known)
        if self.edition.labelled_count is not None:
            return Figure(number=self.edition.labelled_count)
        return Figure(number=self.known, is_minimum=True)

    @property
    def labelled_before(self) -> Figure | None:
        """Return the sourced figure, else how many are known to have been: earlier editions are known in part."""
        if self.edition.already_labelled_count is not None:
            return Figure(number=self.edition.already_labelled_count)
        if self.known_labelled_before:
            return Figure(number=self.known_labelled_before, is_minimum=True)
        return None


def read_facts(editions: Iterable[Edition]) -> list[EditionFacts]:
    """Return what is known of released editions, with four queries whatever their number."""
    listed = list(editions)
    known = _count_by_edition(listed)
    before = _count_labelled_before(listed)
    ours = set(Palmares.objects.filter(edition__in=listed, released_at__isnull=False).values_list("edition", flat=True))
    judged = _count_judged(ours)
    return [
        EditionFacts(
            edition=edition,
            known=known.get(edition.pk, 0),
            is_ours=edition.pk in ours,
            eligible=judged.get(edition.pk, NONE_JUDGED)[0],
            deferred=judged.get(edition.pk, NONE_JUDGED)[1],
            known_labelled_before=before.get(edition.pk, 0),
        )
        for edition in listed
    ]


def _count_by_edition(editions: list[Edition]) -> dict[int, int]:
    awards = Award.objects.public().standing().filter(edition__in=editions).order_by()
    return dict(awards.values_list("edition").annotate(number=Count("pk")))


def _count_labelled_before(editions: list[Edition]) -> dict[int, int]:
    """Count by edition the awards whose body, or one that it succeeded, had one in an earlier year."""
    earlier = Award.objects.public().standing().filter(edition__year__lt=OuterRef("edition__year"))
    # Apart: each finds its awards by their body, where both at once would read every award for each.
    own = Exists(earlier.filter(territory=OuterRef("territory")))
    inherited = Exists(earlier.filter(territory__successions__successor=OuterRef("territory")))
    awards = Award.objects.public().standing().filter(own | inherited, edition__in=editions).order_by()
    return dict(awards.values_list("edition").annotate(number=Count("pk")))


def _count_judged(edition_ids: set[int]) -> dict[int, tuple[int, int]]:
    """Count by edition the eligible files, and those of them that are deferred."""
    eligible = Candidature.objects.filter(edition__in=edition_ids, status=Candidature.Status.ELIGIBLE).order_by()
    is_deferred = Exists(Deferral.objects.filter(candidature=OuterRef("pk"), ended_at=None))
    counted = eligible.values("edition").annotate(number=Count("pk"), deferred=Count("pk", filter=is_deferred))
    return {row["edition"]: (row["number"], row["deferred"]) for row in counted}
