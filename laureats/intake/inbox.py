# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The candidatures of an edition as the secretariat reads them: where each stands, and what it waits for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.intake.duplicates import find_duplicates
from laureats.intake.eligibility import Check, EditionFacts, check_eligibility, list_failing, read_facts
from laureats.models import ApplicationRequest, Candidature, CandidatureMail, EvidenceFile, IntakeEvent, MailState

Status = Candidature.Status
Kind = IntakeEvent.Kind
_BACK = [MailState.FAILED, MailState.RETURNED]
# What a candidate does after a completion was asked for.
_CHANGES = [Kind.SUBMITTED, Kind.CHANGED, Kind.FILE_ADDED]
_EXAMINED = [Status.DRAFT, Status.SUBMITTED]


class ToDo(StrEnum):
    EXAMINE = "examine"
    COMPLETION = "completion"
    MANDATE = "mandate"
    BODY = "body"
    DUPLICATES = "duplicates"
    MAILS = "mails"


TO_DO_NAMES = {
    ToDo.EXAMINE: _("To examine"),
    ToDo.COMPLETION: _("Completion asked for"),
    ToDo.MANDATE: _("Mandate missing"),
    ToDo.BODY: _("Body to recognise"),
    ToDo.DUPLICATES: _("Duplicates suspected"),
    ToDo.MAILS: _("Mails that failed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    candidature: Candidature
    answered: int
    asked: int
    failing: Sequence[Check]
    last_event: str


def list_inbox(edition: Edition) -> QuerySet[Candidature]:
    """Return every candidature with what a row of the list counts."""
    evidence = EvidenceFile.objects.filter(candidature=OuterRef("pk")).order_by().values("candidature")
    mails = CandidatureMail.objects.filter(candidature=OuterRef("pk"), state__in=_BACK).order_by().values("candidature")
    events = IntakeEvent.objects.filter(candidature=OuterRef("pk")).order_by("-at", "-id")
    return (
        edition.candidatures.select_related("territory")
        .annotate(
            evidence_count=Subquery(evidence.annotate(number=Count("pk")).values("number")),
            failed_mails=Subquery(mails.annotate(number=Count("pk")).values("number")),
            last_event_kind=Subquery(events.values("kind")[:1]),
            last_event_at=Subquery(events.values("at")[:1]),
        )
        .order_by("reference")
    )


def keep_to_do(rows: QuerySet[Candidature], *, to_do: ToDo, edition: Edition) -> QuerySet[Candidature]:
    """Keep the candidatures that wait for one thing."""
    if to_do is ToDo.DUPLICATES:
        return rows.filter(pk__in=list(find_duplicates(edition)))
    return rows.filter(_CONDITIONS[to_do]())


def count_to_do(edition: Edition) -> dict[ToDo, int]:
    """Return how many candidatures wait for each thing, in as many queries whatever their number."""
    counted = edition.candidatures.aggregate(
        **{to_do.value: Count("pk", filter=condition()) for to_do, condition in _CONDITIONS.items()}
    )
    return {**{to_do: counted[to_do.value] for to_do in _CONDITIONS}, ToDo.DUPLICATES: len(find_duplicates(edition))}


def count_to_examine(editions: Iterable[Edition]) -> dict[int, int]:
    """Return how many submitted candidatures each edition has, in one query."""
    rows = Candidature.objects.filter(edition__in=list(editions), status=Status.SUBMITTED)
    return dict(rows.order_by().values_list("edition").annotate(number=Count("pk")))


def search_inbox(rows: QuerySet[Candidature], *, words: str) -> QuerySet[Candidature]:
    """Keep the files of a body, a reference or a dossier number: never those of a person, whom addresses would name."""
    found = Q(reference__icontains=words) | Q(territory__name__icontains=words) | Q(dossier__icontains=words)
    return rows.filter(found | Q(territory__siren=words))


def describe_rows(candidatures: Sequence[Candidature], *, edition: Edition) -> list[InboxRow]:
    """Return these candidatures with their progress and the checks that fail."""
    facts = read_facts(edition, candidatures=candidatures)
    return [_describe(candidature, facts=facts) for candidature in candidatures]


def list_pending_requests(edition: Edition) -> QuerySet[ApplicationRequest]:
    """Return the requests that opened no file yet, or whose body somebody else applies for."""
    rows = ApplicationRequest.objects.filter(edition=edition, candidature=None)
    return rows.select_related("territory").order_by("-created_at", "-pk")


def list_second_applicants(edition: Edition) -> QuerySet[IntakeEvent]:
    rows = IntakeEvent.objects.filter(edition=edition, kind=Kind.SECOND_APPLICANT)
    return rows.select_related("candidature__territory").order_by("-at", "-pk")


def _describe(candidature: Candidature, *, facts: EditionFacts) -> InboxRow:
    kind = getattr(candidature, "last_event_kind", None)
    return InboxRow(
        candidature=candidature,
        answered=facts.count_given(candidature),
        asked=len(facts.questions_of(candidature)),
        failing=list_failing(check_eligibility(candidature, facts=facts)),
        last_event=str(Kind(kind).label) if kind else "",
    )


def _awaits_completion() -> Q:
    """Tell that a completion was asked for after the last change."""
    later = IntakeEvent.objects.filter(candidature=OuterRef("candidature"), kind__in=_CHANGES, pk__gt=OuterRef("pk"))
    asked = IntakeEvent.objects.filter(candidature=OuterRef("pk"), kind=Kind.COMPLETION)
    return Q(Exists(asked.filter(~Exists(later)))) & Q(status__in=_EXAMINED)


def _has_failed_mails() -> Q:
    return Q(Exists(CandidatureMail.objects.filter(candidature=OuterRef("pk"), state__in=_BACK)))


_CONDITIONS = {
    ToDo.EXAMINE: lambda: Q(status=Status.SUBMITTED),
    ToDo.COMPLETION: _awaits_completion,
    ToDo.MANDATE: lambda: Q(status=Status.SUBMITTED, source=Candidature.Source.FORM, mandate_confirmed_at=None),
    ToDo.BODY: lambda: Q(territory__is_declared=True),
    ToDo.MAILS: _has_failed_mails,
}
