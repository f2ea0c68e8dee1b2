# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The candidatures of an edition as tables: one row a file, or one row a file with a column for each question."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from label.models import Edition
from label.questions import read_questions
from laureats.intake.answer_values import show_answer
from laureats.intake.inbox import describe_rows
from laureats.models import Answer, Candidature, EvidenceFile
from laureats.spreadsheets.writing import Table


def table_inbox(*, edition: Edition, candidatures: Sequence[Candidature]) -> Table:
    """Draft the list as the inbox shows it."""
    rows = [
        [
            *_identity(row.candidature),
            row.candidature.get_form_display(),
            row.candidature.get_source_display(),
            _day(row.candidature.submitted_at),
            row.answered,
            row.asked,
            getattr(row.candidature, "evidence_count", None) or 0,
            _day(row.candidature.mandate_confirmed_at),
            row.candidature.referent_name,
            row.candidature.manager_name,
            row.candidature.manager_email,
            " ".join(check.sentence for check in row.failing),
        ]
        for row in describe_rows(candidatures, edition=edition)
    ]
    header = [
        *_identity_header(),
        _("form"),
        _("source"),
        _("submitted at"),
        _("answered"),
        _("asked"),
        _("pieces of evidence"),
        _("mandate confirmed at"),
        _("elected representative"),
        _("application manager"),
        _("manager’s email"),
        _("failing checks"),
    ]
    return Table(title=f"candidatures-recues-{edition.code}", header=header, rows=rows)


def table_answers(*, edition: Edition, candidatures: Sequence[Candidature]) -> Table:
    """Draft every answer: one column a question of the edition, then the names of the pieces of evidence."""
    questions = [question for domain in edition.domains.all() for question in read_questions(domain)]
    answers: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for answer in Answer.objects.filter(candidature__in=candidatures):
        answers[answer.candidature_id][answer.question] = answer.value
    files: defaultdict[int, list[str]] = defaultdict(list)
    for file in EvidenceFile.objects.filter(candidature__in=candidatures):
        files[file.candidature_id].append(file.name)
    rows = [
        [
            *_identity(candidature),
            *(show_answer(question, value=answers[candidature.pk].get(question.code, "")) for question in questions),
            "\n".join(files[candidature.pk]),
        ]
        for candidature in candidatures
    ]
    header = [*_identity_header(), *(question.local_text for question in questions), _("pieces of evidence")]
    return Table(title=f"reponses-{edition.code}", header=header, rows=rows)


def _identity_header() -> list[str]:
    return [_("reference"), _("body"), _("kind"), "SIREN", _("département"), _("status")]


def _identity(candidature: Candidature) -> list[str]:
    body = candidature.territory
    return [
        candidature.reference,
        body.display_name,
        body.get_kind_display(),
        body.siren or "",
        body.department,
        candidature.get_status_display(),
    ]


def _day(moment: datetime | None) -> str:
    return f"{timezone.localtime(moment):%Y-%m-%d %H:%M}" if moment else ""
