# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The accounts of the demonstration, one a role."""

from dataclasses import dataclass

from django.contrib.auth.models import Group

from core.models import User
from laureats.roles import ADMINISTRATION, COMMUNICATION, SECRETARIAT, setup_roles

PASSWORD = "demonstration-2026"  # noqa: S105  # Written in the README: a demonstration hides nothing.


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAccount:
    username: str
    first_name: str
    group: str
    may_do_everything: bool = False


ACCOUNTS = (
    DemoAccount(username="secretariat", first_name="Secrétariat", group=SECRETARIAT),
    DemoAccount(username="communication", first_name="Communication", group=COMMUNICATION),
    DemoAccount(username="admin", first_name="Administration", group=ADMINISTRATION, may_do_everything=True),
)


def create_accounts() -> None:
    """Create the three accounts, one of which may do everything."""
    setup_roles()
    for account in ACCOUNTS:
        user = User.objects.create_user(
            account.username,
            email=f"{account.username}@example.org",
            password=PASSWORD,
            first_name=account.first_name,
            is_staff=account.may_do_everything,
            is_superuser=account.may_do_everything,
        )
        user.groups.add(Group.objects.get(name=account.group))
