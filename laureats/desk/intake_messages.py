# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writing to one candidate or to many: choose the words, read each mail, send."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from laureats.correspondence.letters import Letter
from laureats.desk.intake_forms import CompletionForm, WordsForm, choose_template
from laureats.desk.intake_pages import IntakePage, show_refusal
from laureats.desk.intake_time import MoreTimePage
from laureats.faults import Refused
from laureats.intake.completing import ask_for_completion, read_completion
from laureats.intake.eligibility import read_facts
from laureats.intake.mail_templates import Purpose, list_templates
from laureats.intake.messages import send_message
from laureats.models import Candidature, MailTemplate

PURPOSES = (Purpose.MESSAGE, Purpose.COMPLETION)
_LONGEST_NUMBER = 10


class Term(NamedTuple):
    """The last instant at which a file can be completed, None where the edition has no closing day."""

    candidature: Candidature
    last_instant: datetime | None

    @property
    def is_over(self) -> bool:
        return self.last_instant is not None and self.last_instant < timezone.now()


class MessagePage(IntakePage):
    """Nothing is sent before each mail was shown: `deed` is blank to write, `preview`, then `send`."""

    permission_required = "laureats.add_candidaturemail"
    template_name = "laureats/desk/intake/message.html"
    page_title = gettext_lazy("Write to candidates")

    @cached_property
    def keys(self) -> set[int]:
        data = self.request.POST if self.request.method == "POST" else self.request.GET
        numbers = [number for number in data.getlist("files") if number.isascii() and number.isdigit()]
        return {int(number) for number in numbers if len(number) < _LONGEST_NUMBER}

    @cached_property
    def chosen(self) -> list[Candidature]:
        return list(self.edition.candidatures.filter(pk__in=self.keys).select_related("edition", "territory"))

    @property
    def purpose(self) -> MailTemplate.Purpose:
        data = self.request.POST if self.request.method == "POST" else self.request.GET
        wanted = data.get("purpose", "")
        return Purpose(wanted) if wanted in PURPOSES else Purpose.MESSAGE

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        templates = list_templates(self.purpose)
        template = choose_template(templates, wanted=self.request.GET.get("template", ""))
        initial = {"subject": template.subject, "text": template.text, "occasion": secrets.token_hex(8)}
        context = {
            "chosen": self.chosen,
            "purpose": self.purpose,
            "purposes": [(each.value, each.label) for each in PURPOSES],
            "templates": [each for each in templates if each.pk],
            "template": template,
            "form": self.make_form(initial=initial),
            "terms": self.list_terms() if self.purpose == Purpose.COMPLETION else (),
            "has_time": self.has_time,
            "inbox_url": self.inbox_url,
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.chosen:
            messages.warning(request, _("Tick the candidatures whose candidates you write to, then press the button."))
            return redirect(self.inbox_url)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        form = self.make_form(data=request.POST)
        if len(self.chosen) < len(self.keys):
            messages.error(request, _("Some of these candidatures were joined to others meanwhile: nothing was sent."))
            return self.show_again(form)
        if not self.chosen or not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            if request.POST.get("deed") != "send":
                return self.render_to_response(self.get_context_data(form=form, letters=self.fill(form)))
            number = self.send(form)
        except Refused as refusal:
            show_refusal(request, refusal=refusal)
            return self.render_to_response(self.get_context_data(form=form))
        sentence = ngettext("%(number)d mail is being sent.", "%(number)d mails are being sent.", number)
        messages.success(request, sentence % {"number": number})
        return redirect(self.inbox_url)

    def show_again(self, form: WordsForm) -> HttpResponseBase:
        """Show the words for those that are left, or the list when none is."""
        return self.render_to_response(self.get_context_data(form=form)) if self.chosen else redirect(self.inbox_url)

    @property
    def has_time(self) -> bool:
        """Tell whether the form may give more time: to one body, with what it is asked to complete."""
        is_one = self.purpose == Purpose.COMPLETION and len(self.chosen) == 1
        return is_one and self.request.user.has_perm(MoreTimePage.permission_required)

    def make_form(self, **given: Any) -> WordsForm:
        return (CompletionForm if self.has_time else WordsForm)(purpose=self.purpose, **given)

    def list_terms(self) -> Sequence[Term]:
        facts = read_facts(self.edition, candidatures=self.chosen)
        return [Term(candidature, facts.last_instant_of(candidature)) for candidature in self.chosen]

    def fill(self, form: WordsForm) -> Sequence[tuple[Candidature, Letter]]:
        message, more = form.message, form.more
        if more is None:
            return [(candidature, message.fill(candidature)) for candidature in self.chosen]
        [one] = self.chosen
        return [(one, read_completion(one, message=message, more=more, author=self.author))]

    def send(self, form: WordsForm) -> int:
        if form.more is None:
            return send_message(candidatures=self.chosen, message=form.message, author=self.author)
        [one] = self.chosen
        return ask_for_completion(one, message=form.message, more=form.more, author=self.author)
