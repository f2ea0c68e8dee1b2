# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What several pages read of the people of a file."""

from laureats.intake.events import Kind
from laureats.intake.links import open_links
from laureats.models import ApplicantLink, Candidature, IntakeEvent


def find_mandate_link(candidature: Candidature) -> ApplicantLink | None:
    """Return the open link that the elected representative was sent last, if any. One query."""
    return open_links().filter(candidature=candidature, role=ApplicantLink.Role.REFERENT).first()


def find_refusal(candidature: Candidature) -> IntakeEvent | None:
    """Return the refusal of a mandate that stands: the latest answer, if it was one. One query."""
    kinds = [Kind.MANDATE_ASKED, Kind.MANDATE_CONFIRMED, Kind.MANDATE_REFUSED]
    latest = IntakeEvent.objects.filter(candidature=candidature, kind__in=kinds).first()
    return latest if latest and latest.kind == Kind.MANDATE_REFUSED else None
