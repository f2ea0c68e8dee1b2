# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Write the open data again: after a change of records that no release brought, or on a server that lacks the files."""

from typing import Any

from django.utils.translation import gettext as _

from core.commands import ReportingCommand
from laureats.models.open_data import OpenDataVersion
from laureats.open_data.versions import write_version


class Command(ReportingCommand):
    help = _("Write the files of open data. A version is made only when something of it has changed.")

    def handle(self, *args: Any, json: bool, **options: Any) -> None:
        before = OpenDataVersion.objects.order_by("-number").first()
        version = write_version()
        is_new = version is not None and version != before
        if json:
            self.write_json({"version": version.key if version else None, "is_new": is_new})
        else:
            self.stdout.write(_tell(version, is_new=is_new))


def _tell(version: OpenDataVersion | None, *, is_new: bool) -> str:
    if version is None:
        return _("Nothing is released: there is no open data yet.")
    if is_new:
        return _("Open data: version %(version)s is written.") % {"version": version.key}
    return _("Open data: version %(version)s is up to date.") % {"version": version.key}
