# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where an edition stands, in figures that each lead to what they count."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from label.models import JurySeat
from laureats.desk.deliberation_forms import encode_level
from laureats.desk.queries import DeskView
from laureats.models import Candidature


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    label: str
    number: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureGroup:
    title: str
    figures: list[Figure]


def list_figures(desk: DeskView) -> list[FigureGroup]:
    """Return every figure of the edition, from what `read_desk` read: no query is made."""
    return [
        FigureGroup(title=_("Candidatures"), figures=_count_candidatures(desk)),
        FigureGroup(title=_("Jury"), figures=_count_jury(desk)),
        FigureGroup(title=_("Marks"), figures=_count_marks(desk)),
        FigureGroup(title=_("Decisions"), figures=_count_decisions(desk)),
        FigureGroup(title=_("Levels so far"), figures=_count_levels(desk)),
    ]


def _count_candidatures(desk: DeskView) -> list[Figure]:
    address = reverse("candidatures:index")
    return [
        Figure(
            label=str(status.label),
            number=desk.counts.get(status.value, 0),
            url=f"{address}?{urlencode({'edition': desk.edition.pk, 'status': status.value})}",
        )
        for status in Candidature.Status
    ]


def _count_jury(desk: DeskView) -> list[Figure]:
    jury = reverse("desk_jury", args=[desk.edition.code])
    workbooks = reverse("desk_workbooks", args=[desk.edition.code])
    recusals = f"{reverse('recusals:index')}?{urlencode({'candidature__edition': desk.edition.pk})}"
    sitting = sum(juror.seat.state == JurySeat.State.ACTIVE for juror in desk.jurors)
    return [
        Figure(label=_("jurors who sit"), number=sitting, url=jury),
        Figure(label=_("workbooks sent"), number=desk.post.mailed, url=workbooks),
        Figure(label=_("workbooks back"), number=desk.post.back, url=workbooks),
        Figure(label=_("recusals"), number=desk.recusal_count, url=recusals),
    ]


def _count_marks(desk: DeskView) -> list[Figure]:
    journal = reverse("desk_journal", args=[desk.edition.code])
    jury = reverse("desk_jury", args=[desk.edition.code])
    return [
        Figure(label=_("marks given"), number=desk.mark_count, url=journal),
        Figure(label=_("marks missing"), number=desk.missing_count, url=jury),
        Figure(label=_("incomplete files"), number=desk.incomplete_count, url=_deliberation(desk, incomplete="on")),
    ]


def _count_decisions(desk: DeskView) -> list[Figure]:
    standing = Counter(line.decision.state for line in desk.files if not line.decision.is_deferred)
    return [
        Figure(label=_("files decided"), number=standing["decided"], url=_deliberation(desk, state="decided")),
        Figure(label=_("files to decide"), number=standing["none"], url=_deliberation(desk, state="none")),
        Figure(label=_("files to review"), number=standing["to_review"], url=_deliberation(desk, state="to_review")),
        Figure(label=_("files deferred"), number=desk.deferred_count, url=_deliberation(desk, state="deferred")),
    ]


def _count_levels(desk: DeskView) -> list[Figure]:
    """Return the number of files at each computed level, highest first, then of those without label."""
    reached = Counter(line.result.computed_level for line in desk.files if not line.is_incomplete)
    codes: Iterable[tuple[str | None, str]] = [*reversed(list(desk.levels.items())), (None, _("no label"))]
    return [
        Figure(label=name, number=reached[code], url=_deliberation(desk, level=encode_level(code)))
        for code, name in codes
    ]


def _deliberation(desk: DeskView, **filters: str) -> str:
    return f"{reverse('desk_deliberation', args=[desk.edition.code])}?{urlencode(filters)}"
