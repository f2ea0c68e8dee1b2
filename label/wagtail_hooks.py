# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from label.log_actions import LOG_ACTIONS
from label.viewsets import EditionGroup


@hooks.register("register_admin_viewset")
def register_edition_group() -> EditionGroup:
    return EditionGroup()


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    for name, (label, sentence) in LOG_ACTIONS.items():
        actions.register_action(name, label, sentence)
