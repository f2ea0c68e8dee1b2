# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which panels each person finds on the first page of the admin, in which order.

Panels sort by their `order`: the edition and its campaign (below 100), what waits for this person (200 to 240), what
they did last (250). A panel shows itself only when it has something to say.
"""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.views.home import LockedPagesPanel
from wagtail.permissions import page_permission_policy

from home.dashboard.broken_links import BrokenLinksPanel
from home.dashboard.campaign import CampaignPanel
from home.dashboard.scheduled import ScheduledPanel


def arrange_panels(request: HttpRequest, panels: list[Any]) -> None:
    """Give every person the campaign, and editors what concerns pages; leave out what Wagtail shows for nothing."""
    panels[:] = [panel for panel in panels if not isinstance(panel, LockedPagesPanel)]
    panels.append(CampaignPanel())
    if page_permission_policy.user_has_any_permission(request.user, {"add", "change", "publish"}):
        panels += [ScheduledPanel(), BrokenLinksPanel()]


def drop_counts(request: HttpRequest, items: list[Any]) -> None:
    """Leave out how many pages, images and documents there are: it calls for no deed."""
    items.clear()
