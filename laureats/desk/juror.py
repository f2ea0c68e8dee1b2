# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Everything about one juror of an edition."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from label.models import JurySeat
from laureats.desk.jury import RECORD, JuryDeskPage
from laureats.desk.seat_deeds import CHANGE_SEAT, list_deeds
from laureats.desk.warnings import show_warnings
from laureats.jurors.alerts import list_alerts_of
from laureats.jurors.queries import list_files


class SeatPage(JuryDeskPage):
    """A page about one seat, named by its code in the address."""

    @cached_property
    def seat(self) -> JurySeat:
        seats = self.edition.seats.select_related("person__photo", "edition")
        return get_object_or_404(seats, code=self.kwargs["juror"])

    def get_trail(self) -> list[dict[str, Any]]:
        address = reverse("desk_jury", args=[self.edition.code])
        return [*super().get_trail(), {"url": address, "label": _("Jury")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"seat": self.seat, "is_closed": self.is_closed}
        return {**super().get_context_data(**kwargs), **context, **kwargs}


class JurorPage(SeatPage):
    template_name = "laureats/desk/juror.html"
    header_icon = "user"

    def get_page_title(self) -> str:
        return self.seat.person.full_name

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        files = list_files(self.seat)
        deeds = list_deeds(self.seat) if self.may(CHANGE_SEAT) else []
        context = {
            "files": files,
            "to_record": sum(line.is_to_record for line in files),
            "warnings": show_warnings(list_alerts_of(self.seat)),
            "mails": list(self.seat.deliveries.all()),
            "changes": list(self.seat.changes.all()),
            "deeds": deeds,
            "may_record": self.may(RECORD),
        }
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.POST.get("deed") != "record":
            raise Http404
        self.record(seats=[self.seat])
        return redirect("desk_juror", self.edition.code, self.seat.code)
