# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sealing, unsealing, rehearsing, scheduling, holding and releasing the palmarès."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from label.models import Edition
from laureats.desk.forms import ReleaseNowForm, UnsealForm
from laureats.desk.queries import FileLine, read_desk
from laureats.desk.release_forms import HoldForm, ScheduleForm
from laureats.desk.release_pages import RefusedForm, ReleaseDeedPage
from laureats.desk.results_page import public_results_address
from laureats.palmares.attempts import attempt_release
from laureats.palmares.rehearsal import check_release
from laureats.palmares.scheduling import schedule_release
from laureats.palmares.sealing import find_obstacles, seal_palmares, unseal_palmares


class ReleasePage(ReleaseDeedPage):
    """One page for every deed, from the seal to the release."""

    template_name = "laureats/desk/release.html"
    page_title = gettext_lazy("Palmarès")
    deeds = ("seal", "unseal", "rehearse", "schedule", "hold", "release")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "obstacles": [] if self.edition.is_sealed else find_obstacles(self.edition),
            "levels": _count_by_level(self.edition, files=read_desk(self.edition).files),
            "public_address": public_results_address(self.edition),
            "hour_form": ScheduleForm(initial={"results_at": self.edition.results_at}),
            "hold_form": HoldForm(auto_id="hold_%s"),
            "release_form": ReleaseNowForm(),
            "unseal_form": UnsealForm(),
        }
        return super().get_context_data(**{**context, **kwargs})

    def seal(self, request: HttpRequest) -> RefusedForm:
        seal_palmares(edition=self.edition, author=self.author)
        messages.success(request, _("The decisions are sealed."))
        return {}

    def unseal(self, request: HttpRequest) -> RefusedForm:
        form = UnsealForm(request.POST)
        if not form.is_valid():
            return {"unseal_form": form}
        unseal_palmares(edition=self.edition, reason=form.cleaned_data["reason"], author=self.author)
        messages.success(request, _("The seal is off; decisions can change again."))
        return {}

    def rehearse(self, request: HttpRequest) -> RefusedForm:
        rehearsal = check_release(edition=self.edition, author=self.author)
        sentence = ngettext(
            "The rehearsal passed, and nothing was published: %(count)d label would be awarded.",
            "The rehearsal passed, and nothing was published: %(count)d labels would be awarded.",
            rehearsal.awards,
        )
        messages.success(request, sentence % {"count": rehearsal.awards})
        return {}

    def schedule(self, request: HttpRequest) -> RefusedForm:
        """Fix a coming hour. A past one is no schedule: releasing now has a button of its own."""
        form = ScheduleForm(request.POST)
        if form.is_valid() and form.cleaned_data["results_at"] <= timezone.now():
            form.add_error("results_at", _("This hour is past: choose one to come, or release now."))
        if not form.is_valid():
            return {"hour_form": form}
        hour, reason = form.cleaned_data["results_at"], form.cleaned_data["reason"]
        attempt_release(
            lambda: schedule_release(edition=self.edition, at=hour, author=self.author, reason=reason),
            edition=self.edition,
            author=self.author,
        )
        messages.success(request, _("The decisions are sealed, and become public at the hour set."))
        return {}

    def release(self, request: HttpRequest) -> RefusedForm:
        form = ReleaseNowForm(request.POST)
        if not form.is_valid():
            return {"release_form": form}
        self.publish(request)
        return {}


def _count_by_level(edition: Edition, *, files: list[FileLine]) -> list[tuple[str, int]]:
    """Return how many decided files each level has, highest first, then those without label, then the deferred ones."""
    going_out = [line.decision for line in files if not line.decision.is_deferred]
    numbers = Counter(decision.awarded_level for decision in going_out if decision.state == "decided")
    named = [(level.name, numbers[level.code]) for level in edition.levels.order_by("-sort_order", "-id")]
    deferred = len(files) - len(going_out)
    return [*named, (_("no label"), numbers[None]), *([(_("deferred"), deferred)] if deferred else [])]
