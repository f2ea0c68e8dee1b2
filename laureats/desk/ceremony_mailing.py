# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the pages that write to candidates share: rows, the mail shown before it leaves, one form for every deed."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import unquote

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.correspondence.letters import Letter
from laureats.desk.ceremony_forms import MailingForm, Row
from laureats.desk.mails_sent import say_sent
from laureats.desk.pages import EditionPage
from laureats.faults import Refused
from laureats.intake.ceremony.sending import Addressed, mark_returned
from laureats.intake.links import PAGES
from laureats.models import ApplicantLink, CandidatureMail, MailTemplate
from laureats.personal_links import link_address

WRITE = "laureats.add_candidaturemail"


class CandidateMailing(EditionPage):
    """A table of candidatures and their mails. The button pressed says what: `deed`, or `deed:key`."""

    header_icon = "mail"
    purposes: tuple[MailTemplate.Purpose, ...] = ()
    role: ApplicantLink.Role

    @cached_property
    def listed(self) -> Sequence[Row]:
        raise NotImplementedError

    def write(self, row: Row, *, form: MailingForm) -> Letter:
        """Return the mail of a row, in the words that the form chooses."""
        raise NotImplementedError

    def send(self, addressed: Sequence[Addressed], *, form: MailingForm) -> int:
        raise NotImplementedError

    def list_deeds(self) -> dict[str, Callable[..., HttpResponse]]:
        return {"show": self.show, "send": self.send_all, "again": self.send_again, "returned": self.note_return}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or self.make_form()
        context = {"form": form, "may_write": self.request.user.has_perm(WRITE), "letters": list(self.draft(form))}
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def make_form(self, *data: Any) -> MailingForm:
        return MailingForm(*data, listed=self.listed, purposes=self.purposes)

    def draft(self, form: MailingForm) -> Iterator[tuple[str, Letter]]:
        """Yield whom the mail is for, the first one ticked, and the mail: no link is open before it leaves."""
        if form.is_bound and not form.is_valid():
            return
        for row in self.choose_shown(form.ticked_rows):
            letter = self.write(row, form=form)
            link = unquote(link_address("…", page=PAGES[self.role]))
            yield row.name, Letter(subject=letter.subject, text=letter.text.replace(CandidatureMail.LINK, link))

    def choose_shown(self, ticked: Sequence[Row]) -> Sequence[Row]:
        """Return the rows whose mails are shown."""
        return ticked[:1]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(WRITE):
            raise PermissionDenied
        name, _colon, rest = request.POST.get("deed", "").partition(":")
        deeds = self.list_deeds()
        if name not in deeds:
            raise Http404
        form = self.make_form(request.POST)
        try:
            return deeds[name](form, rest)
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(request, fault.message)
            return redirect(request.get_full_path())

    def show(self, form: MailingForm, _key: str) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))

    def send_all(self, form: MailingForm, _key: str) -> HttpResponse:
        if not form.is_valid():
            return self.show(form, "")
        return self.tell(self.send(form.list_addressed(), form=form))

    def send_again(self, form: MailingForm, key: str) -> HttpResponse:
        """Write to one candidature; `key` says which, and the last mail that the sender saw."""
        candidature, _colon, seen = key.partition(":")
        row = next((row for row in self.listed if str(row.candidature.pk) == candidature), None)
        if row is None or not seen.isdigit():
            raise Http404
        form.is_valid()
        to = form.address_row(row, seen=int(seen))
        if not to.address:
            messages.error(self.request, _("Type the address of this candidature first."))
            return redirect(self.request.get_full_path())
        return self.tell(self.send([to], form=form))

    def note_return(self, _form: MailingForm, key: str) -> HttpResponse:
        mails = [mail for row in self.listed for mail in row.mails]
        mail = next((mail for mail in mails if str(mail.pk) == key), None)
        if mail is None:
            raise Http404
        mark_returned(mail)
        messages.success(self.request, _("Noted: correct the address, then send again."))
        return redirect(self.request.get_full_path())

    def tell(self, number: int) -> HttpResponse:
        if number:
            messages.success(self.request, say_sent(number))
        else:
            messages.info(self.request, _("Nothing was sent: all of them have this mail already, or it is on its way."))
        return redirect(self.request.get_full_path())
