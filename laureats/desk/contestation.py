# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One contestation: what came in, its pieces, its answer, and what followed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.desk.attachments import send_attachment
from laureats.desk.contestation_forms import AnswerForm, ComplaintForm, PiecesForm
from laureats.desk.contestations import ContestationDesk, read_uploads, show_refusal
from laureats.errata.contestations import answer_contestation, correct_complaint
from laureats.errata.pieces import add_pieces
from laureats.errata.queries import list_contestations, list_deeds
from laureats.faults import Refused
from laureats.models import Contestation


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Who did what on a contestation, in words."""

    at: datetime
    author: str
    words: str


class OneContestation(ContestationDesk):
    @cached_property
    def contestation(self) -> Contestation:
        return get_object_or_404(list_contestations(self.edition), pk=self.kwargs["number"])


class ContestationPage(OneContestation):
    """One page, three forms; the button pressed says which."""

    template_name = "laureats/desk/contestation.html"

    def get_page_title(self) -> str:
        return _("Contestation of %(reference)s") % {"reference": self.contestation.candidature.reference}

    def get_page_subtitle(self) -> str:
        return self.contestation.candidature.snapshot_name

    def get_trail(self) -> list[dict[str, Any]]:
        return [*super().get_trail(), {"url": self.list_url, "label": _("Contestations")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        contestation = self.contestation
        context = {
            "contestation": contestation,
            "pieces": list(contestation.pieces.all()),
            "deeds": [_describe(entry.data, at=entry.timestamp) for entry in list_deeds(contestation)],
            "awaits_erratum": contestation.outcome == Contestation.Outcome.UPHELD and contestation.erratum is None,
            "complaint_form": ComplaintForm(initial=_values(contestation, form=ComplaintForm)),
            "pieces_form": PiecesForm(),
            "answer_form": AnswerForm(initial=_values(contestation, form=AnswerForm)),
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        deeds = {"complaint": self.correct, "pieces": self.add, "answer": self.answer}
        deed = deeds.get(request.POST.get("deed", ""))
        refused = deed(request) if deed else {}
        if refused:
            return self.render_to_response(self.get_context_data(**refused))
        return redirect("desk_contestation", code=self.edition.code, number=self.contestation.pk)

    def correct(self, request: HttpRequest) -> dict[str, Form]:
        form = ComplaintForm(request.POST)
        if not form.is_valid():
            return {"complaint_form": form}
        correct_complaint(contestation=self.contestation, complaint=form.complaint, author=self.author)
        messages.success(request, _("What came in is corrected."))
        return {}

    def add(self, request: HttpRequest) -> dict[str, Form]:
        form = PiecesForm(request.POST, request.FILES)
        if not form.is_valid():
            return {"pieces_form": form}
        try:
            add_pieces(contestation=self.contestation, uploads=read_uploads(form), author=self.author)
        except Refused as refusal:
            show_refusal(form, field="pieces", refusal=refusal)
            return {"pieces_form": form}
        messages.success(request, _("The pieces are kept."))
        return {}

    def answer(self, request: HttpRequest) -> dict[str, Form]:
        form = AnswerForm(request.POST)
        if not form.is_valid():
            return {"answer_form": form}
        try:
            answer_contestation(contestation=self.contestation, answer=form.given, author=self.author)
        except Refused as refusal:
            show_refusal(form, field=None, refusal=refusal)
            return {"answer_form": form}
        messages.success(request, _("The answer is recorded."))
        return {}


class PieceFile(OneContestation):
    """A piece as it came, for saving."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        piece = get_object_or_404(self.contestation.pieces, identifier=self.kwargs["identifier"])
        try:
            stream = piece.file.open("rb")
        except FileNotFoundError as error:
            raise Http404 from error
        return send_attachment(stream, name=piece.name)


def _values(contestation: Contestation, *, form: type[Form]) -> dict[str, Any]:
    return {name: getattr(contestation, name) for name in form.base_fields}


def _describe(data: dict[str, Any], *, at: datetime) -> Deed:
    """Tell a deed of the log: a piece added, fields changed, or the record itself."""
    names = {field.name: str(field.verbose_name) for field in Contestation._meta.fields}
    if "piece" in data:
        words = _("Piece added: %(name)s.") % {"name": data["piece"]}
    elif "fields" in data:
        words = _("Changed: %(fields)s.") % {"fields": ", ".join(names[field] for field in data["fields"])}
    else:
        words = _("Recorded.")
    return Deed(at=at, author=data.get("author", ""), words=words)
