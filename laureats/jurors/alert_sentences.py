# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a warning says: what matched, where, in which edition, and what stands against it."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.jurors.affinities import Evidence
from laureats.jurors.alerts import Alert, Cover

SENTENCES = {
    Evidence.REFERENT: gettext_lazy(
        "“%(said)s” matches the elected representative of the file of %(body)s, “%(found)s” (%(editions)s)."
    ),
    Evidence.MANAGER: gettext_lazy(
        "“%(said)s” matches the application manager of the file of %(body)s, “%(found)s” (%(editions)s)."
    ),
    Evidence.CARRIER: gettext_lazy(
        "“%(said)s” matches who carried the labelled file of %(body)s, “%(found)s” (%(editions)s)."
    ),
    Evidence.BODY: gettext_lazy("“%(said)s” matches the name of %(body)s (%(editions)s)."),
    Evidence.FORMER_BODY: gettext_lazy("“%(said)s” matches “%(found)s”, another name of %(body)s (%(editions)s)."),
    Evidence.RELATED_BODY: gettext_lazy(
        "“%(said)s” matches “%(found)s”, which came before or after %(body)s (%(editions)s)."
    ),
    Evidence.ADDRESS: gettext_lazy(
        "“%(said)s” matches the address of the application manager of %(body)s, %(found)s (%(editions)s)."
    ),
}
COVERS = {
    Cover.RECUSED: gettext_lazy("A recusal is recorded for the file %(reference)s."),
    Cover.INTEREST: gettext_lazy("The juror declares an interest in the file %(reference)s: the recusal is to record."),
    Cover.NO_INTEREST: gettext_lazy("The juror declares no interest in the file %(reference)s: ask again."),
    Cover.UNDECLARED: gettext_lazy("Nothing is declared nor recorded for the file %(reference)s."),
    Cover.ELSEWHERE: gettext_lazy("This body has no file to grade in this edition."),
}


def describe_alert(alert: Alert) -> str:
    """Return one or two sentences: what matched, then which edition said it of the juror if not this one."""
    named = {
        "said": alert.affinity.said,
        "found": alert.affinity.found,
        "body": alert.body,
        "editions": _enumerate(alert.editions),
    }
    matched = str(SENTENCES[alert.affinity.evidence]) % named
    if not alert.said_in:
        return matched
    dated = _("It is what %(editions)s says of the juror.") % {"editions": _enumerate(alert.said_in)}
    return f"{matched} {dated}"


def describe_cover(alert: Alert) -> str:
    return str(COVERS[alert.cover]) % {"reference": alert.reference}


def _enumerate(editions: Sequence[str]) -> str:
    return ", ".join(editions)
