# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Invented figures, to show what a text looks like while the results are not known."""

from label.models import Edition
from laureats.press.figures import Bound, Figures, FirstOfKind, LevelCount, MentionHolders, Quantity
from laureats.press.laureates import Laureate

_NAMES = (("commune", "Ville d'Exempleville", "la ville d'Exempleville"), ("gip", "GIP Exemple", "le GIP Exemple"))


def sample_figures(edition: Edition) -> Figures:
    """Return figures that nobody can take for results: invented bodies at the second highest level."""
    ladder = list(edition.levels.order_by("-sort_order", "-id"))
    reached = ladder[1:2] or ladder[:1]
    laureates = tuple(_sample(*named, level=reached[0].code if reached else "") for named in _NAMES)
    return Figures(
        edition=edition,
        candidates=31,
        labelled=22,
        already_labelled=Quantity(number=14, bound=Bound.AT_LEAST),
        newcomers=Quantity(number=8, bound=Bound.AT_MOST),
        deferred=1,
        levels=tuple(
            LevelCount(
                code=level.code,
                name=level.local_name,
                laureates=laureates if level in reached else (),
                was_reached=False,
            )
            for level in ladder
        ),
        firsts_of_kind=(FirstOfKind(family="gip", laureates=laureates[1:]),),
        mentions=tuple(
            MentionHolders(name=mention.local_name, laureates=laureates) for mention in edition.mentions.all()[:1]
        ),
        past_is_complete=False,
        past_levels_are_known=False,
    )


def _sample(kind: str, name: str, name_in_sentence: str, *, level: str) -> Laureate:
    return Laureate(
        territory_id=0,
        name=name,
        name_in_sentence=name_in_sentence,
        siren="",
        kind=kind,
        department="",
        population=None,
        carried_by="",
        level=level,
        mentions=(),
        opinion="",
    )
