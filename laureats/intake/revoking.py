# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A personal link is closed before its term."""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from laureats.authors import Author
from laureats.intake.events import Kind, note_event
from laureats.intake.gate import lock_file
from laureats.intake.pages import WRITERS
from laureats.models import ApplicantLink


@transaction.atomic
def revoke_link(*, link: ApplicantLink, author: Author) -> None:
    """Close a link, with every other by which the same person has the same access; closed ones stay as they are."""
    file = lock_file(link.candidature) if link.candidature else None
    closed = _list_alike(link).filter(revoked_at=None).update(revoked_at=timezone.now())
    if closed and file is not None:
        note = _("Link of %(name)s") % {"name": link.name or link.get_role_display()}
        note_event(candidature=file, kind=Kind.COLLEAGUE_AWAY, author_name=author.name, note=note)


def _list_alike(link: ApplicantLink) -> QuerySet[ApplicantLink]:
    """Return the link and its like: whoever writes in a file holds one in their browser, and one in each mail."""
    roles = WRITERS if link.role in WRITERS else (link.role,)
    alike = Q(candidature=link.candidature, request=link.request, email__iexact=link.email, role__in=roles)
    return ApplicantLink.objects.filter(Q(pk=link.pk) | alike)
