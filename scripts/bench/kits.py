# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The kits of a hundred laureates, made and kept, against the renderers alone."""

from collections.abc import Iterator

from laureats.assets.storing import store_badges
from laureats.kits.assembling import build_kit
from laureats.kits.building import build_waiting_kit
from laureats.kits.producers import PRODUCERS
from laureats.kits.queries import awards_of_edition
from laureats.kits.requesting import request_kits
from laureats.kits.source import kit_source_from_award
from laureats.models import ArtworkSet, Award, Kit, LaureateIndexPage
from laureats.models.artwork import Scale
from laureats.palmares.releasing import publish_sealed
from scripts.bench.measures import Comparison, Measure, at_most
from tests.laureats.palmares.factories import PAST, make_sealed_edition
from tests.page_tree import add_page, make_home

_AWARDS = 100
_TIMES = 1.3


def list_measures() -> Iterator[Measure]:
    awards = _make_awards()
    yield Comparison(
        name=f"Kits of {_AWARDS} laureates, drawn, packed and kept",
        reference_name="their renderers alone",
        times="slower",
        target=at_most(_TIMES, "times"),
        ours=lambda: _build_all(awards),
        reference=lambda: _render_all(awards),
        prepare=lambda: request_kits(awards),
        pairs=1,
    )


def _make_awards() -> list[Award]:
    """Return released awards whose badges are stored and whose pixels are drawn: both sides find them so."""
    add_page(make_home(), LaureateIndexPage, title="Lauréats", slug="laureats")
    files = [(f"Bourg-d’Essai-{number}", "4", "2") for number in range(_AWARDS)]
    edition = make_sealed_edition(code="kits", files=files, results_at=PAST)
    for scale in Scale:
        ArtworkSet.objects.create(edition=edition, scale=scale, is_enabled=True)
    publish_sealed(edition)
    awards = list(awards_of_edition(edition).select_related("edition", "level", "territory__laureate_page"))
    store_badges(awards)
    build_kit(kit_source_from_award(awards[0]))
    return awards


def _build_all(awards: list[Award]) -> None:
    for award in awards:
        build_waiting_kit(award.pk)
    made = Kit.objects.exclude(archive="").count()
    if made != _AWARDS:
        raise RuntimeError(f"Not every kit was made: {made}.")


def _render_all(awards: list[Award]) -> None:
    for award in awards:
        source = kit_source_from_award(award)
        for produce in PRODUCERS:
            for _file in produce(source):
                pass
