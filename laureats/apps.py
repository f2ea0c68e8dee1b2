# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.apps import AppConfig, apps
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


def freeze_rows(using: str, **_signal: Any) -> None:
    from laureats.freezing.triggers import install_triggers

    install_triggers(connections[using])


def count_changes(using: str, **_signal: Any) -> None:
    from laureats.prepared_pages.triggers import install_change_triggers

    install_change_triggers(connections[using])


def give_roles(using: str, **_signal: Any) -> None:
    from laureats.roles import can_set_up_roles, setup_roles

    if can_set_up_roles(connections[using]):
        setup_roles()


class LaureatsConfig(AppConfig):
    name = "laureats"
    verbose_name = _("Laureates")

    def ready(self) -> None:
        from label.api.pages import register_edition_pages
        from label.definition.checks import register_check
        from laureats.body_search.indexing import fill_empty_index
        from laureats.credentials import checks  # noqa: F401  # Importing it registers its checks.
        from laureats.definition_checks import check_marks_fit
        from laureats.errata.following import add_correction_step
        from laureats.intake.ceremony.attaching import attach_ceremony_files
        from laureats.intake.mails.attachments import attach_to
        from laureats.intake.submission.receipt_document import attach_receipt
        from laureats.intake.submission.submitting import RECEIPT
        from laureats.jury_sheets.reserved_codes import check_header_codes
        from laureats.kits.requesting import request_after_correction, request_after_release
        from laureats.open_data.versions import publish_after_correction, publish_after_release
        from laureats.palmares.caches import purge_after_commit
        from laureats.palmares.releasing import add_last_step, add_release_step
        from laureats.press.files import publish_files
        from laureats.press.texts import publish_texts
        from laureats.public.edition_links import open_edition_pages, public_edition_pages

        register_check(check_header_codes)
        register_check(check_marks_fit)
        attach_ceremony_files()
        register_edition_pages(public_edition_pages, opened=open_edition_pages)
        add_correction_step(purge_after_commit)
        add_correction_step(request_after_correction)
        add_correction_step(publish_after_correction)
        attach_to(RECEIPT, attach_receipt)
        add_release_step(publish_texts)
        add_release_step(publish_files)
        add_release_step(request_after_release)
        add_last_step(publish_after_release)
        # After the last app: the permissions of every other exist by then.
        last = [config for config in apps.get_app_configs() if config.models_module][-1]
        post_migrate.connect(give_roles, sender=last, dispatch_uid="laureats_give_roles")
        post_migrate.connect(fill_empty_index, sender=self, dispatch_uid="laureats_fill_empty_index")
        post_migrate.connect(freeze_rows, sender=self, dispatch_uid="laureats_freeze_rows")
        post_migrate.connect(count_changes, sender=self, dispatch_uid="laureats_count_changes")
