# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a page saves by itself while its author types: answers alone, told in JSON."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.formats import format_hour
from label.questions import Question
from laureats.faults import Refused
from laureats.intake.answer_faults import groups_of
from laureats.intake.answer_values import find_fault
from laureats.intake.answers import Conflict, SaveOutcome, save_answers
from laureats.intake.form.sending import Sending, make_token, read_sending
from laureats.intake.pages import TELL_GONE, ApplicantPage
from laureats.models import Answer


class AutosavePage(ApplicantPage):
    """Saves the answers that changed, of any page of the form; twelve queries at most."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        questions = [question for group in groups_of(self.candidature) for question in group.questions]
        sending = read_sending(request.POST, questions=questions)
        try:
            outcome = save_answers(
                self.candidature, values=sending.values, versions=sending.versions, author_name=self.author_name
            )
        except Refused as refusal:
            return JsonResponse({"closed": refusal.faults[0].message}, status=409)
        return JsonResponse(describe_outcome(outcome, sending=sending, questions=questions))

    def refuse_forgery(self, request: HttpRequest) -> HttpResponseBase:
        message = _("Your browser lost what protects this page: save with its buttons, which keep what you typed.")
        return JsonResponse({"message": message}, status=403)

    def answer_gone(self, request: HttpRequest) -> HttpResponseBase:
        return JsonResponse({"closed": str(TELL_GONE)}, status=409)

    def refuse_attempts(self, request: HttpRequest) -> HttpResponseBase:
        message = _("Too much was sent with this link: what you type is kept in this page, and is saved later.")
        return JsonResponse({"message": message}, status=429)


def describe_outcome(outcome: SaveOutcome, *, sending: Sending, questions: list[Question]) -> dict[str, Any]:
    """Return what the page then shows: the hour, the new token and the fault of each answer, what is to compare."""
    asked = {question.code: question for question in questions}
    apart = {conflict.question for conflict in outcome.conflicts}
    return {
        "message": _("Saved at %(hour)s.") % {"hour": _tell_hour()},
        "tokens": {
            code: make_token(Answer(version=version, value=sending.values[code]))
            for code, version in outcome.versions.items()
            if code not in apart
        },
        "errors": {code: find_fault(asked[code], value=value) for code, value in sending.values.items()},
        "conflicts": {conflict.question: _tell_conflict(conflict) for conflict in outcome.conflicts},
    }


def _tell_hour() -> str:
    return format_hour(timezone.localtime().time())


def _tell_conflict(conflict: Conflict) -> str:
    sentence = _("%(name)s saved another answer at %(hour)s: save the page to compare both. Nothing is lost.")
    hour = format_hour(timezone.localtime(conflict.changed_at).time())
    return sentence % {"name": conflict.author_name or _("Somebody"), "hour": hour}
