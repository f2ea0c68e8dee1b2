# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the list of laureates can be filtered by: only values that a public award has."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from label.kinds import Kind
from laureats.body_names import make_slug
from laureats.departments import department_name
from laureats.models.award import Award
from laureats.public.awards import mention_names

UNKNOWN_LEVEL = "unknown"

Choices = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChoices:
    """For each filter, its values and their labels, in the order shown."""

    year: Choices
    level: Choices
    kind: Choices
    department: Choices
    mention: Choices


def read_choices() -> ListChoices:
    """Return the choices, with one query."""
    awards = list(Award.objects.public().standing().select_related("edition", "level", "territory"))
    return ListChoices(
        year={str(award.edition.year): str(award.edition.year) for award in awards},
        level=_level_choices(awards),
        kind=_by_label((award.territory.kind, str(Kind(award.territory.kind).label)) for award in awards),
        department=_department_choices(awards),
        mention=_by_label((make_slug(name), name) for award in awards for name in mention_names(award)),
    )


def _level_choices(awards: list[Award]) -> Choices:
    """Return the levels of every scale, the latest scale first; a code keeps its latest name."""
    graded = [(award.edition, award.level) for award in awards if award.level]
    graded.sort(key=lambda pair: (-pair[0].year, pair[0].code, pair[1].sort_order))
    choices: Choices = {}
    for _edition, level in graded:
        choices.setdefault(level.code, level.local_name)
    if len(graded) < len(awards):
        choices[UNKNOWN_LEVEL] = _("Unknown level")
    return choices


def _department_choices(awards: list[Award]) -> Choices:
    codes = sorted({award.territory.department for award in awards} - {""})
    return {code: f"{code} – {department_name(code)}" for code in codes}


def _by_label(pairs: Iterable[tuple[str, str]]) -> Choices:
    return dict(sorted(dict(pairs).items(), key=lambda pair: make_slug(pair[1])))
