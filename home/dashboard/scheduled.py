# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What goes online, or leaves, by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.ui.components import Component
from wagtail.models import Page, Revision

SHOWN = 8
TIME_TO_PUBLISH = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled:
    moment: datetime
    title: str
    url: str
    leaves: bool

    @property
    def is_late(self) -> bool:
        """Tell whether its hour is past: the timer that publishes is not running."""
        return self.moment < timezone.now() - TIME_TO_PUBLISH


class ScheduledPanel(Component):
    """The texts that wait for their hour, the soonest first. Left out when there is none."""

    name = "scheduled"
    template_name = "home/dashboard/scheduled.html"
    order = 225

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"scheduled": list_scheduled(user=parent_context["request"].user)}


def list_scheduled(*, user: Any) -> list[Scheduled]:
    """Return the next texts that go online or leave."""
    return sorted([*_coming(user), *_leaving(user)], key=lambda each: each.moment)[:SHOWN]


def _coming(user: Any) -> Iterator[Scheduled]:
    finder = AdminURLFinder(user)
    waiting = Revision.objects.filter(approved_go_live_at__isnull=False).order_by("approved_go_live_at")[:SHOWN]
    for revision in waiting.prefetch_related("content_object"):
        url = finder.get_edit_url(revision.content_object) or ""
        yield Scheduled(moment=revision.approved_go_live_at, title=revision.object_str, url=url, leaves=False)


def _leaving(user: Any) -> Iterator[Scheduled]:
    finder = AdminURLFinder(user)
    for page in Page.objects.live().filter(expire_at__gte=timezone.now()).order_by("expire_at")[:SHOWN]:
        url = finder.get_edit_url(page) or ""
        yield Scheduled(moment=page.expire_at, title=page.title, url=url, leaves=True)
