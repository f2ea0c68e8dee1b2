# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writing to the jury: the mail is shown before it leaves."""

from typing import Any
from urllib.parse import unquote

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.models import JurySeat
from laureats.correspondence.letters import Letter, Occasion, letter_link, write_letter
from laureats.correspondence.queries import JurorPost, read_post
from laureats.correspondence.sending import (
    check_nothing_was_sent_since,
    last_delivery_key,
    send_reminders,
    send_workbooks,
)
from laureats.desk.mails_sent import say_sent
from laureats.desk.pages import EditionPage
from laureats.desk.workbook_forms import ReminderForm, WorkbookMailForm
from laureats.faults import Refused
from laureats.models import SheetDelivery, SheetExport

Kind = SheetDelivery.Kind


class MailPage(EditionPage):
    """A mail to several jurors. Pressing "See the mail" shows it anew, and sends nothing."""

    permission_required = "laureats.add_sheetdelivery"
    template_name = "laureats/desk/workbooks_send.html"
    header_icon = "mail"
    # The page that the mail is written from, and what it is called.
    home_name = "desk_workbooks"
    home_title: str | Promise = gettext_lazy("Workbooks of the jury")
    kind: SheetDelivery.Kind
    form_class: type[ReminderForm]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.has_perm(self.permission_required) and self.edition.is_sealed:
            messages.error(request, _("This edition is sealed: nothing more is asked of its jury."))
            return redirect(self.home_url)
        return super().dispatch(request, *args, **kwargs)

    @property
    def home_url(self) -> str:
        return reverse(self.home_name, args=[self.edition.code])

    @cached_property
    def reachable(self) -> list[JurorPost]:
        return [juror for juror in read_post(self.edition) if juror.sits and juror.address and self.concerns(juror)]

    def concerns(self, juror: JurorPost) -> bool:
        raise NotImplementedError

    def first_choice(self) -> list[str]:
        """Return the codes ticked when nobody ticked any."""
        raise NotImplementedError

    def send(self, *, seats: list[JurySeat], form: ReminderForm) -> None:
        raise NotImplementedError

    def get_trail(self) -> list[dict[str, Any]]:
        return [*super().get_trail(), {"url": self.home_url, "label": str(self.home_title)}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or self.form_class(jurors=self.reachable, initial=self.first_values())
        context = {
            "form": form,
            "letter": self.draft(form),
            "reachable": self.reachable,
            "home_url": self.home_url,
            "home_title": self.home_title,
        }
        return {**super().get_context_data(**kwargs), **context}

    def first_values(self) -> dict[str, Any]:
        return {
            "seats": self.request.GET.getlist("seats") or self.first_choice(),
            "file_format": self.request.GET.get("file_format") or SheetExport.Format.ODS,
            "due_on": self.edition.marks_due_on,
            "seen": last_delivery_key(self.edition),
        }

    def draft(self, form: ReminderForm) -> Letter | None:
        """Write the mail as its first reader would have it, or nothing while the form does not say enough."""
        if form.is_bound and not form.is_valid():
            return None
        values = form.cleaned_data if form.is_bound else form.initial
        chosen = [juror.seat for juror in self.reachable if juror.seat.code in values["seats"]]
        if not chosen or not values["due_on"]:
            return None
        message = values.get("message", "")
        # No link is open before the mail leaves.
        link = unquote(letter_link("…", kind=self.kind))
        occasion = Occasion(kind=self.kind, seat=chosen[0], due_on=values["due_on"], message=message, link=link)
        return write_letter(occasion)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST, jurors=self.reachable)
        if not form.is_valid() or request.POST.get("deed") != "send":
            return self.render_to_response(self.get_context_data(form=form))
        chosen = form.cleaned_data["seats"]
        seats = [juror.seat for juror in self.reachable if juror.seat.code in chosen]
        try:
            with transaction.atomic():
                check_nothing_was_sent_since(form.cleaned_data["seen"], edition=self.edition)
                self.send(seats=seats, form=form)
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(request, fault.message)
        else:
            messages.success(request, say_sent(len(seats)))
        return redirect(self.home_url)


class WorkbookMailPage(MailPage):
    page_title = gettext_lazy("Send the workbooks")
    kind = Kind.WORKBOOK
    form_class = WorkbookMailForm

    def concerns(self, juror: JurorPost) -> bool:
        return True

    def first_choice(self) -> list[str]:
        return [juror.seat.code for juror in self.reachable if juror.is_unserved]

    def send(self, *, seats: list[JurySeat], form: ReminderForm) -> None:
        values = form.cleaned_data
        send_workbooks(
            edition=self.edition,
            seats=seats,
            file_format=SheetExport.Format(values["file_format"]),
            due_on=values["due_on"],
            message=values["message"],
            author=self.author,
        )


class ReminderPage(MailPage):
    page_title = gettext_lazy("Remind the late")
    kind = Kind.REMINDER
    form_class = ReminderForm

    def concerns(self, juror: JurorPost) -> bool:
        return juror.is_awaited

    def first_choice(self) -> list[str]:
        return [juror.seat.code for juror in self.reachable if juror.is_late]

    def send(self, *, seats: list[JurySeat], form: ReminderForm) -> None:
        values = form.cleaned_data
        send_reminders(
            edition=self.edition, seats=seats, due_on=values["due_on"], message=values["message"], author=self.author
        )
