# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where each juror stands, in a number of queries that does not grow with the jury nor with the files."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from label.models import Edition, JurySeat
from laureats.correspondence.queries import count_missing
from laureats.jurors.alerts import Alert, list_alerts
from laureats.jurors.declarations import DECLARED_STATUSES, files_to_declare
from laureats.jurors.recording import interests_to_record
from laureats.models import Candidature, InterestDeclaration, Recusal, SheetDelivery

Kind = SheetDelivery.Kind
State = SheetDelivery.State


@dataclass(frozen=True, slots=True, kw_only=True)
class JurorLine:
    """One juror. `declared` of `expected` files have an answer; `to_record` are interests without a recusal."""

    seat: JurySeat
    invitations: Sequence[SheetDelivery]
    declared: int
    expected: int
    interests: int
    to_record: int
    given: int
    missing: int
    recused: int
    open_alerts: int

    @property
    def sits(self) -> bool:
        return self.seat.state == JurySeat.State.ACTIVE

    @property
    def invitation(self) -> SheetDelivery | None:
        """Return the last invitation that left."""
        return next((mail for mail in self.invitations if mail.state == State.SENT), None)

    @property
    def unsent_invitation(self) -> SheetDelivery | None:
        """Return the last invitation when it failed, or still waits."""
        return self.invitations[0] if self.invitations and self.invitations[0].state != State.SENT else None


@dataclass(frozen=True, slots=True, kw_only=True)
class JuryView:
    jurors: Sequence[JurorLine]
    alerts: Sequence[Alert]

    @property
    def open_alerts(self) -> list[Alert]:
        return [alert for alert in self.alerts if alert.is_open]

    @property
    def to_record(self) -> int:
        return sum(juror.to_record for juror in self.jurors)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLine:
    """One file of the edition beside one juror."""

    file: Candidature
    declaration: InterestDeclaration | None
    recusal: Recusal | None

    @property
    def is_to_record(self) -> bool:
        return bool(self.declaration and self.declaration.has_interest and not self.recusal)


def read_jury(edition: Edition) -> JuryView:
    """Read the whole jury of an edition, in the order of the seats."""
    alerts = list_alerts(edition)
    open_alerts = Counter(alert.seat.pk for alert in alerts if alert.is_open)
    to_record = Counter(interests_to_record(edition).order_by().values_list("seat_id", flat=True))
    missing = count_missing(edition)
    recused = dict(edition.seats.order_by().annotate(number=Count("recusals")).values_list("pk", "number"))
    declared, interests = _count_declarations(edition)
    expected = files_to_declare(edition).count()
    invitations = _read_invitations(edition)
    eligible = Q(marks__candidature__status=Candidature.Status.ELIGIBLE)
    seats = edition.seats.select_related("person", "edition").annotate(given=Count("marks", filter=eligible))
    lines = [
        JurorLine(
            seat=seat,
            invitations=invitations[seat.pk],
            declared=declared[seat.pk],
            expected=expected,
            interests=interests[seat.pk],
            to_record=to_record[seat.pk],
            given=seat.given,
            missing=missing[seat.code],
            recused=recused[seat.pk],
            open_alerts=open_alerts[seat.pk],
        )
        for seat in seats.order_by("sort_order", "id")
    ]
    return JuryView(jurors=lines, alerts=alerts)


def list_files(seat: JurySeat) -> list[FileLine]:
    """Return what one juror declares and is recused from, file by file; a withdrawn file stays while it has either."""
    declared = {row.candidature_id: row for row in InterestDeclaration.objects.filter(seat=seat)}
    recused = {row.candidature_id: row for row in Recusal.objects.filter(seat=seat).select_related("created_by")}
    concerned = Q(status__in=DECLARED_STATUSES) | Q(pk__in=[*declared, *recused])
    files = Candidature.objects.filter(concerned, edition=seat.edition_id).select_related("territory")
    return [
        FileLine(file=file, declaration=declared.get(file.pk), recusal=recused.get(file.pk))
        for file in files.order_by("reference")
    ]


def list_uninvited(edition: Edition) -> list[str]:
    """Return the codes of the jurors to whom no invitation left, nor waits to leave."""
    invited = SheetDelivery.objects.filter(kind=Kind.INVITATION).exclude(state=State.FAILED).values("seat")
    sitting = edition.seats.filter(state=JurySeat.State.ACTIVE).exclude(pk__in=invited)
    return list(sitting.order_by("sort_order", "id").values_list("code", flat=True))


def _read_invitations(edition: Edition) -> dict[int, list[SheetDelivery]]:
    """Return the invitations of each juror, the latest first, by the key of the seat."""
    mails: dict[int, list[SheetDelivery]] = defaultdict(list)
    for mail in SheetDelivery.objects.filter(seat__edition=edition, kind=Kind.INVITATION):
        mails[mail.seat_id].append(mail)
    return mails


def _count_declarations(edition: Edition) -> tuple[Counter[int], Counter[int]]:
    """Return how many files each juror answered for, and in how many of them an interest, by the key of the seat."""
    rows = InterestDeclaration.objects.filter(seat__edition=edition, candidature__status__in=DECLARED_STATUSES)
    answers = list(rows.order_by().values_list("seat_id", "has_interest"))
    return Counter(seat for seat, _has in answers), Counter(seat for seat, has_interest in answers if has_interest)
