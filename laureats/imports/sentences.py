# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The check of a flat file told in sentences, for the command line."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from laureats.imports.reports import Difference, FlatReport
from laureats.spreadsheets.cell_words import quote


def describe_report(report: FlatReport) -> Iterator[str]:
    """Yield every fault, or else new bodies, differences, notices and counts, a sentence a line."""
    if report.faults:
        yield from (str(fault) for fault in report.faults)
        return
    for body in report.new_territories:
        yield _("New body: %(body)s.") % {"body": body}
    for difference in report.differences:
        yield _describe_difference(difference)
    yield from report.notices
    yield _("%(file)s: %(created)d created, %(changed)d changed, %(unchanged)d unchanged.") % {
        "file": report.file,
        "created": report.counts.created,
        "changed": report.counts.changed,
        "unchanged": report.counts.unchanged,
    }


def _describe_difference(difference: Difference) -> str:
    named = {
        "reference": difference.reference,
        "field": difference.label,
        "before": quote(str(difference.before_words)),
        "after": quote(str(difference.after_words)),
    }
    if not difference.before and not difference.after:
        return _("%(reference)s, new: %(field)s.") % named
    if not difference.before:
        return _("%(reference)s, %(field)s: %(after)s.") % named
    if not difference.after:
        return _("%(reference)s, %(field)s: %(before)s is taken away.") % named
    return _("%(reference)s, %(field)s: %(before)s becomes %(after)s.") % named
