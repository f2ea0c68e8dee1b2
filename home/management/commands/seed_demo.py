# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Load the demonstration into an empty database."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from core.commands import Refusal
from home.demonstration.accounts import ACCOUNTS, PASSWORD
from home.demonstration.credential_key import ensure_key
from home.demonstration.seeding import (
    DemoState,
    check_own_links,
    find_state,
    seed_demonstration,
    translate_demonstration,
)
from home.demonstration.silence import run_silently


class Command(BaseCommand):
    help = _("Load the demonstration. A database that holds it already is left as it is; any other is refused.")

    def handle(self, *args: Any, **options: Any) -> None:
        state = find_state()
        if state is DemoState.FOREIGN:
            raise Refusal(_("This database holds something else: the demonstration only goes into an empty one."))
        if state is DemoState.EMPTY:
            self.stdout.write(_("Loading the demonstration takes about a minute."))
            seed_demonstration(root=settings.BASE_DIR, tell=self.stdout.write)
            self.stdout.write(_("English pages…"))
        translate_demonstration(settings.BASE_DIR)
        if state is DemoState.EMPTY:
            # Consents and portraits came after the releases.
            run_silently("write_open_data")
            check_own_links()
        ensure_key(settings.CREDENTIAL_PRIVATE_KEY)
        self._tell_addresses()

    def _tell_addresses(self) -> None:
        address = settings.WAGTAILADMIN_BASE_URL
        names = ", ".join(account.username for account in ACCOUNTS)
        self.stdout.write(_("The demonstration is ready: %(address)s/") % {"address": address})
        self.stdout.write(_("The admin is at %(address)s/admin/") % {"address": address})
        self.stdout.write(_("Accounts: %(names)s; password: %(password)s") % {"names": names, "password": PASSWORD})
