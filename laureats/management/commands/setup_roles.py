# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Create the groups of the back office: secretariat and communication."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from laureats.roles import setup_roles


class Command(BaseCommand):
    help = _("Create the groups of the back office and give them what they lack.")

    def handle(self, *args: Any, **options: Any) -> None:
        setup_roles()
