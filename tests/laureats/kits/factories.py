# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Awards that have a kit, and kits that cost little to make."""

from laureats.assets.artworks import own_artwork
from laureats.assets.kit_file import KitFile
from laureats.assets.rendering import render_badge_svg
from laureats.kits import assembling
from laureats.kits.requesting import request_kits
from laureats.kits.source import KitSource
from laureats.models import Award, Kit
from laureats.models.artwork import ArtworkSet, Scale
from tests.factories import TerritoryFactory
from tests.laureats.assets.factories import AwardFactory, make_kit_subject, make_page


def enable_artwork(edition, *, scale=Scale.SIGNS, **values):
    return ArtworkSet.objects.create(edition=edition, scale=scale, **{"is_enabled": True, **values})


def make_award(name="Arles", *, slug="arles", **values):
    """Return a public award of level 3 in 2026, with a page, in an edition whose kits are enabled."""
    territory = TerritoryFactory(name=name, slug=slug)
    award = AwardFactory(territory=territory, **values)
    make_page(territory, slug=slug)
    if not ArtworkSet.objects.filter(edition=award.edition).exists():
        enable_artwork(award.edition)
    return award


def request(*awards):
    """Ask for the kits of these awards, and return the first."""
    request_kits(Award.objects.filter(pk__in=[award.pk for award in awards]))
    return Kit.objects.get(award=awards[0])


def make_source(**changes):
    """Return what a kit is made from, without a database."""
    subject = make_kit_subject(**changes)
    return KitSource(award=None, subject=subject, artwork=own_artwork(subject.badge.scale))


def draw_one_badge(source):
    svg = render_badge_svg(source.subject.badge, artwork=source.artwork)
    yield KitFile(role="badge-light.svg", media_type="image/svg+xml", content=svg)


def write_note(source):
    yield KitFile(role="note.txt", media_type="text/plain; charset=utf-8", content=b"Bonjour")


def use_producers(monkeypatch, *producers):
    """Have kits made of few files: what is tested is the keeping, not the drawing."""
    monkeypatch.setattr(assembling, "PRODUCERS", producers)
