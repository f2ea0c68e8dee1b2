# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a question takes, said to somebody who will write it on paper."""

from django.utils.translation import gettext as _

from core.formats import format_number
from label.questions import AnswerKind, Question


def tell_kind(question: Question) -> str:
    """Say what a question takes, in the words of somebody who will write it on paper."""
    if question.kind is AnswerKind.CHOICE:
        names = " / ".join(choice.local_name for choice in question.choices)
        return _("one of: %(choices)s") % {"choices": names}
    if question.kind is AnswerKind.TEXT:
        return _("text, %(number)s characters at most") % {"number": format_number(question.most_letters)}
    if question.kind is AnswerKind.NUMBER:
        return _tell_number(question)
    words = {AnswerKind.YES_NO: _("yes or no"), AnswerKind.LINK: _("web address"), AnswerKind.FILE: _("file to join")}
    return words[question.kind]


def _tell_number(question: Question) -> str:
    unit = f" ({question.unit})" if question.unit else ""
    bounds = {"low": format_number(question.minimum), "high": format_number(question.maximum)}
    if question.minimum is not None and question.maximum is not None:
        return _("number from %(low)s to %(high)s") % bounds + unit
    if question.minimum is not None:
        return _("number, %(low)s at least") % bounds + unit
    if question.maximum is not None:
        return _("number, %(high)s at most") % bounds + unit
    return _("number") + unit
