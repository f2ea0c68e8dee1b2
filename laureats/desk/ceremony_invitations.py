# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The ceremony of an edition: who is invited, who comes, and what is printed."""

from collections.abc import Callable, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy

from label.models import Edition
from laureats.correspondence.letters import Letter
from laureats.desk.ceremony_forms import MailingForm, Row
from laureats.desk.ceremony_mailing import CandidateMailing
from laureats.desk.pages import EditionPage
from laureats.desk.record_exports import hand_over
from laureats.intake.ceremony.guest_list import export_guests, print_door_list, print_place_cards
from laureats.intake.ceremony.guests import Guest, Status, count_guests, list_guests
from laureats.intake.ceremony.inviting import find_obstacles, invite, write_invitation
from laureats.intake.ceremony.moments import tell_moment
from laureats.intake.ceremony.reminding import remind_guests
from laureats.intake.ceremony.sending import Addressed
from laureats.intake.mail_templates import Purpose
from laureats.models import ApplicantLink
from laureats.resources.exporting import ExportedFile

SUBMITTED = "submitted"


class CeremonyPage(CandidateMailing):
    """All candidates alike: nothing here reads a mark, a decision or an award."""

    template_name = "laureats/desk/ceremony/invitations.html"
    page_title = gettext_lazy("Ceremony")
    header_icon = "date"
    purposes = (Purpose.INVITATION,)
    role = ApplicantLink.Role.INVITATION

    @cached_property
    def listed(self) -> Sequence[Guest]:
        statuses = (Status.ELIGIBLE, Status.SUBMITTED) if self.takes_submitted else (Status.ELIGIBLE,)
        return list_guests(self.edition, statuses=statuses)

    @property
    def takes_submitted(self) -> bool:
        return SUBMITTED in self.request.GET

    def list_deeds(self) -> dict[str, Callable[..., HttpResponse]]:
        return {**super().list_deeds(), "remind": self.remind}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "counts": count_guests(self.listed),
            "obstacles": find_obstacles(self.edition),
            "moment": tell_moment(self.edition.ceremony_at),
            "takes_submitted": self.takes_submitted,
            "moved_count": sum(guest.has_moved for guest in self.listed),
            "awaited_count": sum(guest.is_awaited for guest in self.listed),
        }
        return {**super().get_context_data(**kwargs), **context}

    def write(self, row: Row, *, form: MailingForm) -> Letter:
        wording = form.find_wording(Purpose.INVITATION)
        wording.check()
        return write_invitation(row.candidature, edition=self.edition, wording=wording)

    def send(self, addressed: Sequence[Addressed], *, form: MailingForm) -> int:
        wording = form.find_wording(Purpose.INVITATION)
        return invite(edition=self.edition, addressed=addressed, wording=wording, author=self.author)

    def remind(self, _form: MailingForm, _key: str) -> HttpResponse:
        return self.tell(remind_guests(edition=self.edition, author=self.author))


class CeremonyFile(EditionPage):
    """The list of guests, the place cards, the list at the door."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        makers: dict[str, Callable[[Edition], ExportedFile]] = {
            "liste.ods": lambda edition: export_guests(edition, file_format="ods"),
            "liste.csv": lambda edition: export_guests(edition, file_format="csv"),
            "cartons.pdf": print_place_cards,
            "accueil.pdf": print_door_list,
        }
        if kwargs["name"] not in makers:
            raise Http404
        return hand_over(makers[kwargs["name"]](self.edition))
