# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages are forgotten when what stands around them changes. Of what a page itself holds, Wagtail tells."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, PageViewRestriction, Site
from wagtail.signals import post_page_move

from core.after_commit import after_commit
from core.models import AudienceMeasurement, Menu, SiteContacts
from core.page_generation import forget_pages

AROUND_PAGES: tuple[type[Model], ...] = (
    AudienceMeasurement,
    Locale,
    Menu,
    PageViewRestriction,
    Site,
    SiteContacts,
)


def forget_after_commit(**_told: Any) -> None:
    after_commit(forget_pages)


def watch_what_stands_around_pages() -> None:
    watch_records(*AROUND_PAGES)
    post_page_move.connect(forget_after_commit, dispatch_uid="moved pages")


def watch_records(*models: type[Model]) -> None:
    """Have pages be forgotten when one of these records is saved or deleted: each app names those that it shows."""
    for model in models:
        for signal in (post_save, post_delete):
            signal.connect(forget_after_commit, sender=model, dispatch_uid=f"{model._meta.label} {id(signal)}")
