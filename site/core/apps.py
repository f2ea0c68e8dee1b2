# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _

from core.discreet_logs import hide_personal_links


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Common ground")

    def ready(self) -> None:
        from core.forgetting import watch_what_stands_around_pages
        from core.models import CustomImage
        from core.picture_tasks import draw_soon

        hide_personal_links()
        watch_what_stands_around_pages()
        post_save.connect(draw_soon, sender=CustomImage, dispatch_uid="core_draw_soon")
