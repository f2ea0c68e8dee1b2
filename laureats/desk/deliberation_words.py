# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the deliberation tells of a file, in words."""

from collections.abc import Iterator
from fractions import Fraction

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laureats import levels
from laureats.deliberation.disagreement import Spread
from laureats.deliberation.queries import DeliberatedFile
from laureats.deliberation.thresholds import NearThreshold
from laureats.desk.shown_names import ShownNames
from laureats.models import Decision


def write_points(value: Fraction) -> str:
    """Write points with two decimals, as the reader's language does."""
    return str(number_format(levels.format_points(value)))


def write_mark(value: Fraction) -> str:
    """Write a mark without idle decimals."""
    return str(number_format(levels.format_exact(value)))


def describe_threshold(threshold: NearThreshold, *, names: ShownNames) -> str:
    """Tell how far above or below which threshold a file stands."""
    if threshold.domain is None:
        above = _("%(points)s points above the threshold of %(level)s")
        below = _("%(points)s points below the threshold of %(level)s")
    else:
        above = _("%(points)s points above the minimum of %(domain)s for %(level)s")
        below = _("%(points)s points below the minimum of %(domain)s for %(level)s")
    return (above if threshold.margin >= 0 else below) % {
        "points": write_points(threshold.distance),
        "level": names.level(threshold.level),
        "domain": threshold.domain,
    }


def describe_swings(file: DeliberatedFile, *, names: ShownNames) -> Iterator[str]:
    """Yield, for each juror on whom the level hangs, the level without them."""
    for juror in file.result.swing_jurors:
        level = names.level(file.result.without_juror[juror])
        yield _("without %(juror)s: %(level)s") % {"juror": names.jurors.get(juror, juror), "level": level}


def describe_spread(spread: Spread) -> str:
    return _("%(criterion)s: from %(lowest)s to %(highest)s out of %(maximum)s") % {
        "criterion": spread.criterion,
        "lowest": write_mark(spread.lowest),
        "highest": write_mark(spread.highest),
        "maximum": write_mark(spread.max_points),
    }


def describe_missing(file: DeliberatedFile) -> str:
    number = len(file.result.missing)
    return ngettext("%(count)d mark missing", "%(count)d marks missing", number) % {"count": number}


def describe_computed(file: DeliberatedFile, *, names: ShownNames) -> str:
    """Name the level computed now: "incomplete" and "no label" are names too."""
    return names.level(levels.INCOMPLETE if file.is_incomplete else file.result.computed_level)


def describe_awarded(file: DeliberatedFile, *, names: ShownNames) -> str:
    """Name the level awarded, blank while there is none."""
    return "" if file.status.state == "none" else names.level(file.status.awarded_level)


def describe_review(file: DeliberatedFile, *, names: ShownNames) -> str:
    """Tell why a file is to review, blank when it is not."""
    if file.decision is None or file.status.state != "to_review":
        return ""
    sentence = _("Computed when decided: %(then)s; computed now: %(now)s.")
    now = describe_computed(file, names=names)
    return sentence % {"then": _describe_then(file.decision, names=names), "now": now}


def _describe_then(decision: Decision, *, names: ShownNames) -> str:
    if not decision.computed_complete:
        return names.level(levels.INCOMPLETE)
    return names.level(decision.computed_level.code if decision.computed_level else None)
