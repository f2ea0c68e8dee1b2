# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The links by which people come back to their file: one in their browser at once, one in a mail, others when asked.

A new link closes none of the others: whoever types someone's address must not put them out of their file.
"""

from contextlib import suppress

from django.conf import settings
from django.db import transaction
from django_tasks import task

from laureats.intake.entry.letters import write_file_letter
from laureats.intake.entry.limits import fingerprint_of
from laureats.intake.gate import lock_file
from laureats.intake.links import LINK_DAYS, open_links, term_in
from laureats.intake.mails.queueing import Occasion, queue_mail
from laureats.intake.pages import WRITERS
from laureats.models import ApplicantLink, Candidature
from laureats.personal_links import digest_of, draw_secret

Role = ApplicantLink.Role
# The link of a mail is the one to keep; that of the browser lives as long as a tab may stay open.
BROWSER_DAYS = 7


def role_in(candidature: Candidature, *, email: str) -> ApplicantLink.Role | None:
    """Return the role by which an address that was proven writes in a file, none when it does not."""
    links = candidature.applicant_links.filter(email__iexact=email, role__in=WRITERS)
    if link := (links & open_links()).order_by("pk").first():
        return Role(link.role)
    # Files that the secretariat typed or imported have a manager, and no link yet.
    is_manager = candidature.manager_email.lower() == email.lower()
    return Role.HOLDER if is_manager and not links.exclude(revoked_at=None).exists() else None


def give_link(*, candidature: Candidature, role: ApplicantLink.Role, name: str, email: str) -> str:
    """Return the secret of a new link, for the browser of whoever has just proven their address."""
    secret = draw_secret()
    link = _new_link(candidature=candidature, role=role, name=name, email=email, days=BROWSER_DAYS)
    link.digest = digest_of(secret)
    link.save()
    return secret


def send_link(*, candidature: Candidature, role: ApplicantLink.Role, name: str, email: str) -> None:
    """Write the mail that carries a new link to a file."""
    link = _new_link(candidature=candidature, role=role, name=name, email=email, days=LINK_DAYS)
    link.save()
    occasion = Occasion(
        key=f"application-file:{link.pk}",
        kind="application_file",
        edition=candidature.edition,
        candidature=candidature,
        recipient=email,
        link=link,
    )
    queue_mail(occasion, letter=write_file_letter(candidature))


@task()
def resend_links(fingerprint: str) -> None:
    """Write a new link of every file in which an address may write. A task: its length tells nobody what it found.

    The address is not in its arguments, which are stored, but what stands for it.
    """
    links = open_links().filter(role__in=WRITERS).select_related("candidature__edition", "candidature__territory")
    held = [link for link in links.order_by("pk") if fingerprint_of(link.email) == fingerprint]
    for link in {link.candidature_id: link for link in held}.values():
        assert link.candidature is not None  # noqa: S101  # A constraint of the database ties it to the role.
        # A file that is joined at that instant has its links in another: whoever asks again finds them there.
        with suppress(Candidature.DoesNotExist), transaction.atomic():
            file = lock_file(link.candidature)
            send_link(candidature=file, role=Role(link.role), name=link.name, email=link.email)


def _new_link(*, candidature: Candidature, role: ApplicantLink.Role, name: str, email: str, days: int) -> ApplicantLink:
    return ApplicantLink(
        candidature=candidature,
        role=role,
        name=name,
        email=email,
        language=settings.LANGUAGE_CODE,
        expires_at=term_in(days),
    )
