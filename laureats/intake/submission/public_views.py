# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The questions to prepare offline, for anyone."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.followed_files import answer_followed
from laureats.intake.submission.question_list import WRITERS, find_open_edition, make_file, read_question_list
from laureats.models import Candidature

Form = Candidature.Form
CONTENT_TYPES = {"pdf": "application/pdf", "ods": "application/vnd.oasis.opendocument.spreadsheet"}


@require_safe
def question_file(request: HttpRequest, extension: str) -> HttpResponse:
    """Give the questions of the form that is open or was the last to open, as a file to print or to fill in."""
    form = Form.SIMPLIFIED if request.GET.get("form") == Form.SIMPLIFIED else Form.FULL
    edition = find_open_edition() if extension in WRITERS else None
    questions = edition and read_question_list(edition, form=form)
    if not questions:
        raise Http404
    content = make_file(questions, extension=extension)
    response = answer_followed(request, content, content_type=CONTENT_TYPES[extension])
    response["Content-Disposition"] = f'attachment; filename="{_name_file(questions.edition.code, form)}.{extension}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _name_file(code: str, form: Candidature.Form) -> str:
    name = _("questions-simplified") if form is Form.SIMPLIFIED else _("questions")
    return f"{name}-{code}"
