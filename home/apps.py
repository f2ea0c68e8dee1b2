# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.signals import page_published


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        from core.forgetting import watch_records
        from home.models import NewsCategory, PressReleasePage
        from home.press.requesting import request_files
        from home.results_news import publish_news
        from laureats.palmares.releasing import add_release_step

        add_release_step(publish_news)
        watch_records(NewsCategory)
        page_published.connect(request_files, sender=PressReleasePage, dispatch_uid="home.press.request_files")
