# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The evening of the results, from a phone: hold, put off, publish now."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.release_forms import HoldForm, PutOffForm
from laureats.desk.release_pages import RefusedForm, ReleaseDeedPage
from laureats.desk.release_state import describe_release, list_delays
from laureats.desk.results_page import public_results_address
from laureats.faults import Refused
from laureats.palmares.reporting import count_awards
from laureats.palmares.scheduling import check_hour_stands, check_seal_stands, schedule_release


class LiveReleasePage(ReleaseDeedPage):
    """What stands, three large buttons, and the last thing that happened."""

    template_name = "laureats/desk/release_live.html"
    page_title = gettext_lazy("Release, live")
    header_icon = "time"
    deeds = ("hold", "put_off")
    next_address = "desk_release_live"

    def get_trail(self) -> list[dict[str, Any]]:
        address = reverse("desk_release", args=[self.edition.code])
        return [*super().get_trail(), {"url": address, "label": _("Palmarès")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = timezone.now()
        hour = self.edition.results_at
        context = {
            "state": describe_release(edition=self.edition, palmares=self.palmares, now=now),
            "now": now,
            "delays": list_delays(edition=self.edition, now=now),
            "seen": hour.isoformat() if hour else "",
            "hold_form": HoldForm(auto_id="hold_%s"),
            "hour_form": PutOffForm(initial={"results_at": hour}),
            "public_address": public_results_address(self.edition),
        }
        return super().get_context_data(**{**context, **kwargs})

    def put_off(self, request: HttpRequest) -> RefusedForm:
        form = PutOffForm(request.POST)
        if not form.is_valid():
            return {"hour_form": form}
        self.move(**form.cleaned_data)
        messages.success(request, _("The hour is set."))
        return {}

    @transaction.atomic
    def move(self, *, results_at: Any, seen: Any, reason: str) -> None:
        """Set the hour, unless someone else moved it meanwhile; a button pressed twice moves it once."""
        if self.edition.results_at != results_at:
            check_hour_stands(seen, edition=self.edition)
        schedule_release(edition=self.edition, at=results_at, author=self.author, reason=reason)


class ConfirmReleasePage(ReleaseDeedPage):
    """The step between the button and the release: what becomes public, yes or no."""

    template_name = "laureats/desk/release_confirm.html"
    page_title = gettext_lazy("Publish now?")
    header_icon = "globe"
    deeds = ("release",)
    next_address = "desk_release_live"

    def get_trail(self) -> list[dict[str, Any]]:
        address = reverse("desk_release_live", args=[self.edition.code])
        return [*super().get_trail(), {"url": address, "label": _("Release, live")}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask, unless there is nothing to ask: not sealed, public already, or a seal that does not hold."""
        if self.palmares is None or self.edition.is_released:
            return redirect("desk_release_live", code=self.edition.code)
        try:
            awards = count_awards(edition=self.edition, palmares=self.palmares)
        except Refused as refusal:
            return self.tell_refusal(refusal)
        return self.render_to_response(self.get_context_data(awards=awards))

    def release(self, request: HttpRequest) -> RefusedForm:
        self.publish(request)
        return {}

    def release_now(self) -> None:
        """Publish what the page showed, and no decisions that were sealed anew since."""
        check_seal_stands(self.request.POST.get("seen", ""), edition=self.edition)
        super().release_now()
