# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from core.discreet_logs import hide_personal_links


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Common ground")

    def ready(self) -> None:
        hide_personal_links()
