# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Compile the translations without any tool but Python: `compilemessages` asks for GNU gettext."""

from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Compile the catalogues of translations that changed."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for directory in settings.LOCALE_PATHS:
            for catalogue in sorted(Path(directory).glob("*/LC_MESSAGES/*.po")):
                compile_catalogue(catalogue)


def compile_catalogue(catalogue: Path) -> None:
    """Write the compiled twin of a `.po` file when it is absent or older."""
    compiled = catalogue.with_suffix(".mo")
    if not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime:
        polib.pofile(str(catalogue)).save_as_mofile(str(compiled))
