# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Write the style sheet of the public site."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from core import styles


class Command(BaseCommand):
    help = "Put the style sheet of the public site together (site/static/css/site.css)."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        path = styles.built_styles_path()
        path.write_text(styles.build_styles(), encoding="utf-8")
        self.stdout.write(_("%(name)s is up to date.") % {"name": path.name})
