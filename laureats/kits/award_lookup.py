# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The awards a kit can be made for: those that are public and, for the label's own people, those under seal."""

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from core.commands import Misuse
from label.models import Edition
from laureats.faults import Fault, Refused
from laureats.models import Award, LaureatePage
from laureats.palmares.awards import build_awards
from laureats.palmares.sealing import read_content


def find_award(*, edition: Edition, reference: str) -> Award:
    """Return the award that a reference, a SIREN or a slug names: released, or exactly as the seal will release it.

    An award under seal is not saved. Raise `Misuse` when the name fits none or several, `Refused` before the seal.
    """
    awards = _known_awards(edition)
    prefetch_related_objects(awards, "edition", "level", "candidature", "territory__laureate_page")
    for name_of in (_reference, _siren, _page_slug, _territory_slug):
        found = [award for award in awards if name_of(award) == reference]
        if found:
            return _single(found, reference=reference)
    message = _("No award of the edition %(edition)s goes by %(reference)s.")
    raise Misuse(message % {"edition": edition.code, "reference": reference})


def page_or_none(award: Award) -> LaureatePage | None:
    """Return the page of the body, a draft before the first release."""
    return getattr(award.territory, "laureate_page", None)


def _known_awards(edition: Edition) -> list[Award]:
    if edition.is_released:
        return list(Award.objects.public().standing().filter(edition=edition))
    if edition.sealed_at is None:
        message = _("The decisions of the edition %(edition)s are not sealed: no kit can be made yet.")
        raise Refused([Fault(code="not_sealed", message=message % {"edition": edition.code})])
    return build_awards(edition=edition, content=read_content(edition.palmares), frozen_at=edition.sealed_at)


def _single(found: list[Award], *, reference: str) -> Award:
    if len(found) == 1:
        return found[0]
    message = _("%(reference)s fits several awards (%(names)s): give a reference or a SIREN.")
    raise Misuse(message % {"reference": reference, "names": ", ".join(sorted(award.name for award in found))})


def _reference(award: Award) -> str | None:
    return award.candidature.reference if award.candidature else None


def _siren(award: Award) -> str | None:
    return award.territory.siren


def _page_slug(award: Award) -> str | None:
    page = page_or_none(award)
    return page.slug if page else None


def _territory_slug(award: Award) -> str | None:
    return award.territory.slug
