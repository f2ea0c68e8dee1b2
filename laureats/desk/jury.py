# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The jury of an edition: who was invited, who declared what, who sits."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.models import PermissionsMixin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from label.models import JurySeat
from laureats.correspondence.sending import retry_delivery
from laureats.desk.pages import READ_DESK, EditionPage
from laureats.desk.warnings import show_warnings
from laureats.faults import Refused
from laureats.jurors.queries import Kind, read_jury
from laureats.jurors.recording import record_declared_recusals
from laureats.models import SheetDelivery

READ_INTERESTS = "laureats.view_interestdeclaration"
RECORD = "laureats.add_recusal"
INVITE = "laureats.add_sheetdelivery"


class JuryDeskPage(EditionPage):
    """A page about the jury: interests are private, the secretariat alone reads them."""

    permission_required = READ_INTERESTS
    header_icon = "group"

    def is_allowed(self, user: PermissionsMixin) -> bool:
        return super().is_allowed(user) and user.has_perm(READ_DESK)

    @property
    def is_closed(self) -> bool:
        return self.edition.is_sealed or self.edition.is_released

    def may(self, permission: str) -> bool:
        """Tell whether the reader may do a deed that changes the jury, now."""
        return not self.is_closed and bool(self.request.user.has_perm(permission))

    def record(self, *, seats: list[JurySeat] | None) -> None:
        """Record declared interests as recusals, of everyone by default, and tell how many."""
        if not self.may(RECORD):
            messages.error(self.request, _("These recusals cannot be recorded: the edition is sealed, or not yours."))
            return
        try:
            recusals = record_declared_recusals(edition=self.edition, author=self.author, seats=seats)
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(self.request, fault.message)
        else:
            messages.success(self.request, _say_recorded(len(recusals)))


class JuryPage(JuryDeskPage):
    """One row a juror. Its deeds are one form, and the button pressed says what: `deed` or `deed:code`."""

    template_name = "laureats/desk/jury.html"
    page_title = gettext_lazy("Jury")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        jury = read_jury(self.edition)
        context = {
            "jury": jury,
            "warnings": show_warnings(jury.open_alerts),
            "may_record": self.may(RECORD),
            "may_invite": self.may(INVITE),
            "is_closed": self.is_closed,
        }
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        name, _colon, code = request.POST.get("deed", "").partition(":")
        deeds: dict[str, Callable[[], HttpResponse]] = {
            "invite": self.invite,
            "record": self.record_all,
            "retry": lambda: self.retry(code),
        }
        if name not in deeds:
            raise Http404
        return deeds[name]()

    def invite(self) -> HttpResponse:
        """Go to the page that writes to the jurors ticked."""
        chosen = urlencode({"seats": self.request.POST.getlist("seats")}, doseq=True)
        return redirect(f"{reverse('desk_invite', args=[self.edition.code])}?{chosen}")

    def record_all(self) -> HttpResponse:
        self.record(seats=None)
        return redirect("desk_jury", self.edition.code)

    def retry(self, code: str) -> HttpResponse:
        mails = SheetDelivery.objects.filter(seat__edition=self.edition, seat__code=code, kind=Kind.INVITATION)
        delivery = mails.exclude(state=SheetDelivery.State.SENT).select_related("seat__person").first()
        if delivery is not None and self.may(INVITE):
            retry_delivery(delivery)
            name = delivery.seat.person.full_name
            messages.success(self.request, _("The mail to %(name)s is sent again.") % {"name": name})
        return redirect("desk_jury", self.edition.code)


def _say_recorded(number: int) -> str:
    sentence = ngettext("%(count)d recusal is recorded.", "%(count)d recusals are recorded.", number)
    return sentence % {"count": number}
