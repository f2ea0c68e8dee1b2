# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Import recusals; a dry run unless it is confirmed."""

from django.utils.translation import gettext as _

from laureats.imports.flat_command import FlatImportCommand
from laureats.models import SheetImport


class Command(FlatImportCommand):
    help = _("Compare a table of recusals with the site, and write it with --confirm: whole, or not at all.")
    subject = SheetImport.Subject.RECUSALS
