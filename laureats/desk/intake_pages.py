# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the pages of the secretariat's intake share: their permission, their trail, their file, their refusals."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import PermissionsMixin
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.desk.pages import READ_DESK, EditionPage
from laureats.faults import Refused
from laureats.models import Candidature

CHANGE = "laureats.change_candidature"


class IntakePage(EditionPage):
    """Who sees the desk and the people of candidatures; a page of deeds asks for the permission of its own too."""

    permission_required = "laureats.view_candidature"
    header_icon = "mail"

    def is_allowed(self, user: PermissionsMixin) -> bool:
        return user.has_perms([READ_DESK, self.permission_required])

    @property
    def inbox_url(self) -> str:
        return reverse("desk_intake", args=[self.edition.code])

    def get_trail(self) -> list[dict[str, Any]]:
        return [*super().get_trail(), {"url": self.inbox_url, "label": _("Candidatures")}]


class OneFilePage(IntakePage):
    """A page about one candidature, by its number: a reference may change."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Say that a file is there no more to whoever presses a button of its page; its address is one of nothing."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except Candidature.DoesNotExist as gone:
            if request.method != "POST":
                raise Http404 from gone
            messages.error(
                request, _("This candidature was joined to another meanwhile, or erased: nothing was written.")
            )
            return redirect(self.inbox_url)

    @cached_property
    def candidature(self) -> Candidature:
        return self.edition.candidatures.select_related("edition", "territory").get(pk=self.kwargs["number"])

    def redirect_back(self, address: str) -> HttpResponse:
        """Lead back to a page of the file after a refusal, or to the list where the file is there no more."""
        is_there = self.edition.candidatures.filter(pk=self.kwargs["number"]).exists()
        return redirect(address if is_there else self.inbox_url)

    @property
    def file_url(self) -> str:
        return reverse("desk_intake_file", args=[self.edition.code, self.candidature.pk])

    def get_page_subtitle(self) -> str:
        return f"{self.candidature.reference}, {self.candidature.territory.display_name}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "candidature": self.candidature, "file_url": self.file_url}


class DeedOnFile(OneFilePage):
    """A page that changes one candidature, reached from its file."""

    permission_required = CHANGE

    def get_trail(self) -> list[dict[str, Any]]:
        return [*super().get_trail(), {"url": self.file_url, "label": self.candidature.reference}]


def show_refusal(request: HttpRequest, *, refusal: Refused) -> None:
    for fault in refusal.faults:
        messages.error(request, fault.message)
