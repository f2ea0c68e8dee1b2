# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From one candidature's marks to its level (levels, "From marks to level, for one candidature")."""

from collections.abc import Collection
from dataclasses import dataclass

from laureats.levels.ballot import Ballot, Candidature, Juror
from laureats.levels.breakdown import Breakdown
from laureats.levels.grid import Grid, Level, Profile
from laureats.levels.jury import (
    list_counted_seats,
    list_missing,
    name_possible_voters,
    name_voters,
    refuse_unknown_codes,
)
from laureats.levels.ladder import LevelCheck, NextLevel, check_levels, find_level, find_next_level
from laureats.levels.profiles import build_ladder, find_profile
from laureats.levels.result import Result
from laureats.levels.robustness import compute_without_jurors
from laureats.levels.scores import Scores, compute_scores
from laureats.levels.settling import make_rule, settle_tally
from laureats.levels.tally import Tally, Votes, build_tally, collect_votes, keep_criteria


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verdict:
    """The levels compared with the scores; empty when the candidature is incomplete."""

    levels: tuple[LevelCheck, ...] = ()
    computed_level: str | None = None
    next_level: NextLevel | None = None


def compute_result(*, grid: Grid, jurors: Collection[Juror], candidature: Candidature, ballot: Ballot) -> Result:
    """Compute scores, level, way to the next one and robustness of one candidature.

    `jurors` are all seats of the edition, `ended-excluded` ones included; the order of jurors and of
    marks changes nothing. Points are taken as they are: their bounds and the mark step are checked
    where marks enter. Raise UnknownCodeError when the ballot names a juror or a criterion not given.
    """
    refuse_unknown_codes(grid=grid, jurors=jurors, ballot=ballot)
    profile = find_profile(grid=grid, candidature=candidature)
    seats = list_counted_seats(jurors)
    votes = _collect_votes(grid=grid, profile=profile, seats=seats, ballot=ballot)
    tally = build_tally(grid=grid, votes=votes)
    settlements = settle_tally(tally=tally, rule=make_rule(grid))
    scores = compute_scores(tally=tally, settlements=settlements)
    ladder = build_ladder(grid=grid, profile=profile)
    verdict = _judge(ladder=ladder, scores=scores)
    return Result(
        grid=grid,
        candidature=candidature,
        profile=profile.code if profile else None,
        jurors=seats,
        recused=frozenset(juror.code for juror in seats) & ballot.recused,
        domains=Breakdown(tally=tally, votes=votes, settlements=settlements, scores=scores).describe_domains(),
        exact_total=scores.exact_total if scores else None,
        total=scores.total if scores else None,
        levels=verdict.levels,
        computed_level=verdict.computed_level,
        next_level=verdict.next_level,
        missing=list_missing(jurors=seats, recused=ballot.recused, votes=votes),
        without_juror=_leave_out_each(grid=grid, ladder=ladder, tally=tally, votes=votes) if scores else {},
    )


def _collect_votes(*, grid: Grid, profile: Profile | None, seats: tuple[Juror, ...], ballot: Ballot) -> Votes:
    criteria = keep_criteria(grid=grid, not_applicable=profile.not_applicable if profile else frozenset())
    voters = name_possible_voters(jurors=seats, recused=ballot.recused)
    return collect_votes(ballot=ballot, voters=voters, criteria=criteria)


def _judge(*, ladder: tuple[Level, ...], scores: Scores | None) -> _Verdict:
    if scores is None:
        return _Verdict()
    level = find_level(ladder=ladder, scores=scores)
    checks = check_levels(ladder=ladder, scores=scores)
    return _Verdict(levels=checks, computed_level=level, next_level=find_next_level(checks=checks, level=level))


def _leave_out_each(*, grid: Grid, ladder: tuple[Level, ...], tally: Tally, votes: Votes) -> dict[str, str | None]:
    return compute_without_jurors(grid=grid, ladder=ladder, tally=tally, jurors=name_voters(votes))
