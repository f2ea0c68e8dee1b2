# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a column of an export may bring: a value of the candidature, the answer to a question, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from label.questions import AnswerKind, Question, read_questions

LEFT_OUT = ""
ANSWER = "answer:"
EVIDENCE = "evidence:"
RECORD_TARGETS: Mapping[str, str | Promise] = {
    "dossier": _("Dossier number"),
    "siren": _("SIREN or SIRET of the body"),
    "territory": _("Name of the body"),
    "kind": _("Kind of the body"),
    "department": _("Département of the body"),
    "population": _("Inhabitants"),
    "status": _("Status of the file"),
    "submitted_at": _("Date of submission"),
    "referent_name": _("Elected representative"),
    "referent_role": _("Function of the elected representative"),
    "referent_email": _("Email of the elected representative"),
    "manager_name": _("Application manager"),
    "manager_role": _("Function of the application manager"),
    "manager_email": _("Email of the application manager"),
}
# A first name and a last name may stand in two columns: they are joined, the first name first.
JOINED = frozenset({"referent_name", "manager_name"})
# Their words are another system's: each is given a meaning.
CLOSED = frozenset({"status", "kind"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """`question` is None for what is no answer."""

    code: str
    label: str | Promise
    question: Question | None = None

    @property
    def may_be_joined(self) -> bool:
        return self.code in JOINED

    @property
    def is_closed(self) -> bool:
        """Tell whether only certain words can be taken."""
        if self.question is None:
            return self.code in CLOSED
        return self.question.kind in (AnswerKind.YES_NO, AnswerKind.CHOICE)


def list_targets(edition: Edition) -> dict[str, Target]:
    """Return by code all that a column may bring to an edition. One query."""
    records = [Target(code=code, label=label) for code, label in RECORD_TARGETS.items()]
    questions = [question for domain in edition.domains.all() for question in read_questions(domain)]
    answers = [
        Target(code=target_of(question), label=f"{question.code} – {question.local_text}", question=question)
        for question in questions
    ]
    return {target.code: target for target in [*records, *answers]}


def target_of(question: Question) -> str:
    """Return the code of a question's target: the files of evidence are named, and come apart."""
    return f"{EVIDENCE if question.kind is AnswerKind.FILE else ANSWER}{question.code}"


def question_code(target: str) -> str:
    """Return the code of the question that a target is of, blank for what is no answer."""
    for prefix in (ANSWER, EVIDENCE):
        if target.startswith(prefix):
            return target.removeprefix(prefix)
    return ""
