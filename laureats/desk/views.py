# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the editions stand."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.figures import list_figures
from laureats.desk.pages import DeskPage, EditionPage
from laureats.desk.privacy import KEEP_PRIVACY
from laureats.desk.proposals import REVIEW
from laureats.desk.queries import read_desk
from laureats.desk.record_exports import list_exports
from laureats.desk.results_page import public_results_address
from laureats.desk.rooms import list_rooms
from laureats.desk.states import desk_editions, state_name
from laureats.desk.step import list_open_deeds
from laureats.desk.steps import list_steps
from laureats.proposals.queries import waiting_proposals


class DeskIndex(DeskPage):
    template_name = "laureats/desk/index.html"
    page_title = gettext_lazy("Desk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        listed = [(edition, state_name(edition)) for edition in desk_editions()]
        waiting = waiting_proposals().count() if self.request.user.has_perm(REVIEW) else 0
        context = {
            "editions": listed,
            "waiting_proposals": waiting,
            "keeps_privacy": self.request.user.has_perm(KEEP_PRIVACY),
        }
        return {**super().get_context_data(**kwargs), **context}


class EditionDesk(EditionPage):
    template_name = "laureats/desk/edition.html"

    def get_page_title(self) -> str:
        return self.edition.name

    def get_page_subtitle(self) -> str:
        return ""

    def get_trail(self) -> list[dict[str, Any]]:
        return [{"url": reverse("desk_index"), "label": _("Desk")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        desk = read_desk(self.edition)
        steps = [(step, list_open_deeds(step, user=self.request.user)) for step in list_steps(desk)]
        context = {
            "desk": desk,
            "steps": steps,
            "figures": list_figures(desk),
            "rooms": list_rooms(edition=self.edition, user=self.request.user),
            "state": state_name(self.edition),
            "exports": list_exports(edition=self.edition, user=self.request.user),
            "public_address": public_results_address(self.edition),
        }
        return {**super().get_context_data(**kwargs), **context}
