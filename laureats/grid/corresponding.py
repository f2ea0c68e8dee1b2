# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Declare what the domains and criteria of an edition continue."""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from label.grids.correspondence import Correspondence, write_correspondence
from label.log_actions import DECLARE_CORRESPONDENCE
from label.models import Edition
from laureats.authors import Author
from laureats.faults import Fault, Refused
from laureats.palmares.sealing import lock_edition


@transaction.atomic
def declare_correspondence(*, edition: Edition, correspondence: Correspondence, author: Author) -> None:
    """Write what each part continues. Raise `Refused` when the edition is sealed or public."""
    locked = lock_edition(edition)
    if locked.is_sealed or locked.is_released:
        message = _("The edition is sealed or public: its grid can no longer change.")
        raise Refused([Fault(code="frozen", message=message)])
    write_correspondence(edition=locked, correspondence=correspondence)
    log(instance=locked, action=DECLARE_CORRESPONDENCE, user=author.user, content_changed=True)
