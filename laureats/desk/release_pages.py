# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the pages of a release share: who may open them, and how a button leads to a deed."""

from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.desk.pages import EditionPage
from laureats.faults import Refused
from laureats.models import Palmares
from laureats.palmares.attempts import attempt_release
from laureats.palmares.scheduling import hold_release, release_at

SHOWN_EVENTS = 20
# What a deed returns: nothing once it is done, else the form that refused it, by its name in the template.
RefusedForm = dict[str, forms.Form]


class ReleaseDeedPage(EditionPage):
    """A page of the release; the button pressed names the deed, which is a method of the page."""

    permission_required = "laureats.change_palmares"
    header_icon = "pick"
    deeds: ClassVar[tuple[str, ...]] = ()
    # Where a deed leads, done or refused.
    next_address = "desk_release"

    @cached_property
    def palmares(self) -> Palmares | None:
        return Palmares.objects.filter(edition=self.edition).first()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        events = self.edition.release_events.all()[:SHOWN_EVENTS]
        return {**super().get_context_data(**kwargs), "palmares": self.palmares, "events": events, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        name = request.POST.get("deed", "")
        try:
            refused_form = getattr(self, name)(request) if name in self.deeds else {}
        except Refused as refusal:
            return self.tell_refusal(refusal)
        if refused_form:
            return self.render_to_response(self.get_context_data(**refused_form))
        return redirect(self.next_address, code=self.edition.code)

    def tell_refusal(self, refusal: Refused) -> HttpResponse:
        for fault in refusal.faults:
            messages.error(self.request, fault.message)
        return redirect(self.next_address, code=self.edition.code)

    def hold(self, request: HttpRequest) -> RefusedForm:
        hold_release(edition=self.edition, author=self.author, reason=request.POST.get("reason", ""))
        messages.success(request, _("The release is held: nothing leaves until an hour is set again."))
        return {}

    def publish(self, request: HttpRequest) -> None:
        """Release now. What stops it is written down, mailed, and told here."""
        attempt_release(self.release_now, edition=self.edition, author=self.author)
        messages.success(request, _("The results are public."))

    def release_now(self) -> None:
        release_at(edition=self.edition, at=timezone.now(), author=self.author)
