# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The questions of a form, to prepare away from the screen: on paper, or in a workbook with a place for each answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from django.conf import settings
from django.core.cache import cache
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.formats import format_moment
from label.models import Edition
from label.moments import start_of_day
from label.queries import announced_editions
from label.questions import QuestionGroup, question_groups
from laureats.documents import render_pdf
from laureats.intake.periods import Period, period_of
from laureats.intake.submission.question_words import tell_kind
from laureats.models import Candidature
from laureats.spreadsheets.writing import DraftWorkbook, Table, draft_sheet, write_workbook

# A PDF takes a second to make, and the questions do not change once the form is open.
_KEPT_SECONDS = 24 * 60 * 60
# In millimetres: the last one is to be written in.
_COLUMN_WIDTHS = (70.0, 55.0, 45.0, 24.0, 110.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionList:
    """What one form of an edition asks, in the reader's language."""

    edition: Edition
    form: Candidature.Form
    groups: list[QuestionGroup]
    period: Period

    @property
    def title(self) -> str:
        return _("Questions – %(edition)s") % {"edition": self.edition.local_name}


def find_open_edition() -> Edition | None:
    """Return the edition whose form is open, or was the last to open: nothing is told of one that will."""
    opened = announced_editions().filter(opens_on__lte=timezone.localdate()).exclude(closes_on=None)
    return opened.order_by("-closes_on", "code").first()


def read_question_list(edition: Edition, *, form: Candidature.Form) -> QuestionList | None:
    """Return what a form asks, None where it asks nothing. Two queries."""
    groups = question_groups(edition.domains.all(), form=form.value)
    return QuestionList(edition=edition, form=form, groups=groups, period=period_of(edition)) if groups else None


def make_file(questions: QuestionList, *, extension: str) -> bytes:
    """Return the file in the reader's language, kept ready since its bytes are the same when made again."""
    key = _name_content(questions, extension=extension)
    content: bytes | None = cache.get(key)
    if content is None:
        content = WRITERS[extension](questions)
        cache.set(key, content, _KEPT_SECONDS)
    return content


def _print_pdf(questions: QuestionList) -> bytes:
    with timezone.override(settings.TIME_ZONE):
        context = {
            "list": questions,
            "edition": questions.edition,
            "groups": _list_rows(questions),
            "closes": format_moment(questions.period.last_instant),
        }
        return render_pdf("laureats/documents/application_questions.html", context, language=get_language() or "fr")


def _write_ods(questions: QuestionList) -> bytes:
    header = [_("Question"), _("Help"), _("Expected"), _("Must be answered"), _("Your answer")]
    tables = [
        Table(
            title=f"{number} {name}",
            header=header,
            rows=[(row.text, row.help, row.expected, _("yes") if row.is_required else _("no"), "") for row in rows],
        )
        for number, (name, rows) in enumerate(_list_rows(questions), start=1)
    ]
    opens_on = questions.edition.opens_on
    draft = DraftWorkbook(
        title=questions.title,
        sheets=[replace(draft_sheet(table), column_widths=_COLUMN_WIDTHS) for table in tables],
        written_at=start_of_day(opens_on) if opens_on else None,
    )
    return write_workbook(draft, file_format="ods")


WRITERS: Mapping[str, Callable[[QuestionList], bytes]] = {"pdf": _print_pdf, "ods": _write_ods}


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    text: str
    help: str
    expected: str
    is_required: bool


def _list_rows(questions: QuestionList) -> list[tuple[str, list[QuestionRow]]]:
    return [
        (
            group.domain.local_name,
            [
                QuestionRow(
                    text=question.local_text,
                    help=question.local_help,
                    expected=tell_kind(question),
                    is_required=question.is_required,
                )
                for question in group.questions
            ],
        )
        for group in questions.groups
    ]


def _name_content(questions: QuestionList, *, extension: str) -> str:
    with translation.override(get_language() or "fr"):
        told = repr((questions.title, questions.form, questions.period, _list_rows(questions)))
    return f"question-list:{extension}:{get_language()}:{sha256(told.encode()).hexdigest()}"
