# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from wagtail import hooks

from core.accounts import refuse_superusers
from core.content_checks.messages import tell_findings
from core.content_checks.userbar import use_own_checker
from core.locked_pages import refuse_locked_pages

hooks.register("construct_wagtail_userbar", use_own_checker)
hooks.register("after_create_page", tell_findings)
hooks.register("after_edit_page", tell_findings)
hooks.register("before_bulk_action", refuse_superusers)
hooks.register("before_bulk_action", refuse_locked_pages)
