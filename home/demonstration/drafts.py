# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The texts under way: one waits for a colleague, another for its hour."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone
from wagtail.models import Locale

from core.models import User
from home.demonstration.editions import WAITING
from home.models import NewsCategory, NewsIndexPage, NewsPage
from label.models import Edition

FILE = "demo/actualites/en-cours.json"
WRITER = "communication"
# Well after the ceremony: a demonstration shown on that day does not publish it in passing.
AFTER_CEREMONY = timedelta(days=20)


def write_drafts(root: Path) -> None:
    """Submit one article to review and schedule another; nothing on a site without news."""
    index = NewsIndexPage.objects.filter(locale=Locale.get_default()).order_by("path").first()
    if index is None:
        return
    words: dict[str, Any] = json.loads((root / FILE).read_text(encoding="utf-8"))
    writer = User.objects.get(username=WRITER)
    submitted = _draft(words["to_review"], index=index, writer=writer)
    submitted.get_workflow().start(submitted, writer)
    scheduled = _draft(words["scheduled"], index=index, writer=writer, go_live_at=_find_hour())
    scheduled.get_latest_revision().publish(user=writer)


def _draft(words: dict[str, Any], *, index: NewsIndexPage, writer: User, **fields: datetime) -> NewsPage:
    article = NewsPage(
        title=words["title"],
        slug=words["slug"],
        introduction=words["introduction"],
        body=[tuple(block) for block in words["body"]],
        category=NewsCategory.objects.filter(slug=words["category"], locale=index.locale).first(),
        locale=index.locale,
        owner=writer,
        live=False,
        has_unpublished_changes=True,
        **fields,
    )
    index.add_child(instance=article)
    article.save_revision(user=writer, log_action=True)
    return article


def _find_hour() -> datetime:
    """Return nine in the morning, some weeks after the ceremony to come."""
    ceremony = Edition.objects.get(code=WAITING).ceremony_at or timezone.now()
    day = timezone.localtime(max(ceremony, timezone.now()) + AFTER_CEREMONY)
    return day.replace(hour=9, minute=0, second=0, microsecond=0)
