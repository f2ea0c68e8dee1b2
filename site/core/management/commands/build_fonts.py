# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Write the fonts of the public site."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from core import web_fonts


class Command(BaseCommand):
    help = "Cut the installed fonts down to the site's characters (site/static/fonts/*.woff2)."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        web_fonts.fonts_directory().mkdir(parents=True, exist_ok=True)
        for style in web_fonts.STYLES:
            web_fonts.cut_font(style).save(web_fonts.web_font_path(style))
            self.stdout.write(_("%(name)s is up to date.") % {"name": web_fonts.web_font_path(style).name})
        (web_fonts.fonts_directory() / "OFL-1.1.txt").write_text(web_fonts.licence_text(), encoding="utf-8")
