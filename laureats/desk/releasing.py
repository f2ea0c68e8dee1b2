# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sealing, unsealing and releasing the palmarès."""

from collections import Counter
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.models import Edition
from laureats.desk.forms import HourForm, ReleaseNowForm, UnsealForm
from laureats.desk.pages import EditionPage
from laureats.desk.queries import FileLine, read_desk
from laureats.desk.results_page import public_results_address
from laureats.faults import Refused
from laureats.models import Palmares
from laureats.palmares.releasing import release_palmares, set_results_at
from laureats.palmares.sealing import find_obstacles, seal_palmares, unseal_palmares


class ReleasePage(EditionPage):
    """One page, four deeds; the button pressed says which."""

    permission_required = "laureats.change_palmares"
    template_name = "laureats/desk/release.html"
    page_title = gettext_lazy("Palmarès")
    header_icon = "pick"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "palmares": Palmares.objects.filter(edition=self.edition).first(),
            "obstacles": [] if self.edition.is_sealed else find_obstacles(self.edition),
            "levels": _count_by_level(self.edition, files=read_desk(self.edition).files),
            "public_address": public_results_address(self.edition),
            "hour_form": HourForm(initial={"results_at": self.edition.results_at}),
            "release_form": ReleaseNowForm(),
            "unseal_form": UnsealForm(),
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        deeds = {"seal": self.seal, "unseal": self.unseal, "schedule": self.schedule, "release": self.release}
        deed = deeds.get(request.POST.get("deed", ""))
        try:
            refused_form = deed(request) if deed else {}
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(request, fault.message)
            refused_form = {}
        if refused_form:
            return self.render_to_response(self.get_context_data(**refused_form))
        return redirect("desk_release", code=self.edition.code)

    def seal(self, request: HttpRequest) -> dict[str, forms.Form]:
        seal_palmares(edition=self.edition, author=self.author)
        messages.success(request, _("The decisions are sealed."))
        return {}

    def unseal(self, request: HttpRequest) -> dict[str, forms.Form]:
        form = UnsealForm(request.POST)
        if not form.is_valid():
            return {"unseal_form": form}
        unseal_palmares(edition=self.edition, reason=form.cleaned_data["reason"], author=self.author)
        messages.success(request, _("The seal is off; decisions can change again."))
        return {}

    def schedule(self, request: HttpRequest) -> dict[str, forms.Form]:
        """Fix a coming hour. A past one is no schedule: releasing now has a button of its own."""
        form = HourForm(request.POST)
        if form.is_valid() and form.cleaned_data["results_at"] <= timezone.now():
            form.add_error("results_at", _("This hour is past: choose one to come, or release now."))
        if not form.is_valid():
            return {"hour_form": form}
        with transaction.atomic():
            set_results_at(edition=self.edition, at=form.cleaned_data["results_at"])
            release_palmares(edition=self.edition, author=self.author)
        messages.success(request, _("The decisions are sealed, and become public at the hour set."))
        return {}

    def release(self, request: HttpRequest) -> dict[str, forms.Form]:
        form = ReleaseNowForm(request.POST)
        if not form.is_valid():
            return {"release_form": form}
        with transaction.atomic():
            set_results_at(edition=self.edition, at=timezone.now())
            release_palmares(edition=self.edition, author=self.author)
        messages.success(request, _("The results are public."))
        return {}


def _count_by_level(edition: Edition, *, files: list[FileLine]) -> list[tuple[str, int]]:
    """Return how many decided files each level has, highest first, then those without label, then the deferred ones."""
    going_out = [line.decision for line in files if not line.decision.is_deferred]
    numbers = Counter(decision.awarded_level for decision in going_out if decision.state == "decided")
    named = [(level.name, numbers[level.code]) for level in edition.levels.order_by("-sort_order", "-id")]
    deferred = len(files) - len(going_out)
    return [*named, (_("no label"), numbers[None]), *([(_("deferred"), deferred)] if deferred else [])]
