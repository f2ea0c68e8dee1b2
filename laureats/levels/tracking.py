# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One candidature's level while its marks change, again and again: that of `compute_result`, without the explanations.

A change costs one entry and a level one pass over the votes; a whole result lays every mark out anew, and leaves each
juror out in turn.
"""

from collections.abc import Collection
from math import lcm

from laureats.levels.ballot import Ballot, Candidature, Juror, Mark
from laureats.levels.grid import Grid
from laureats.levels.jury import list_counted_seats, name_possible_voters, refuse_unknown_codes
from laureats.levels.ladder import find_level
from laureats.levels.profiles import build_ladder, find_profile
from laureats.levels.result import INCOMPLETE
from laureats.levels.scores import compute_scores
from laureats.levels.settling import make_rule, settle_tally
from laureats.levels.tally import (
    Tally,
    Units,
    collect_votes,
    count_mark,
    count_points,
    find_units,
    keep_criteria,
    lay_out_tally,
)


class LevelTracker:
    """The marks that count for one candidature, and the level they give at any time."""

    def __init__(self, *, grid: Grid, jurors: Collection[Juror], candidature: Candidature, ballot: Ballot) -> None:
        """Begin with a ballot. Raise UnknownCodeError when it names a juror or a criterion not given."""
        refuse_unknown_codes(grid=grid, jurors=jurors, ballot=ballot)
        profile = find_profile(grid=grid, candidature=candidature)
        criteria = keep_criteria(grid=grid, not_applicable=profile.not_applicable if profile else frozenset())
        self._voters = name_possible_voters(jurors=list_counted_seats(jurors), recused=ballot.recused)
        self._grid = grid
        self._rule = make_rule(grid)
        self._ladder = build_ladder(grid=grid, profile=profile)
        votes = collect_votes(ballot=ballot, voters=self._voters, criteria=criteria)
        units = find_units(grid=grid, votes=votes, most_voters=len(self._voters))
        self._unit = lcm(units.points, grid.mark_step.denominator)
        self._spread = units.spread
        self._points = count_points(votes=votes, unit=self._unit)
        self._tally = self._lay_out_tally()

    def change_mark(self, *, juror: str, criterion: str, mark: Mark | None) -> None:
        """Give a mark its new value; None takes it away.

        One that counts nowhere changes nothing: of a juror who stands aside or is excluded, on a criterion that the
        profile removes or the grid leaves out.
        """
        votes = self._points.get(criterion)
        if votes is None or juror not in self._voters:
            return
        if mark is None:
            votes.pop(juror, None)
            return
        if mark.points is not None and self._unit % mark.points.denominator:
            self._refine_unit(mark.points.denominator)
        votes[juror] = count_mark(mark, unit=self._unit)

    def find_level(self) -> str | None:
        """Return the code of the level reached, None for no label, or "incomplete"."""
        settlements = settle_tally(tally=self._tally, rule=self._rule)
        scores = compute_scores(tally=self._tally, settlements=settlements)
        return INCOMPLETE if scores is None else find_level(ladder=self._ladder, scores=scores)

    def _refine_unit(self, denominator: int) -> None:
        """Count in a finer unit, for a mark that is off the step: one on it never needs this."""
        unit = lcm(self._unit, denominator)
        for votes in self._points.values():
            votes.update({juror: points and points * (unit // self._unit) for juror, points in votes.items()})
        self._unit = unit
        self._tally = self._lay_out_tally()

    def _lay_out_tally(self) -> Tally:
        return lay_out_tally(grid=self._grid, points=self._points, units=Units(points=self._unit, spread=self._spread))
