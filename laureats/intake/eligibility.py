# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whether a candidature may be eligible: checks that are computed, each with its answer and a sentence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from label.kinds import Kind
from label.models import Domain, Edition
from label.questions import AnswerKind, Question
from laureats.intake.answered import asked_questions
from laureats.intake.duplicates import Suspicion, find_duplicates
from laureats.intake.periods import Period, period_of, tell_last_instant
from laureats.models import Answer, Candidature, EvidenceFile

# Kinds of whom no rule says that they may apply: a person decides.
_DOUBTFUL_KINDS = frozenset({Kind.AUTRE.value})
# Of those that are missing, so many questions are quoted.
_QUOTED = 2
Given = Mapping[int, Collection[str]]


_NAMES = {
    "in_time": gettext_lazy("Sent in time"),
    "body": gettext_lazy("Known body"),
    "kind": gettext_lazy("Kind allowed"),
    "siren": "SIREN",
    "single": gettext_lazy("Single file"),
    "mandate": gettext_lazy("Mandate"),
    "answers": gettext_lazy("Required answers"),
}


class Outcome(StrEnum):
    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    code: str
    outcome: Outcome
    sentence: str

    @property
    def name(self) -> str:
        return str(_NAMES[self.code])


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFacts:
    """What the checks of the files of an edition read, in as many queries whatever their number.

    `answered` and `joined` are the codes of the questions that each file answers in words, and by a file.
    """

    domains: Sequence[Domain]
    period: Period
    own_terms: Mapping[int, datetime]
    answered: Given
    joined: Given
    duplicates: Mapping[int, Sequence[Suspicion]]

    def questions_of(self, candidature: Candidature) -> list[Question]:
        return asked_questions(self.domains, form=candidature.form)

    def count_given(self, candidature: Candidature) -> int:
        return sum(self.is_given(question, candidature=candidature) for question in self.questions_of(candidature))

    def is_given(self, question: Question, *, candidature: Candidature) -> bool:
        given = self.joined if question.kind is AnswerKind.FILE else self.answered
        return question.code in given.get(candidature.pk, ())

    def closing_of(self, candidature: Candidature) -> datetime | None:
        """Return when the form closes for the body of a file."""
        own = self.own_terms.get(candidature.territory_id)
        closes_at = self.period.closes_at
        return max(closes_at, own) if closes_at and own else closes_at

    def last_instant_of(self, candidature: Candidature) -> datetime | None:
        """Return the last second at which the form is open for the body of a file."""
        return tell_last_instant(self.closing_of(candidature))


def read_facts(edition: Edition, *, candidatures: Iterable[Candidature]) -> EditionFacts:
    """Read what the checks of these files need."""
    keys = [candidature.pk for candidature in candidatures]
    answers = Answer.objects.filter(candidature__in=keys).exclude(value="")
    files = EvidenceFile.objects.filter(candidature__in=keys)
    terms = edition.extensions.filter(territory__isnull=False).order_by("until")
    return EditionFacts(
        domains=list(edition.domains.all()),
        period=period_of(edition),
        own_terms={key: until for key, until in terms.values_list("territory_id", "until") if key},
        answered=_by_file(answers.order_by().values_list("candidature_id", "question")),
        joined=_by_file(files.order_by().values_list("candidature_id", "question")),
        duplicates=find_duplicates(edition),
    )


def check_eligibility(candidature: Candidature, *, facts: EditionFacts) -> list[Check]:
    """Return every check of a file, in the order in which a person makes them."""
    return [
        _check_submitted(candidature, facts=facts),
        _check_body(candidature),
        _check_kind(candidature),
        _check_siren(candidature),
        _check_duplicates(candidature, facts=facts),
        _check_mandate(candidature),
        _check_answers(candidature, facts=facts),
    ]


def list_failing(checks: Iterable[Check]) -> list[Check]:
    """Return the checks that keep a file from being eligible without a written reason: what is unknown is not."""
    return [check for check in checks if check.outcome is Outcome.NO]


def _by_file(pairs: Iterable[tuple[int, str]]) -> dict[int, set[str]]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for key, question in pairs:
        found[key].add(question)
    return dict(found)


