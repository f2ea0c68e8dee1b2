# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the computation says of a file, in whole sentences for people who compute nothing."""

from collections.abc import Iterator
from fractions import Fraction

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laureats import levels
from laureats.case_files.names import Names
from laureats.case_files.numbers import spell_points


def tell_verdict(result: levels.Result, *, names: Names) -> str:
    """Return the total and the level reached, or why there is none."""
    if result.total is None:
        return _tell_incomplete(result)
    told = {"total": spell_points(result.total), "level": names.level(result.computed_level)}
    if result.computed_level is None:
        return _("Total %(total)s out of 100 → no label: the thresholds of the first level are not all met.") % told
    if result.next_level is None:
        return _("Total %(total)s out of 100 → %(level)s: all its thresholds are met, and no level is higher.") % told
    sentence = _(
        "Total %(total)s out of 100 → %(level)s: all its thresholds are met, not all those of the level above."
    )
    return sentence % told


def tell_way_forward(result: levels.Result, *, names: Names) -> str:
    """Return what is short of the next level; blank at the top and when the file is incomplete."""
    step = result.next_level
    if step is None:
        return ""
    short = [_("%(points)s in total") % {"points": _count_points(step.total_short)}] if step.total_short else []
    short += [
        _("%(points)s in “%(domain)s”") % {"points": _count_points(points), "domain": names.domain(code)}
        for code, points in step.domains_short.items()
    ]
    told = {"level": names.level(step.code), "short": get_text_list(short, _("and"))}
    return _("Short of %(level)s: %(short)s.") % told


def tell_robustness(result: levels.Result, *, names: Names) -> list[str]:
    """Return one sentence for each juror without whom the level would differ, and one for the others."""
    sentences = [
        _("Without %(juror)s: %(level)s.") % {"juror": names.juror(code), "level": names.level(level)}
        for code, level in result.without_juror.items()
        if code in result.swing_jurors
    ]
    others = len(result.without_juror) - len(sentences)
    if others and sentences:
        stable = _("Without any other juror, left out in turn, the level stays %(level)s.")
    elif others:
        stable = _("Whichever juror is left out, the level stays %(level)s.")
    else:
        return sentences
    return [*sentences, stable % {"level": names.level(result.computed_level)}]


def tell_remarks(*, names: Names) -> Iterator[str]:
    """Yield one sentence for each seat that has ended."""
    for seat in names.seats:
        if seat.state == seat.State.ENDED_KEPT:
            yield _("The seat of %(juror)s has ended: the marks given count.") % {"juror": names.juror(seat.code)}
        elif seat.state == seat.State.ENDED_EXCLUDED:
            yield _("The seat of %(juror)s has ended: the marks count nowhere.") % {"juror": names.juror(seat.code)}


def _tell_incomplete(result: levels.Result) -> str:
    criteria = [criterion for domain in result.domains for criterion in domain.criteria]
    short = [each.criterion.code for each in criteria if each.state is levels.CriterionState.UNDER_QUORUM]
    if not short:
        return _("Incomplete: no domain is left to count, so no level is computed.")
    sentence = ngettext(
        "Incomplete: no level is computed, since fewer than %(quorum)d jurors marked the criterion %(criteria)s.",
        "Incomplete: no level is computed, since fewer than %(quorum)d jurors marked the criteria %(criteria)s.",
        len(short),
    )
    return sentence % {"quorum": result.grid.quorum, "criteria": get_text_list(short, _("and"))}


def _count_points(points: Fraction) -> str:
    return ngettext("%(points)s point", "%(points)s points", int(points)) % {"points": spell_points(points)}
