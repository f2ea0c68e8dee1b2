# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where one begins: finding one's body, asking for the link of a file, asking for it again."""

from http import HTTPStatus
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView

from core.shared_caches import NOBODY
from laureats.body_search.facts import describe, describe_all
from laureats.body_search.finding import MOST_LETTERS, find_bodies, may_apply
from laureats.intake.entry.asking import Asker, DeclaredBody, ask_for_body, ask_for_declared
from laureats.intake.entry.campaign import Campaign, may_simplify, read_campaign
from laureats.intake.entry.faults import list_faults
from laureats.intake.entry.file_links import resend_links
from laureats.intake.entry.forms import AskForm, DeclareForm, EmailForm
from laureats.intake.entry.limits import fingerprint_of, may_ask, may_write_to
from laureats.intake.forgery import is_forged
from laureats.models import Territory


class EntryPage(TemplateView):
    """A page that nothing keeps: the form opens and closes to the second."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        response["Cache-Control"] = NOBODY
        return response


class StartPage(EntryPage):
    """The state of the campaign, and the search of one's body."""

    template_name = "laureats/intake/entry/start.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        campaign = read_campaign()
        typed = self.request.GET.get("q", "")[:MOST_LETTERS].replace("\x00", "").strip()
        is_asked = bool(typed) and campaign is not None and campaign.can_search
        found = find_bodies(typed, edition=campaign.edition) if is_asked and campaign else None
        context = {
            "page": None,
            "campaign": campaign,
            "typed": typed,
            "most_letters": MOST_LETTERS,
            "found": found,
            "choices": describe_all(found.bodies) if found else [],
        }
        return {**super().get_context_data(**kwargs), **context}


class FoundPart(StartPage):
    """The bodies found alone: the script of the start page shows them as one types."""

    template_name = "laureats/intake/entry/includes/found.html"


@method_decorator(csrf_exempt, name="dispatch")  # `post` asks the same, and gives back what was typed.
class SendingPage(EntryPage):
    """A form that ends with a mail, and answers alike whatever its address is to us."""

    is_open: bool = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or self.make_form()
        return {**super().get_context_data(**kwargs), "page": None, "form": form, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.is_open:
            return self.get(request, *args, **kwargs)
        form = self.make_form(request.POST)
        if refusal := self._refuse(form):
            return refusal
        if not form.is_from_a_program:
            self.send(form)
        return self._show_sent(form)

    def _refuse(self, form: Any) -> HttpResponse | None:
        """Return the form with what stands against it, none when it may be sent."""
        if is_forged(self.request):
            warning = _("Your browser had not sent what protects this form, or the page was too old. Send it again.")
            return self._show_again(form, warning=warning, status=HTTPStatus.FORBIDDEN)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form, faults=list_faults(form)))
        if not may_ask(self.request):
            warning = _("Many requests came from your network within the hour. Send this one again in an hour.")
            return self._show_again(form, warning=warning, status=HTTPStatus.TOO_MANY_REQUESTS)
        return None

    def make_form(self, data: Any = None) -> Any:
        raise NotImplementedError

    def send(self, form: Any) -> None:
        raise NotImplementedError

    def _show_again(self, form: Form, *, warning: str, status: HTTPStatus) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, warning=warning), status=status)

    def _show_sent(self, form: Any) -> HttpResponse:
        """Say where a mail leaves for, without a redirection: no address goes into an address, nor into a cookie."""
        return self.render_to_response(self.get_context_data(form=form, sent_to=form.cleaned_data["email"]))


class AskPage(SendingPage):
    """The request to apply for a body of the list."""

    template_name = "laureats/intake/entry/ask.html"
    campaign: Campaign
    territory: Territory

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        # Nothing tells a body that is not listed from one that does not exist, not even the number of queries.
        campaign = read_campaign()
        listed = _find_listed(kwargs["body"], campaign=campaign) if campaign else None
        own = read_campaign(territory=listed) if listed else None
        if listed is None or own is None:
            raise Http404
        self.territory, self.campaign, self.is_open = listed, own, own.is_open

    def make_form(self, data: Any = None) -> AskForm:
        return AskForm(data, has_choice=may_simplify(intake=self.campaign.intake, territory=self.territory))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"territory": self.territory, "facts": describe(self.territory), "campaign": self.campaign}
        return {**super().get_context_data(**kwargs), **context}

    def send(self, form: AskForm) -> None:
        ask_for_body(
            edition=self.campaign.edition,
            territory=self.territory,
            form=form.chosen_form,
            asker=_read_asker(form),
        )


class DeclarePage(SendingPage):
    """The request to apply for a body that is not in the list."""

    template_name = "laureats/intake/entry/declare.html"
    campaign: Campaign

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        campaign = read_campaign()
        if campaign is None:
            raise Http404
        self.campaign, self.is_open = campaign, campaign.is_open

    def make_form(self, data: Any = None) -> DeclareForm:
        return DeclareForm(data)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "campaign": self.campaign}

    def send(self, form: DeclareForm) -> None:
        values = form.cleaned_data
        body = DeclaredBody(
            name=values["body_name"],
            kind=values["body_kind"],
            department=values["department"],
            siren=values["siren"],
        )
        ask_for_declared(edition=self.campaign.edition, body=body, asker=_read_asker(form))


class ResendPage(SendingPage):
    """The request for one's link again."""

    template_name = "laureats/intake/entry/resend.html"

    def make_form(self, data: Any = None) -> EmailForm:
        return EmailForm(data)

    def send(self, form: EmailForm) -> None:
        email = form.cleaned_data["email"]
        if may_write_to(email):
            resend_links.enqueue(fingerprint_of(email))


def _find_listed(key: int, *, campaign: Campaign) -> Territory | None:
    return Territory.objects.filter(may_apply(campaign.edition), pk=key).first()


def _read_asker(form: AskForm) -> Asker:
    values = form.cleaned_data
    return Asker(name=values["name"], email=values["email"], language=(get_language() or "fr")[:2])