def _check_submitted(candidature: Candidature, *, facts: EditionFacts) -> Check:
    code, closes_at = "in_time", facts.closing_of(candidature)
    if candidature.status == Candidature.Status.DRAFT:
        return Check(code=code, outcome=Outcome.NO, sentence=_("The file was not sent."))
    if candidature.submitted_at is None or closes_at is None:
        sentence = _("Nothing tells when the file was sent, or until when it could be.")
        return Check(code=code, outcome=Outcome.UNKNOWN, sentence=sentence)
    if candidature.submitted_at >= closes_at:
        return Check(code=code, outcome=Outcome.NO, sentence=_("The file was sent after the closing."))
    return Check(code=code, outcome=Outcome.YES, sentence=_("The file was sent in time."))


def _check_body(candidature: Candidature) -> Check:
    if candidature.territory.is_declared:
        sentence = _("The body was typed by hand: find it in the list, or keep it as a new one.")
        return Check(code="body", outcome=Outcome.NO, sentence=sentence)
    return Check(code="body", outcome=Outcome.YES, sentence=_("The body is in the list."))


def _check_kind(candidature: Candidature) -> Check:
    named = {"kind": candidature.territory.get_kind_display()}
    if candidature.territory.kind in _DOUBTFUL_KINDS:
        sentence = _("The kind of the body says too little: make sure that it may apply.")
        return Check(code="kind", outcome=Outcome.UNKNOWN, sentence=sentence)
    return Check(code="kind", outcome=Outcome.YES, sentence=_("Kind of body: %(kind)s.") % named)


def _check_siren(candidature: Candidature) -> Check:
    if candidature.territory.siren:
        return Check(code="siren", outcome=Outcome.YES, sentence=_("The SIREN is known."))
    return Check(code="siren", outcome=Outcome.UNKNOWN, sentence=_("The SIREN is not known: ask for it."))


def _check_duplicates(candidature: Candidature, *, facts: EditionFacts) -> Check:
    suspicions = facts.duplicates.get(candidature.pk, ())
    if not suspicions:
        return Check(code="single", outcome=Outcome.YES, sentence=_("No other file resembles this one."))
    named = {"references": ", ".join(suspicion.other.reference for suspicion in suspicions)}
    sentence = _("It may be of the same body as: %(references)s.") % named
    return Check(code="single", outcome=Outcome.NO, sentence=sentence)


def _check_mandate(candidature: Candidature) -> Check:
    if candidature.mandate_confirmed_at:
        return Check(code="mandate", outcome=Outcome.YES, sentence=_("The elected representative confirmed it."))
    if candidature.source != Candidature.Source.FORM:
        sentence = _("The file did not come by the form: make sure that the body gave its mandate.")
        return Check(code="mandate", outcome=Outcome.UNKNOWN, sentence=sentence)
    sentence = _("The elected representative did not confirm the mandate.")
    return Check(code="mandate", outcome=Outcome.NO, sentence=sentence)


def _check_answers(candidature: Candidature, *, facts: EditionFacts) -> Check:
    questions = [question for question in facts.questions_of(candidature) if question.is_required]
    missing = [question for question in questions if not facts.is_given(question, candidature=candidature)]
    if missing and candidature.source == Candidature.Source.FORM:
        return Check(code="answers", outcome=Outcome.NO, sentence=_tell_missing(missing))
    if missing:
        sentence = _("Required answers are missing: the file did not come by the form.")
        return Check(code="answers", outcome=Outcome.UNKNOWN, sentence=sentence)
    return Check(code="answers", outcome=Outcome.YES, sentence=_("Every required answer is there."))


def _tell_missing(missing: Sequence[Question]) -> str:
    named = {
        "number": len(missing),
        "questions": " / ".join(question.local_text for question in missing[:_QUOTED]),
        "more": " / …" if len(missing) > _QUOTED else "",
    }
    sentence = ngettext(
        "%(number)d required answer is missing: %(questions)s%(more)s",
        "%(number)d required answers are missing: %(questions)s%(more)s",
        len(missing),
    )
    return sentence % named
