# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of a file: its summary, a page a domain, and all of it as it will be sent."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, ClassVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from label.questions import QuestionGroup
from laureats.faults import Refused
from laureats.intake.answer_faults import Given, faults_of_group, groups_of, read_given
from laureats.intake.file_kinds import ACCEPTED
from laureats.intake.form.fields import list_page_faults, make_fields
from laureats.intake.form.progress import measure_progress
from laureats.intake.form.reading import read_section
from laureats.intake.form.receiving import Received, receive_page
from laureats.intake.form.sending import Sending, read_sending
from laureats.intake.gate import tell_obstacle
from laureats.intake.pages import ApplicantPage
from laureats.intake.periods import PeriodState, period_of

# Names the domain that was just saved, in the address that it leads to: its page has nothing to keep any more.
SAVED = "enregistre"


class FormPage(ApplicantPage):
    """What the pages of a file share. What they read is read once."""

    template: ClassVar[str]

    @cached_property
    def groups(self) -> list[QuestionGroup]:
        return groups_of(self.candidature)

    def show(self, **context: Any) -> HttpResponse:
        candidature = self.candidature
        period = period_of(candidature.edition, territory=candidature.territory_id)
        shared = {
            **self.private_context(),
            "candidature": candidature,
            "edition": candidature.edition,
            "territory": candidature.territory,
            "period": period,
            "is_over": period.state_at(timezone.now()) is PeriodState.CLOSED,
            "obstacle": tell_obstacle(candidature),
            "just_saved": SAVED in self.request.GET,
        }
        return render(self.request, self.template, {**shared, **context})


class ApplicationFilePage(FormPage):
    template = "laureats/intake/form/file.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        given = read_given(self.candidature)
        progress = measure_progress(self.groups, given=given)
        files = [file for files in given.files.values() for file in files]
        first = next((each.group.domain.code for each in progress if not each.is_ready or not each.answered), "")
        return self.show(progress=progress, files=files, next_code=first)


class PreviewPage(FormPage):
    template = "laureats/intake/form/preview.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        given = read_given(self.candidature)
        faults = [fault for group in self.groups for fault in faults_of_group(group, given=given)]
        sections = [read_section(group, given=given) for group in self.groups]
        return self.show(sections=sections, faults=faults)


class DomainPage(FormPage):
    template = "laureats/intake/form/domain.html"

    @cached_property
    def number(self) -> int:
        """Return the place of the domain among those of the form, from one. Raises `Http404`."""
        codes = [group.domain.code for group in self.groups]
        if self.kwargs["code"] not in codes:
            raise Http404
        return codes.index(self.kwargs["code"]) + 1

    @property
    def group(self) -> QuestionGroup:
        return self.groups[self.number - 1]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return self.show_group(given=read_given(self.candidature))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        sending = read_sending(request.POST, questions=self.group.questions)
        try:
            received = self.receive(sending)
        except Refused as refusal:
            return self.show_refusal(sending, refusal=refusal)
        given = read_given(self.candidature)
        fields = make_fields(
            self.group,
            given=given,
            sending=sending,
            conflicts=received.conflicts,
            file_errors=received.file_errors,
        )
        faults = list_page_faults(fields)
        if faults:
            return self.show_group(given=given, fields=fields, faults=faults)
        return redirect(self.next_address(request.POST.get("go", "")))

    def receive(self, sending: Sending) -> Received:
        return receive_page(
            self.candidature,
            sending=sending,
            questions=self.group.questions,
            files=self.request.FILES,
            removed=self.request.POST.getlist("remove"),
            author_name=self.author_name,
        )

    def show_group(self, *, given: Given, **context: Any) -> HttpResponse:
        fields = context.pop("fields", None) or make_fields(self.group, given=given)
        faults: Sequence[Any] = context.pop("faults", None) or list_page_faults(fields)
        return self.show(
            **self.place(),
            fields=fields,
            faults=faults,
            section=read_section(self.group, given=given),
            accepted=ACCEPTED,
            **context,
        )

    def show_refusal(self, sending: Sending, *, refusal: Refused) -> HttpResponse:
        """The file may not be changed any more: what was typed is shown, to be copied."""
        self.candidature.refresh_from_db()
        sentence = refusal.faults[0].message
        typed = [(each, sending.values[each.code]) for each in self.group.questions if each.code in sending.values]
        given = read_given(self.candidature)
        return self.show(**self.place(), obstacle=sentence, typed=typed, section=read_section(self.group, given=given))

    def place(self) -> Mapping[str, Any]:
        before = self.groups[self.number - 2].domain if self.number > 1 else None
        after = self.groups[self.number].domain if self.number < len(self.groups) else None
        numbers = {"number": self.number, "count": len(self.groups)}
        return {**numbers, "domain": self.group.domain, "previous_domain": before, "next_domain": after}

    def next_address(self, go: str) -> str:
        """Return where a saved page leads: on, back, to the file, or here."""
        place, secret = self.place(), self.kwargs["secret"]
        domain = {"previous": place["previous_domain"], "stay": self.group.domain, "file": None}.get(
            go, place["next_domain"]
        )
        address = reverse("application_domain", args=[secret, domain.code]) if domain else ""
        return f"{address or reverse('application_file', args=[secret])}?{SAVED}={self.group.domain.code}"
