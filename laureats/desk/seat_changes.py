# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Ending a seat, or opening it again: the effect on levels is shown before the deed."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.desk.juror import SeatPage
from laureats.desk.jury_forms import SeatChangeForm
from laureats.desk.level_changes import show_level_change
from laureats.desk.previews import ChangedLevel
from laureats.desk.seat_deeds import CHANGE_SEAT, SeatDeed, find_deed
from laureats.desk.shown_names import load_names
from laureats.faults import Refused
from laureats.jurors.seats import find_seat_effects


class SeatChangePage(SeatPage):
    permission_required = CHANGE_SEAT
    template_name = "laureats/desk/seat_change.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.is_allowed(request.user) and (self.is_closed or self.deed is None):  # type: ignore[arg-type]
            messages.error(request, _("This seat cannot change so: it has already, or the edition is sealed."))
            return self.show_juror()
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def deed(self) -> SeatDeed | None:
        return find_deed(seat=self.seat, key=self.kwargs["change"])

    def get_page_title(self) -> str:
        return str(self.deed.title) if self.deed else ""

    def get_page_subtitle(self) -> str:
        return self.seat.person.full_name

    def get_trail(self) -> list[dict[str, Any]]:
        address = reverse("desk_juror", args=[self.edition.code, self.seat.code])
        return [*super().get_trail(), {"url": address, "label": self.seat.person.full_name}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"form": SeatChangeForm(), "deed": self.deed, "level_changes": self.list_level_changes()}
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def list_level_changes(self) -> list[ChangedLevel]:
        if self.deed is None:
            return []
        names = load_names(self.edition)
        return [
            show_level_change(change.reference, before=change.before, after=change.after, names=names)
            for change in find_seat_effects(seat=self.seat, state=self.deed.state)
        ]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = SeatChangeForm(request.POST)
        if self.deed is None or not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            self.deed.do(seat=self.seat, reason=form.cleaned_data["reason"], author=self.author)
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(request, fault.message)
        else:
            messages.success(request, str(self.deed.done) % {"name": self.seat.person.full_name})
        return self.show_juror()

    def show_juror(self) -> HttpResponse:
        return redirect("desk_juror", self.edition.code, self.seat.code)
