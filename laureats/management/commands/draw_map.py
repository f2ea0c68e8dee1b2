# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Draw the outlines of the map anew."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from laureats.atlas.building import write_outlines


class Command(BaseCommand):
    help = "Draw the outlines of the map (laureats/atlas/outlines.json) from data/departements.geojson."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        path = write_outlines()
        self.stdout.write(_("%(name)s is up to date.") % {"name": path.name})
