# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reports as sentences, for whoever does not read JSON."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laureats.imports.uploads import Counts
from laureats.jury_sheets.effects import LevelChange
from laureats.jury_sheets.report import JurySheetReport
from laureats.jury_sheets.standing import IgnoreReason
from laureats.levels import INCOMPLETE


def describe_report(report: JurySheetReport) -> list[str]:
    """Return what a file brings, or every fault of it, one sentence a line."""
    lines = [_describe_file(report)]
    lines += [describe_ignored(reference, reason) for reference, reason in report.ignored.items()]
    lines += [str(fault) for fault in report.faults]
    if report.faults:
        return lines
    lines.append(_("Marks: %(counts)s.") % {"counts": _describe_counts(report.counts)})
    if report.opinion_counts != Counts():
        lines.append(_("Opinions: %(counts)s.") % {"counts": _describe_counts(report.opinion_counts)})
    return lines + [_describe_level(change) for change in report.levels]


def _describe_file(report: JurySheetReport) -> str:
    if report.juror is None:
        return f"{report.file_name}:"
    return _("%(file)s, juror %(juror)s:") % {"file": report.file_name, "juror": report.juror}


def _describe_counts(counts: Counts) -> str:
    parts = [
        ngettext("%(count)d created", "%(count)d created", counts.created) % {"count": counts.created},
        ngettext("%(count)d changed", "%(count)d changed", counts.changed) % {"count": counts.changed},
        ngettext("%(count)d cleared", "%(count)d cleared", counts.cleared) % {"count": counts.cleared},
        ngettext("%(count)d unchanged", "%(count)d unchanged", counts.unchanged) % {"count": counts.unchanged},
    ]
    return ", ".join(parts)


def describe_ignored(reference: str, reason: IgnoreReason) -> str:
    sentences = {
        IgnoreReason.RECUSED: _("%(reference)s is ignored: the juror was recused after the workbook was sent."),
        IgnoreReason.WITHDRAWN: _("%(reference)s is ignored: the candidature is withdrawn."),
        IgnoreReason.REFUSED: _("%(reference)s is ignored: the candidature is refused."),
    }
    return sentences[reason] % {"reference": reference}


def _describe_level(change: LevelChange) -> str:
    named = {
        "reference": change.reference,
        "before": _name_level(change.before),
        "after": _name_level(change.after),
    }
    return _("%(reference)s: %(before)s → %(after)s.") % named


def _name_level(level: str | None) -> str:
    if level is None:
        return _("no label")
    return _("incomplete") if level == INCOMPLETE else _("level %(level)s") % {"level": level}
