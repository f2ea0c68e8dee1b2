# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a juror and a file have something in common, and whether a recusal or a declaration answers it already."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from label.models import Edition, JurySeat
from laureats.jurors.affinities import Affinity, find_affinities
from laureats.jurors.declarations import DECLARED_STATUSES
from laureats.jurors.traits import BodyLinks, KnownFile, KnownJuror, read_files, read_jurors, read_links
from laureats.models import Candidature, InterestDeclaration, Recusal

# (key of the seat, reference of the file)
Pair = tuple[int, str]


class Cover(Enum):
    """What stands against a match."""

    RECUSED = "recused"
    INTEREST = "interest"
    NO_INTEREST = "no_interest"
    UNDECLARED = "undeclared"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One thing that a juror and a body have in common.

    `editions` are those of the body's files that show it; `said_in` those that say it of the juror when this one does
    not; `reference` is that of the body's file in this edition, blank when it has none.
    """

    seat: JurySeat
    affinity: Affinity
    body: str
    editions: tuple[str, ...]
    said_in: tuple[str, ...]
    reference: str
    cover: Cover

    @property
    def is_open(self) -> bool:
        """Tell whether the juror would grade a file of this edition in spite of it."""
        return self.cover in {Cover.NO_INTEREST, Cover.UNDECLARED}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Match:
    """An affinity with a body, and the editions whose files show it, the latest first."""

    territory: int
    body: str
    affinity: Affinity
    editions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answers:
    """The edition's files by the key of a body, and what stands against a match by juror and file."""

    edition: str
    references: Mapping[int, str]
    covers: Mapping[Pair, Cover]


def list_alerts(edition: Edition) -> list[Alert]:
    """Compare the jury with the people and bodies of every edition, in a number of queries that does not grow.

    Those to look at come first, then the others about files of this edition; each by juror.
    """
    return _list_alerts(edition, jurors=read_jurors(edition))


def list_alerts_of(seat: JurySeat) -> list[Alert]:
    """Compare one juror of the jury."""
    jurors = [juror for juror in read_jurors(seat.edition) if juror.seat == seat]
    return _list_alerts(seat.edition, jurors=jurors)


def _list_alerts(edition: Edition, *, jurors: Iterable[KnownJuror]) -> list[Alert]:
    links = read_links()
    files = list(read_files(links))
    answers = _Answers(
        edition=edition.name, references=_read_references(edition, links=links), covers=_read_covers(edition)
    )
    found = [
        _make_alert(match, juror=juror, answers=answers)
        for juror in jurors
        for match in _list_matches(juror, files=files)
    ]
    return sorted(found, key=lambda alert: (not alert.is_open, alert.cover == Cover.ELSEWHERE))


def _list_matches(juror: KnownJuror, *, files: Iterable[KnownFile]) -> list[_Match]:
    editions: dict[tuple[int, str, Affinity], dict[str, None]] = {}
    for file in files:
        for affinity in find_affinities(juror=juror.traits, file=file.traits):
            editions.setdefault((file.territory, file.name, affinity), {})[file.edition] = None
    return [
        _Match(territory=territory, body=body, affinity=affinity, editions=tuple(names))
        for (territory, body, affinity), names in editions.items()
    ]


def _make_alert(match: _Match, *, juror: KnownJuror, answers: _Answers) -> Alert:
    reference = answers.references.get(match.territory, "")
    said_in = juror.attachments.get(match.affinity.said, ())
    cover = answers.covers.get((juror.seat.pk, reference), Cover.UNDECLARED) if reference else Cover.ELSEWHERE
    return Alert(
        seat=juror.seat,
        affinity=match.affinity,
        body=match.body,
        editions=match.editions,
        said_in=() if answers.edition in said_in else tuple(said_in),
        reference=reference,
        cover=cover,
    )


def _read_references(edition: Edition, *, links: BodyLinks) -> dict[int, str]:
    """Return the file of this edition by the key of its body, and of the bodies before and after it."""
    files = Candidature.objects.filter(edition=edition, status__in=DECLARED_STATUSES).order_by("reference")
    own = dict(files.values_list("territory_id", "reference"))
    related = {key: reference for territory, reference in own.items() for key in links.related.get(territory, ())}
    return related | own


def _read_covers(edition: Edition) -> dict[Pair, Cover]:
    """Return what is declared and recorded. A recusal comes before what the juror declares."""
    declared = InterestDeclaration.objects.filter(seat__edition=edition)
    answers = declared.order_by().values_list("seat_id", "candidature__reference", "has_interest")
    recusals = Recusal.objects.filter(seat__edition=edition).order_by()
    covers = {
        (seat, reference): Cover.INTEREST if has_interest else Cover.NO_INTEREST
        for seat, reference, has_interest in answers
    }
    return covers | dict.fromkeys(recusals.values_list("seat_id", "candidature__reference"), Cover.RECUSED)
