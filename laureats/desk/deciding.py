# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One file at the jury's meeting: what is decided of it, whether it waits, and the history of both."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.contrib.auth.models import PermissionsMixin
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.deliberation.deciding import decide_file
from laureats.deliberation.deferring import defer_file, resume_file
from laureats.deliberation.queries import DeliberatedFile, read_deliberation
from laureats.desk.decision_history import compare_sides, make_words, show_history
from laureats.desk.deliberation import DeliberationBase, keep_filters
from laureats.desk.deliberation_forms import (
    DecisionForm,
    DeferralForm,
    is_proposed,
    make_form,
    make_refused_form,
    spell_answers,
)
from laureats.desk.deliberation_rows import make_anchor
from laureats.desk.deliberation_words import describe_spread, describe_threshold
from laureats.faults import Fault, Refused
from laureats.models import Candidature

DEFER, RESUME = "laureats.add_deferral", "laureats.change_deferral"


class DecidePage(DeliberationBase):
    """One page, three deeds; the button pressed says which."""

    template_name = "laureats/desk/decide.html"

    def is_allowed(self, user: PermissionsMixin) -> bool:
        needed = {"defer": DEFER, "resume": RESUME}.get(self.request.POST.get("deed", ""))
        return super().is_allowed(user) and (needed is None or user.has_perm(needed))

    @property
    def reference(self) -> str:
        return str(self.kwargs["reference"])

    @property
    def kept_query(self) -> QueryDict:
        """Return the filters of the table that led here: a form brings them along."""
        return QueryDict(self.request.POST["filters"]) if "filters" in self.request.POST else self.request.GET

    @cached_property
    def file(self) -> DeliberatedFile:
        file = self.deliberation.find_file(self.reference)
        if file is None:
            raise Http404
        return file

    @property
    def row_url(self) -> str:
        """Return the row of the file in the table, with the filters that led here."""
        return f"{self.table_url}?{keep_filters(self.kept_query)}#{make_anchor(self.reference)}"

    def get_page_title(self) -> str:
        return f"{self.reference} – {self.file.result.candidature.territory}"

    def get_trail(self) -> list[dict[str, Any]]:
        return [*super().get_trail(), {"url": self.table_url, "label": _("Deliberation")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        file = self.file
        candidature = Candidature.objects.get(edition=self.edition, reference=file.reference)
        context = {
            "row": self.show([file])[0],
            "form": make_form(file, deliberation=self.deliberation),
            "deferral_form": DeferralForm(),
            "threshold": describe_threshold(file.threshold, names=self.names) if file.threshold else "",
            "spread": describe_spread(file.spread) if file.spread else "",
            "is_proposed": is_proposed(file, best_total=self.deliberation.best_total),
            "history": show_history(candidature, words=make_words(self.deliberation)),
            "deferrals": list(candidature.deferrals.all()),
            "row_url": self.row_url,
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        deeds: Mapping[str, Callable[[], HttpResponse]] = {
            "decide": self.decide,
            "defer": self.defer,
            "resume": self.resume,
        }
        deed = deeds.get(request.POST.get("deed", ""))
        return deed() if deed else redirect(self.row_url)

    def decide(self) -> HttpResponse:
        form = self.read_form()
        if not form.is_valid():
            return self.show_again(form, told=())
        try:
            decide_file(
                edition=self.edition,
                reference=self.reference,
                verdict=form.read_verdict(),
                author=self.author,
                seen=form.cleaned_data["seen"],
            )
        except Refused as refusal:
            return self.show_again(form, told=refusal.faults)
        return self.go_back(_("%(reference)s: the decision is saved."))

    def read_form(self) -> DecisionForm:
        """Return the form as it was sent; what it may choose among is read for this file alone."""
        alone = read_deliberation(self.edition, references=[self.reference])
        file = alone.find_file(self.reference)
        if file is None:
            raise Http404
        return DecisionForm(self.request.POST, file=file, deliberation=alone)

    def show_again(self, sent: DecisionForm, *, told: Sequence[Fault]) -> HttpResponse:
        """Show what was written again, with its faults and, when someone was faster, what they saved."""
        form = make_refused_form(self.request.POST, file=self.file, deliberation=self.deliberation, told=told)
        context: dict[str, Any] = {"form": form}
        if any(fault.code == "overtaken" for fault in told):
            mine, words = spell_answers(sent), make_words(self.deliberation)
            context["sides"] = compare_sides(self.file, mine=mine, words=words)
        return self.render_to_response(self.get_context_data(**context))

    def defer(self) -> HttpResponse:
        form = DeferralForm(self.request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(deferral_form=form))
        reason = form.cleaned_data["reason"]
        return self.move(lambda: defer_file(**self.named, reason=reason), done=_("%(reference)s is deferred."))

    def resume(self) -> HttpResponse:
        return self.move(lambda: resume_file(**self.named), done=_("%(reference)s is taken up again."))

    @property
    def named(self) -> dict[str, Any]:
        return {"edition": self.edition, "reference": self.reference, "author": self.author}

    def move(self, deed: Callable[[], object], *, done: str) -> HttpResponse:
        """Do a deed that leaves no form to correct."""
        try:
            deed()
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(self.request, fault.message)
            return redirect("desk_decide", code=self.edition.code, reference=self.reference)
        return self.go_back(done)

    def go_back(self, sentence: str) -> HttpResponse:
        messages.success(self.request, sentence % {"reference": self.reference})
        return redirect(self.row_url)
