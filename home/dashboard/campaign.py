# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the campaign of applications stands."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from wagtail.admin.ui.components import Component

from core.periods import COMING, period_state
from label.queries import current_campaign
from laureats.desk.pages import may_open_desk


class CampaignPanel(Component):
    """The edition that runs, comes, or closed last. Left out when none has dates."""

    name = "campaign"
    template_name = "home/dashboard/campaign.html"
    order = 40

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        campaign = current_campaign()
        if campaign is None or campaign.opens_on is None or campaign.closes_on is None:
            return {"campaign": None}
        state = period_state(opens_on=campaign.opens_on, closes_on=campaign.closes_on)
        days_left = count_days(until=campaign.opens_on if state == COMING else campaign.closes_on)
        desk = reverse("desk_edition", args=[campaign.code]) if may_open_desk(parent_context["request"].user) else ""
        return {"campaign": campaign, "state": state, "days_left": days_left, "desk_url": desk}


def count_days(*, until: date) -> int:
    return (until - timezone.localdate()).days
