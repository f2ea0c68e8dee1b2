# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One erratum: filled in, read as the public will, then published."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.errata_forms import ErratumForm, initial_of
from laureats.desk.pages import EditionPage
from laureats.errata.confirming import confirm_answer, confirm_erratum, preview_erratum
from laureats.errata.planning import read_standing
from laureats.errata.queries import list_contestations
from laureats.faults import Refused
from laureats.models import Candidature, Contestation
from laureats.public.errata import show_changes

READ_CONTESTATIONS = "laureats.change_contestation"


class ErratumPage(EditionPage):
    """The form and its preview; only what was read is published. `?contestation=` names what led to it."""

    permission_required = "laureats.add_erratum"
    template_name = "laureats/desk/erratum.html"
    page_title = gettext_lazy("New erratum")
    header_icon = "edit"

    @cached_property
    def candidature(self) -> Candidature:
        return get_object_or_404(self.edition.candidatures, reference=self.kwargs["reference"])

    @cached_property
    def contestation(self) -> Contestation | None:
        number = self.request.GET.get("contestation", "")
        if not number:
            return None
        if not number.isdecimal() or not self.request.user.has_perm(READ_CONTESTATIONS):
            raise Http404
        return get_object_or_404(list_contestations(self.edition), candidature=self.candidature, pk=int(number))

    def get_trail(self) -> list[dict[str, Any]]:
        errata = {"url": reverse("desk_errata", args=[self.edition.code]), "label": _("Errata")}
        return [*super().get_trail(), errata]

    def get_page_subtitle(self) -> str:
        return f"{self.candidature.reference}, {self.candidature.snapshot_name}"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            standing = read_standing(edition=self.edition, reference=self.candidature.reference)
        except Refused as refusal:
            return self._turn_back(refusal)
        reason = _propose_reason(self.contestation) if self.contestation else ""
        form = ErratumForm(edition=self.edition, initial=initial_of(standing, reason=reason))
        return self.render_to_response(self.get_context_data(form=form))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ErratumForm(request.POST, edition=self.edition)
        if form.is_valid() and request.POST.get("deed") == "publish":
            try:
                self._publish(form)
            except Refused as refusal:
                _tell(request, refusal)
            else:
                messages.success(request, _("The erratum is public."))
                return redirect("desk_errata", code=self.edition.code)
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"candidature": self.candidature, "contestation": self.contestation}
        preview = self._preview(kwargs["form"]) if kwargs["form"].is_bound else {}
        return {**super().get_context_data(**kwargs), **context, **preview}

    def _preview(self, form: ErratumForm) -> dict[str, Any]:
        """Return what the public would read, and the digest of it that the button sends back."""
        if not form.is_valid():
            return {}
        try:
            preview = preview_erratum(
                edition=self.edition,
                reference=self.candidature.reference,
                changes=form.asked,
                reason=form.cleaned_data["reason"],
            )
        except Refused as refusal:
            for fault in refusal.faults:
                form.add_error(None, fault.message)
            return {}
        changes = show_changes(preview.changes, levels=self.edition.levels.all(), mentions=self.edition.mentions.all())
        return {"changes": changes, "seen": preview.seen, "today": timezone.localdate()}

    def _publish(self, form: ErratumForm) -> None:
        asked = {
            "changes": form.asked,
            "reason": form.cleaned_data["reason"],
            "seen": form.cleaned_data["seen"],
            "author": self.author,
        }
        if self.contestation is not None:
            confirm_answer(contestation=self.contestation, **asked)
        else:
            confirm_erratum(edition=self.edition, reference=self.candidature.reference, **asked)

    def _turn_back(self, refusal: Refused) -> HttpResponse:
        _tell(self.request, refusal)
        return redirect("desk_errata", code=self.edition.code)


def _tell(request: HttpRequest, refusal: Refused) -> None:
    for fault in refusal.faults:
        messages.error(request, fault.message)


def _propose_reason(contestation: Contestation) -> str:
    """Return the start of a reason, in French as what is public: it says that there was a contestation, not whose."""
    with translation.override("fr"):
        day = date_format(contestation.received_on, "DATE_FORMAT")
        return _("Following the contestation received on %(day)s.") % {"day": day}
