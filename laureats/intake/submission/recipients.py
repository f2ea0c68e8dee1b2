# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whom a mail about a file goes to: those who hold a link to it, each address once."""

from collections.abc import Collection

from laureats.correspondence.letters import Letter
from laureats.intake.links import open_links
from laureats.intake.mails.queueing import Occasion, queue_mail
from laureats.models import ApplicantLink, Candidature

Role = ApplicantLink.Role


def list_recipients(candidature: Candidature, *, roles: Collection[ApplicantLink.Role]) -> list[ApplicantLink]:
    """Return the first open link of each address. One query."""
    links = open_links().filter(candidature=candidature, role__in=roles).order_by("-pk")
    return sorted({link.email.casefold(): link for link in links}.values(), key=lambda link: link.pk)


def mail_holders(
    candidature: Candidature,
    *,
    kind: str,
    occasion: str,
    letter: Letter,
    roles: Collection[ApplicantLink.Role] = (Role.HOLDER,),
) -> None:
    """Write one mail of an occasion to each of those who hold the file, and to nobody twice."""
    for link in list_recipients(candidature, roles=roles):
        queue_mail(
            Occasion(
                key=f"{kind}:{candidature.pk}:{occasion}:{link.pk}",
                kind=kind,
                edition=candidature.edition,
                candidature=candidature,
                recipient=link.email,
                language=link.language,
            ),
            letter=letter,
        )
