# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Import public bodies; a dry run unless it is confirmed. `load_territories` loads the whole reference list."""

from django.utils.translation import gettext as _

from laureats.models import SheetImport
from laureats.resources.record_command import RecordImportCommand


class Command(RecordImportCommand):
    help = _("Compare a table of public bodies with the site, and write it with --confirm: whole, or not at all.")
    subject = SheetImport.Subject.TERRITORIES
