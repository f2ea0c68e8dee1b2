# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The way to the desk, and to what laureates propose, on the first page of the admin."""

from typing import Any

from wagtail.admin.ui.components import Component

from laureats.desk.states import desk_editions, state_name
from laureats.intake.inbox import count_to_examine
from laureats.proposals.queries import waiting_proposals


class DeskPanel(Component):
    """The editions that are not public yet. Left out when there is none."""

    name = "desk"
    template_name = "laureats/desk/home_panel.html"
    order = 50

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        editions = list(desk_editions().filter(released_at=None))
        to_examine = count_to_examine(editions)
        return {"editions": [(edition, state_name(edition), to_examine.get(edition.pk, 0)) for edition in editions]}


class ProposalPanel(Component):
    """How many proposals of laureates wait to be read. Left out when none does."""

    name = "proposals"
    template_name = "laureats/desk/proposal_panel.html"
    order = 60

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"count": waiting_proposals().count()}
