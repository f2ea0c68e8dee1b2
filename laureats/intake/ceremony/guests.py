# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The guests of a ceremony as the secretariat follows them: invited or not, told of what, coming or not."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from label.models import Edition
from laureats.models import Attendee, Candidature, CandidatureMail, Invitation

Status = Candidature.Status
Reply = Invitation.Reply
INVITATION, UPDATE, REMINDER = "ceremony_invitation", "ceremony_update", "ceremony_reminder"
KINDS = (INVITATION, UPDATE, REMINDER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """A candidature with its invitation, or None; `mails` are those of the ceremony, the latest first."""

    candidature: Candidature
    edition: Edition
    invitation: Invitation | None
    mails: list[CandidatureMail]

    @property
    def name(self) -> str:
        return self.candidature.territory.display_name

    @property
    def mail(self) -> CandidatureMail | None:
        """Return the last mail that invites, reminders aside."""
        return next((mail for mail in self.mails if mail.kind != REMINDER), None)

    @property
    def reminder(self) -> CandidatureMail | None:
        return next((mail for mail in self.mails if mail.kind == REMINDER), None)

    @property
    def address(self) -> str:
        return self.mail.recipient if self.mail else self.candidature.manager_email

    @property
    def reply(self) -> str:
        return self.invitation.reply if self.invitation else ""

    @property
    def attendees(self) -> list[Attendee]:
        return list(self.invitation.attendees.all()) if self.invitation else []

    @property
    def is_to_tell(self) -> bool:
        """Tell whether a mail is due: never invited, or the hour or the place moved since."""
        return self.invitation is None or has_moved(self.invitation, edition=self.edition)

    @property
    def has_moved(self) -> bool:
        return self.invitation is not None and has_moved(self.invitation, edition=self.edition)

    @property
    def is_awaited(self) -> bool:
        """Tell whether an invitation left and nobody answered it."""
        return self.reply == Reply.WAITING and any(mail.sent_at for mail in self.mails)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    bodies: int
    people: int
    regrets: int
    waiting: int
    uninvited: int


def has_moved(invitation: Invitation, *, edition: Edition) -> bool:
    return (invitation.told_hour, invitation.told_place) != (edition.ceremony_at, edition.ceremony_place)


def list_guests(edition: Edition, *, statuses: Collection[str] = (Status.ELIGIBLE,)) -> list[Guest]:
    """Return the candidatures of these statuses and all that were invited, in the order of names, in three queries."""
    candidatures = _read(edition)
    chosen = [each for each in candidatures if each.status in statuses or _invitation_of(each)]
    guests = [
        Guest(candidature=each, edition=edition, invitation=_invitation_of(each), mails=list(each.mails.all()))
        for each in chosen
    ]
    return sorted(guests, key=lambda guest: (guest.candidature.territory.slug, guest.candidature.pk))


def count_guests(guests: Iterable[Guest]) -> Counts:
    listed = list(guests)
    replies = [guest.reply for guest in listed]
    return Counts(
        bodies=replies.count(Reply.COMES),
        people=sum(len(guest.attendees) for guest in listed if guest.reply == Reply.COMES),
        regrets=replies.count(Reply.REGRETS),
        waiting=replies.count(Reply.WAITING),
        uninvited=replies.count(""),
    )


def _read(edition: Edition) -> QuerySet[Candidature]:
    mails = CandidatureMail.objects.filter(kind__in=KINDS).order_by("-pk")
    candidatures = Candidature.objects.filter(edition=edition).select_related("edition", "territory", "invitation")
    return candidatures.prefetch_related("invitation__attendees", Prefetch("mails", queryset=mails))


def _invitation_of(candidature: Candidature) -> Invitation | None:
    return getattr(candidature, "invitation", None)
