# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Write the icons and the share cards of the public site."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from core.identity.drawing import pictures_directory
from core.identity.icons import build_icons
from core.identity.share_cards import build_share_cards


class Command(BaseCommand):
    help = "Draw the icons and the share cards from the mark of the site (site/static/img/)."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for name, content in (build_icons() | build_share_cards()).items():
            (pictures_directory() / name).write_bytes(content)
            self.stdout.write(_("%(name)s is up to date.") % {"name": name})
