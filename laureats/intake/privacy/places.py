# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every place where the name or the address of a person may stand, who applies or proposes words for a page."""

from dataclasses import dataclass
from operator import attrgetter

from django.db.models import Model, Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.intake.privacy.people import Person, holds_person, mentions_in_json, mentions_person
from laureats.models import (
    Answer,
    ApplicantLink,
    ApplicationRequest,
    Attendee,
    Candidature,
    CandidatureMail,
    EvidenceFile,
    Extension,
    FileAccess,
    IntakeEvent,
    Invitation,
    LaureateLink,
    Proposal,
    ProposedInitiative,
    ProposedPicture,
)

BLANKED = _("The name, the function and the address are erased.")
REPLACED = _("The name is replaced by “erased person”.")
DELETED = _("The record is deleted.")
CLOSED = _("The link is closed, its name and its address erased.")
EMPTIED = _("The address and the text are erased; that a mail left stays.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Columns of one model that tell of one person.

    `names` are replaced on erasing, `emails` and `blanks` emptied; in `texts` the person is replaced wherever they are
    named, and in `details`, which are JSON. `candidature` and `edition` are paths; the first is blank where the row is
    no candidature's. A row of no edition has the path of its `body`, whose last label tells the edition.
    """

    code: str
    title: str | Promise
    fate: str | Promise
    model: type[Model]
    edition: str = ""
    body: str = ""
    candidature: str = ""
    emails: tuple[str, ...] = ()
    # Paths of addresses that stand elsewhere, and are erased there.
    linked_emails: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    # Columns that are emptied and tell who it is all the same.
    blanked_names: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    blanks: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    details: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return (*self.names, *self.blanked_names, *self.emails, *self.blanks, *self.texts)

    def find(self, person: Person) -> QuerySet[Model]:
        names = (*self.names, *self.blanked_names)
        held = holds_person(person, model=self.model, emails=(*self.emails, *self.linked_emails), names=names)
        spelled = {f"{column}_spelled": Cast(column, TextField()) for column in self.details}
        rows: QuerySet[Model] = self.model._default_manager.annotate(**spelled).filter(
            self._either(held, person=person)
        )
        awards = [f"{self.body.replace('.', '__')}__awards__edition"] if self.body else []
        return rows.select_related(*self._joined()).prefetch_related(*awards).order_by("pk")

    def edition_of(self, record: Model) -> Edition | None:
        """Return the edition of a record, None for that of a body without any label."""
        if self.body:
            editions = [award.edition for award in attrgetter(self.body)(record).awards.all()]
            return max(editions, key=attrgetter("year"), default=None)
        return attrgetter(self.edition)(record)  # type: ignore[no-any-return]

    def candidature_of(self, record: Model) -> Candidature | None:
        if self.candidature:
            return attrgetter(self.candidature)(record)  # type: ignore[no-any-return]
        return record if isinstance(record, Candidature) else None

    def _either(self, held: Q, *, person: Person) -> Q:
        spelled = tuple(f"{column}_spelled" for column in self.details)
        return held | mentions_person(person, texts=self.texts) | mentions_in_json(person, texts=spelled)

    def _joined(self) -> list[str]:
        paths = [self.edition, self.body, f"{self.candidature}.territory" if self.candidature else ""]
        return [*self.joins, *(path.replace(".", "__") for path in paths if path)]


PLACES = (
    Place(
        code="manager",
        title=_("Application manager"),
        fate=BLANKED,
        model=Candidature,
        edition="edition",
        emails=("manager_email",),
        blanked_names=("manager_name",),
        blanks=("manager_role",),
    ),
    Place(
        code="referent",
        title=_("Elected representative"),
        fate=BLANKED,
        model=Candidature,
        edition="edition",
        emails=("referent_email",),
        blanked_names=("referent_name",),
        blanks=("referent_role",),
    ),
    Place(
        code="mandate",
        title=_("Who confirmed the mandate"),
        fate=REPLACED,
        model=Candidature,
        edition="edition",
        names=("mandate_confirmed_by",),
    ),
    Place(
        code="request",
        title=_("Request to apply"),
        fate=DELETED,
        model=ApplicationRequest,
        edition="edition",
        names=("name",),
        emails=("email",),
    ),
    Place(
        code="link",
        title=_("Personal link"),
        fate=CLOSED,
        model=ApplicantLink,
        edition="candidature.edition",
        candidature="candidature",
        joins=("request__edition",),
        names=("name",),
        emails=("email",),
    ),
    Place(
        code="mail",
        title=_("Mail received"),
        fate=EMPTIED,
        model=CandidatureMail,
        edition="edition",
        candidature="candidature",
        emails=("recipient",),
        blanks=("text",),
    ),
    Place(
        code="mention",
        title=_("Mail that names the person"),
        fate=REPLACED,
        model=CandidatureMail,
        edition="edition",
        candidature="candidature",
        names=("author_name",),
        texts=("subject", "text"),
    ),
    Place(
        code="answer",
        title=_("Answer to a question"),
        fate=REPLACED,
        model=Answer,
        edition="candidature.edition",
        candidature="candidature",
        names=("author_name",),
        texts=("value",),
    ),
    Place(
        code="evidence",
        title=_("Evidence"),
        fate=REPLACED,
        model=EvidenceFile,
        edition="candidature.edition",
        candidature="candidature",
        names=("author_name",),
        texts=("name",),
    ),
    Place(
        code="event",
        title=_("Journal of candidatures"),
        fate=REPLACED,
        model=IntakeEvent,
        edition="edition",
        candidature="candidature",
        names=("author_name",),
        texts=("note",),
        details=("detail",),
    ),
    Place(
        code="extension",
        title=_("More time given"),
        fate=REPLACED,
        model=Extension,
        edition="edition",
        names=("author_name",),
        texts=("reason",),
    ),
    Place(
        code="access",
        title=_("Access to a file"),
        fate=REPLACED,
        model=FileAccess,
        edition="candidature.edition",
        candidature="candidature",
        texts=("reader", "document"),
    ),
    Place(
        code="attendee",
        title=_("Guest of the ceremony"),
        fate=REPLACED,
        model=Attendee,
        edition="invitation.candidature.edition",
        candidature="invitation.candidature",
        names=("name",),
        blanks=("function",),
    ),
    Place(
        code="invitation",
        title=_("Words to the secretariat about the ceremony"),
        fate=REPLACED,
        model=Invitation,
        edition="candidature.edition",
        candidature="candidature",
        texts=("note",),
    ),
    Place(
        code="laureate_link",
        title=_("Personal link of a laureate"),
        fate=CLOSED,
        model=LaureateLink,
        body="territory",
        emails=("recipient",),
        blanks=("message",),
    ),
    Place(
        code="laureate_mention",
        title=_("Mail to a laureate that names the person"),
        fate=REPLACED,
        model=LaureateLink,
        body="territory",
        names=("author_name",),
        texts=("message",),
    ),
    Place(
        code="proposal",
        title=_("Proposal for the page of a laureate"),
        fate=REPLACED,
        model=Proposal,
        body="territory",
        linked_emails=("link__recipient",),
        names=("sender_name",),
        blanks=("sender_role",),
    ),
    Place(
        code="proposal_words",
        title=_("Words of a proposal"),
        fate=REPLACED,
        model=Proposal,
        body="territory",
        names=("decided_by_name",),
        texts=("testimony", "testimony_author", "answer"),
    ),
    Place(
        code="proposed_initiative",
        title=_("Initiative of a proposal"),
        fate=REPLACED,
        model=ProposedInitiative,
        body="proposal.territory",
        texts=("title",),
    ),
    Place(
        code="proposed_picture",
        title=_("Picture of a proposal"),
        fate=REPLACED,
        model=ProposedPicture,
        body="proposal.territory",
        texts=("description", "credit"),
    ),
)
