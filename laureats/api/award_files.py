# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What proves an award and shows it elsewhere: corrections, badge, credential, page that checks it."""

from django.urls import reverse

from laureats.api.award_reading import FORMATS, AwardContext
from laureats.api.award_records import BadgePart, Change, ErratumPart
from laureats.api.editions import ReleasedEdition
from laureats.models.award import Award, Erratum
from laureats.public.errata import ShownChange, show_changes


def describe_erratum(erratum: Erratum, *, released: ReleasedEdition) -> ErratumPart:
    shown = show_changes(erratum.changes, levels=released.levels.values(), mentions=released.mentions)
    return ErratumPart(
        published_at=erratum.published_at, reason=erratum.reason, changes=[describe_change(each) for each in shown]
    )


def describe_change(shown: ShownChange) -> Change:
    return Change(label=shown.label, before=shown.before, after=shown.after)


def describe_badge(award: Award, *, context: AwardContext, slug: str | None) -> BadgePart | None:
    """Return the files of the latest revision, as the page of the body links them."""
    revision, formats = context.badges.get(award.pk, (0, frozenset()))
    if not slug or not formats or award.withdrawn_at is not None:
        return None
    code = context.editions[award.edition_id].edition.code
    parts = {"slug": slug, "edition": code, "revision": revision, "extension": FORMATS[0]}
    # The files of a revision differ by their extension alone.
    stem = context.links.site + reverse("laureats_badge", kwargs=parts).removesuffix(FORMATS[0])
    return BadgePart(**{extension: stem + extension if extension in formats else None for extension in FORMATS})


def credential_address(award: Award, *, context: AwardContext) -> str | None:
    """Return the address of the signed credential: only what was sealed here, and stands, has one."""
    if not context.signs or award.frozen_at is None or award.withdrawn_at is not None:
        return None
    # Annotated by `with_all`.
    reference = award.reference  # type: ignore[attr-defined]
    edition = context.editions[award.edition_id].edition.code
    parts = {"edition": edition, "reference": reference, "extension": "jwt"}
    return context.links.whole(reverse("laureats_credential", kwargs=parts))


def verification_address(award: Award, *, context: AwardContext, slug: str | None) -> str | None:
    """Return the address of the page that checks a label: only what this site sealed can be verified."""
    if not slug or award.frozen_at is None:
        return None
    parts = {"slug": slug, "edition": context.editions[award.edition_id].edition.code}
    return context.links.whole(reverse("laureats_verification", kwargs=parts))
