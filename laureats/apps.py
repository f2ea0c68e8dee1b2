# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


def freeze_rows(using: str, **_signal: Any) -> None:
    from laureats.freezing.triggers import install_triggers

    install_triggers(connections[using])


def count_changes(using: str, **_signal: Any) -> None:
    from laureats.prepared_pages.triggers import install_change_triggers

    install_change_triggers(connections[using])


class LaureatsConfig(AppConfig):
    name = "laureats"
    verbose_name = _("Laureates")

    def ready(self) -> None:
        from label.definition.checks import register_check
        from laureats.credentials import checks  # noqa: F401  # Importing it registers its checks.
        from laureats.definition_checks import check_marks_fit
        from laureats.errata.following import add_correction_step
        from laureats.kits.requesting import request_after_correction, request_after_release
        from laureats.palmares.caches import purge_after_commit
        from laureats.palmares.releasing import add_release_step
        from laureats.press.files import publish_files
        from laureats.press.texts import publish_texts

        register_check(check_marks_fit)
        add_correction_step(purge_after_commit)
        add_correction_step(request_after_correction)
        add_release_step(publish_texts)
        add_release_step(publish_files)
        add_release_step(request_after_release)
        post_migrate.connect(freeze_rows, sender=self, dispatch_uid="laureats_freeze_rows")
        post_migrate.connect(count_changes, sender=self, dispatch_uid="laureats_count_changes")
