# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The last file of the same body, and who may see what it answered: a stranger may apply for any body."""

from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from django.db.models import Exists, OuterRef

from laureats.intake.submission.mandate import is_mandate_confirmed
from laureats.models import Answer, ApplicantLink, Candidature, Succession, Territory

Status = Candidature.Status
# A merger of mergers, no more: the chain of bodies is short, and never a circle that is run for ever.
_GENERATIONS = 5


def find_earlier_file(candidature: Candidature) -> Candidature | None:
    """Return the latest file with answers that the body, or one that it succeeds, sent for an earlier edition."""
    bodies = _list_bodies(candidature.territory_id)
    answered = Exists(Answer.objects.filter(candidature=OuterRef("pk")).exclude(value=""))
    files = Candidature.objects.filter(answered, territory__in=bodies, edition__year__lte=candidature.edition.year)
    files = files.exclude(edition=candidature.edition).exclude(status=Status.DRAFT)
    return files.select_related("edition", "territory").order_by("-edition__year", "-edition__code", "-pk").first()


def may_reuse(link: ApplicantLink, *, candidature: Candidature, earlier: Candidature) -> bool:
    """Tell whether who holds this link may see the answers of an earlier file.

    Their address is proved by the mail that brought the link. A confirmed mandate counts when the earlier file knows
    the address that confirmed it, or when it is of the body's own domain: the holder of the new file chose it. The
    secretariat may also say so of a file.
    """
    if candidature.may_reuse_answers:
        return True
    known = _list_addresses(earlier)
    if link.email.casefold() in known:
        return True
    if not is_mandate_confirmed(candidature):
        return False
    confirmed = candidature.referent_email.casefold()
    return confirmed in known or _is_of_body(confirmed, territory=candidature.territory)


def _list_bodies(territory: int) -> set[int]:
    found, latest = {territory}, {territory}
    for _generation in range(_GENERATIONS):
        rows = Succession.objects.filter(successor__in=latest).values_list("predecessor", flat=True)
        latest = set(rows) - found
        if not latest:
            break
        found |= latest
    return found


def _list_addresses(earlier: Candidature) -> Collection[str]:
    return set(_iterate_addresses(earlier)) - {""}


def _iterate_addresses(earlier: Candidature) -> Iterator[str]:
    yield earlier.manager_email.casefold()
    yield earlier.referent_email.casefold()
    roles = (ApplicantLink.Role.HOLDER, ApplicantLink.Role.COLLEAGUE)
    links = earlier.applicant_links.filter(role__in=roles, revoked_at=None).values_list("email", flat=True)
    yield from (email.casefold() for email in links)


def _is_of_body(email: str, *, territory: Territory) -> bool:
    """Tell whether an address is of the domain of the body's website, as the reference data know it."""
    host = (urlsplit(territory.website).hostname or "").casefold().removeprefix("www.")
    return bool(host) and email.rpartition("@")[2] == host
