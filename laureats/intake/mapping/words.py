# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words of another system, and what each stands for here."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from label.kinds import Kind
from label.questions import AnswerKind, Question
from laureats.imports.candidatures.rows import KINDS
from laureats.imports.cell_values import clean_line, fold
from laureats.intake.mapping.exports import Export, Heading
from laureats.intake.mapping.targets import Target
from laureats.models import Candidature
from laureats.spreadsheets.cell_words import plain_text

Status = Candidature.Status
# What a word stands for when it stands for nothing: the answer is blank; of a status, the row is left out.
NOTHING = ""
YES_NO: Mapping[str, str | Promise] = {"yes": _("Yes"), "no": _("No")}
_YES_NO_WORDS = {"oui": "yes", "yes": "yes", "true": "yes", "vrai": "yes", "non": "no", "no": "no"} | {
    "false": "no",
    "faux": "no",
}
# Offered, never taken without a person's word: what a ministry calls accepted may not be eligible here.
PROPOSED_STATUSES = {
    "brouillon": Status.DRAFT.value,
    "en construction": Status.SUBMITTED.value,
    "en instruction": Status.SUBMITTED.value,
    "accepte": Status.ELIGIBLE.value,
    "refuse": Status.REFUSED.value,
    "classe sans suite": Status.WITHDRAWN.value,
}
Values = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a column, and what it was said to stand for: None while nobody said so. `proposed` is no decision."""

    heading: Heading
    text: str
    meaning: str | None
    proposed: str


def meanings_of(target: Target) -> Mapping[str, str | Promise]:
    """Return by code, and in words, all that the words of a column may stand for."""
    if target.question is not None:
        return _meanings_of_question(target.question)
    return dict(Status.choices) if target.code == "status" else dict(Kind.choices)


def find_meaning(text: str, *, target: Target, words: Mapping[str, str]) -> str | None:
    """Return what a word stands for: what was said of it, else what it says by itself; None when nobody knows."""
    said = words.get(clean_line(text))
    return said if said is not None else _own_meaning(text, target=target)


def list_words(
    export: Export, *, columns: Mapping[str, str], values: Values, targets: Mapping[str, Target]
) -> list[Word]:
    """Return the words of the closed columns that do not speak for themselves, and those already given a meaning."""
    found = []
    for heading in export.headings:
        target = targets.get(columns.get(heading.key, ""))
        if target is not None and target.is_closed:
            found += _words_of(heading, target=target, export=export, said=values.get(heading.key, {}))
    return found


def _words_of(heading: Heading, *, target: Target, export: Export, said: Mapping[str, str]) -> list[Word]:
    texts = dict.fromkeys(clean_line(plain_text(cell)) for cell in export.cells_of(heading))
    return [
        Word(heading=heading, text=text, meaning=said.get(text), proposed=_propose(text, target=target))
        for text in texts
        if text in said or _own_meaning(text, target=target) is None
    ]


def _propose(text: str, *, target: Target) -> str:
    return PROPOSED_STATUSES.get(fold(text), NOTHING) if target.code == "status" else NOTHING


def _own_meaning(text: str, *, target: Target) -> str | None:
    folded = fold(text)
    if target.question is None:
        return KINDS.get(folded) if target.code == "kind" else None
    if target.question.kind is AnswerKind.YES_NO:
        return _YES_NO_WORDS.get(folded)
    return _choice_of(folded, question=target.question)


def _choice_of(folded: str, *, question: Question) -> str | None:
    for choice in question.choices:
        if folded in {fold(choice.code), fold(choice.name), fold(choice.name_en or choice.name)}:
            return choice.code
    return None


def _meanings_of_question(question: Question) -> Mapping[str, str | Promise]:
    if question.kind is AnswerKind.YES_NO:
        return YES_NO
    return {choice.code: choice.local_name for choice in question.choices}
