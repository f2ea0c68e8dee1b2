# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the laureates can be filtered by: only values that a public award has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from label.kinds import Kind
from laureats.body_names import make_slug
from laureats.departments import name_with_code
from laureats.public.listing.awards import UNKNOWN_LEVEL, ListedAward
from laureats.regions import region_name

Choices = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChoices:
    """For each filter, its values and their labels, in the order shown."""

    year: Choices
    level: Choices
    mention: Choices
    kind: Choices
    region: Choices
    department: Choices


def choices_of(awards: Sequence[ListedAward]) -> ListChoices:
    """Return the choices that awards, latest first, leave."""
    return ListChoices(
        year={str(award.year): str(award.year) for award in awards},
        level=_level_choices(awards),
        mention=_by_label((slug, _capitalise(name)) for award in awards for slug, name in award.mentions.items()),
        kind=_by_label((award.kind, str(Kind(award.kind).label)) for award in awards),
        region=_by_label((award.region, region_name(award.region)) for award in awards if award.region),
        department={code: name_with_code(code) for code in sorted({award.department for award in awards} - {""})},
    )


def _level_choices(awards: Sequence[ListedAward]) -> Choices:
    """Return the levels of every scale, the latest first, its highest level first; a code keeps its latest name."""
    graded = [(-award.year, -award.levels.index(award.level), award.level) for award in awards if award.level]
    choices: Choices = {}
    for _year, _rank, level in sorted(graded, key=lambda found: found[:2]):
        choices.setdefault(level.code, level.local_name)
    if len(graded) < len(awards):
        choices[UNKNOWN_LEVEL] = _("Unknown level")
    return choices


def _capitalise(name: str) -> str:
    """Return a name with a capital, in the language that it says."""
    return type(name)(capfirst(name))


def _by_label(pairs: Iterable[tuple[str, str]]) -> Choices:
    return dict(sorted(dict(pairs).items(), key=lambda pair: make_slug(pair[1])))
