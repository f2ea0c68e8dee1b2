# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Editions named on the command line."""

from django.utils.translation import gettext as _

from core.commands import Misuse
from label.models import Edition


def find_edition(code: str) -> Edition:
    """Return the edition of that code, or raise `Misuse` with the codes that exist."""
    try:
        return Edition.objects.get(code=code)
    except Edition.DoesNotExist as error:
        known = ", ".join(Edition.objects.order_by("code").values_list("code", flat=True)) or _("none")
        message = _("No edition has the code %(code)s. Known editions: %(known)s.")
        raise Misuse(message % {"code": code, "known": known}) from error
