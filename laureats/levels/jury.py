# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who counts for one candidature, and whose marks are still awaited (levels, "A mark has exactly four states")."""

from collections.abc import Collection, Iterable

from laureats.levels.ballot import Ballot, Juror
from laureats.levels.grid import Grid
from laureats.levels.tally import Votes


class UnknownCodeError(LookupError):
    """A ballot names a juror or a criterion that does not exist: a fault of the calling code."""


def refuse_unknown_codes(*, grid: Grid, jurors: Collection[Juror], ballot: Ballot) -> None:
    """Raise UnknownCodeError when `ballot` names a juror without a seat or a criterion outside the grid."""
    seats = {juror.code for juror in jurors}
    criteria = {criterion.code for domain in grid.domains for criterion in domain.criteria}
    unknown = {juror for juror, _ in ballot.marks} | ballot.recused
    unknown -= seats
    unknown |= {criterion for _, criterion in ballot.marks} - criteria
    if unknown:
        raise UnknownCodeError(f"The ballot names unknown jurors or criteria: {', '.join(sorted(unknown))}.")


def list_counted_seats(jurors: Iterable[Juror]) -> tuple[Juror, ...]:
    """Return by code the seats that are not `ended-excluded`: from here on, the jurors."""
    counted = (juror for juror in jurors if juror.seat != "ended-excluded")
    return tuple(sorted(counted, key=lambda juror: juror.code))


def name_possible_voters(*, jurors: Iterable[Juror], recused: Collection[str]) -> frozenset[str]:
    """Return the codes of the jurors who do not stand aside: whoever of them gave a mark is a voter."""
    return frozenset(juror.code for juror in jurors if juror.code not in recused)


def list_missing(*, jurors: Iterable[Juror], recused: Collection[str], votes: Votes) -> tuple[tuple[str, str], ...]:
    """Return, sorted, each (juror, criterion) still awaited from an active, not recused seat."""
    awaited = [juror.code for juror in jurors if juror.seat == "active" and juror.code not in recused]
    return tuple(sorted((juror, code) for code, marks in votes.items() for juror in awaited if juror not in marks))


def name_voters(votes: Votes) -> frozenset[str]:
    """Return the codes of the jurors with at least one mark that counts, not applicable included."""
    return frozenset().union(*votes.values())
