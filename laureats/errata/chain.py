# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The chain of fingerprints of a released edition: the seal's, then one for each complement and erratum, in order.

Each document holds the fingerprint of the one before, so that none can be changed, taken away or slipped in.
"""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from label.models import Edition
from laureats import levels
from laureats.errata.content import describe_erratum, format_moment
from laureats.faults import Fault
from laureats.models.award import Complement, Erratum, Palmares


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One document after the seal; exactly one of `erratum` and `complement` is there."""

    at: datetime
    reason: str
    previous_fingerprint: str
    fingerprint: str
    content: str
    erratum: Erratum | None = None
    complement: Complement | None = None


def read_chains(palmares_list: Collection[Palmares]) -> dict[int, list[Link]]:
    """Return what follows each seal, in order, by palmarès, in two queries. What nothing leads to is left out."""
    following = {link.previous_fingerprint: link for link in _read_links(palmares_list)}
    return {palmares.pk: list(_follow(palmares.fingerprint, following=following)) for palmares in palmares_list}


def read_chain(palmares: Palmares) -> list[Link]:
    """Return what follows one seal, in order."""
    return read_chains([palmares])[palmares.pk]


def head_fingerprint(palmares: Palmares) -> str:
    """Return the fingerprint that the next document follows. Ask under the lock of the edition."""
    chain = read_chain(palmares)
    return chain[-1].fingerprint if chain else palmares.fingerprint


def verify_chain(edition: Edition) -> list[Fault]:
    """Return what does not hold in the chain of a released edition: nothing, unless the database was tampered with."""
    palmares = Palmares.objects.get(edition=edition)
    faults = []
    if levels.fingerprint(palmares.content.encode()) != palmares.fingerprint:
        faults.append(Fault(code="fingerprint", message=_("The sealed content does not match its fingerprint.")))
    chain = read_chain(palmares)
    faults += [_broken(link) for link in chain if not _holds(link)]
    reached = {link.fingerprint for link in chain}
    return faults + [_unreached(link) for link in _read_links([palmares]) if link.fingerprint not in reached]


def _follow(fingerprint: str, *, following: dict[str, Link]) -> Iterator[Link]:
    """Yield one document after the other, and take them out: a circle ends."""
    while link := following.pop(fingerprint, None):
        yield link
        fingerprint = link.fingerprint


def _read_links(palmares_list: Collection[Palmares]) -> Iterator[Link]:
    errata = Erratum.objects.filter(award__edition__in=[palmares.edition_id for palmares in palmares_list])
    for erratum in errata.select_related("award__candidature", "award__edition"):
        yield Link(
            at=erratum.published_at,
            reason=erratum.reason,
            previous_fingerprint=erratum.previous_fingerprint,
            fingerprint=erratum.fingerprint,
            content=erratum.content,
            erratum=erratum,
        )
    for complement in Complement.objects.filter(palmares__in=palmares_list):
        yield Link(
            at=complement.released_at,
            reason=complement.reason,
            previous_fingerprint=complement.previous_fingerprint,
            fingerprint=complement.fingerprint,
            content=complement.content,
            complement=complement,
        )


def _holds(link: Link) -> bool:
    """Tell whether the document is the one fingerprinted, follows the one before, and tells what its record tells."""
    if levels.fingerprint(link.content.encode()) != link.fingerprint:
        return False
    document = json.loads(link.content)
    if document.get("previous_fingerprint") != link.previous_fingerprint:
        return False
    if link.erratum:
        return bool(document == _describe(link.erratum))
    return (document.get("reason"), document.get("released_at")) == (link.reason, format_moment(link.at))


def _describe(erratum: Erratum) -> object:
    award = erratum.award
    reference = award.candidature.reference if award.candidature else ""
    return describe_erratum(erratum=erratum, edition=award.edition.code, reference=reference)


def _broken(link: Link) -> Fault:
    message = _("The document of fingerprint %(fingerprint)s is not the one that was published.")
    return Fault(code="broken_link", message=message % {"fingerprint": link.fingerprint})


def _unreached(link: Link) -> Fault:
    message = _("The document of fingerprint %(fingerprint)s follows nothing that was published.")
    return Fault(code="loose_link", message=message % {"fingerprint": link.fingerprint})
