# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.utils.translation import gettext as _

from core.commands import ReportingCommand
from laureats.body_search.indexing import index_all_bodies


class Command(ReportingCommand):
    help = _("Write anew the index by which candidates find their body.")

    def handle(self, *args: Any, json: bool, **options: Any) -> None:
        bodies = index_all_bodies()
        if json:
            self.write_json({"bodies": bodies})
            return
        self.stdout.write(_("Bodies indexed: %(bodies)d.") % {"bodies": bodies})
