# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who does a deed: a person logged in, or the command line."""

from dataclasses import dataclass, replace

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.utils import translation
from django.utils.translation import gettext as _

from core.commands import Misuse
from core.models import User
from laureats.models import SheetImport


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """The name written beside a deed, which outlives the account, and from where it was done."""

    name: str
    user: User | None = None
    origin: SheetImport.Origin = SheetImport.Origin.DESK


def author_from_user(user: AbstractBaseUser) -> Author:
    account = get_user_model().objects.get(pk=user.pk)
    return Author(name=account.get_full_name() or account.get_username(), user=account)


def author_from_option(username: str | None) -> Author:
    """Return the author that `--author` names, by default the command line itself. Raises `Misuse`."""
    if not username:
        return Author(name=_("command line"), origin=SheetImport.Origin.COMMAND)
    try:
        return replace(author_from_user(User.objects.get(username=username)), origin=SheetImport.Origin.COMMAND)
    except User.DoesNotExist as error:
        raise Misuse(_("No account is called %(username)s.") % {"username": username}) from error


def author_of_schedule() -> Author:
    """Return the author of what happens at its hour, without anyone: its name is in the site's first language."""
    with translation.override(settings.LANGUAGE_CODE):
        return Author(name=_("the schedule"), origin=SheetImport.Origin.COMMAND)
