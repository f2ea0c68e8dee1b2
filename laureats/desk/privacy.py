# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is held of a person: searched, handed over to them, erased at their request.

Who is sought is sent in the body of the form, never in an address: addresses stay in logs and histories.
"""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from laureats.desk.pages import DeskPage
from laureats.intake.privacy.erasing import erase_person
from laureats.intake.privacy.handing_over import hand_over_json, hand_over_ods
from laureats.intake.privacy.holdings import Holding, find_holdings, find_names
from laureats.intake.privacy.people import Person
from laureats.intake.privacy.terms import list_terms
from laureats.models import Candidature
from laureats.personal_links import add_private_headers

KEEP_PRIVACY = "laureats.change_editionintake"
_RUNNING = (Candidature.Status.DRAFT, Candidature.Status.SUBMITTED)
_ODS = "application/vnd.oasis.opendocument.spreadsheet"


class PersonForm(forms.Form):
    email = forms.EmailField(label=gettext_lazy("Email"), required=False, widget=forms.EmailInput)
    name = forms.CharField(
        label=gettext_lazy("Name"),
        required=False,
        max_length=255,
        help_text=gettext_lazy("First name and last name, as they were written; case and accents do not matter."),
    )

    def clean(self) -> None:
        if not self.errors and not (self.cleaned_data.get("email") or self.cleaned_data.get("name")):
            self.add_error("email", _("Give an email or a name."))

    @property
    def person(self) -> Person:
        return Person(email=self.cleaned_data["email"], name=self.cleaned_data["name"])


class PrivacyPage(DeskPage):
    permission_required = KEEP_PRIVACY
    template_name = "laureats/desk/privacy.html"
    page_title = gettext_lazy("Personal data")
    header_icon = "key"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        return add_private_headers(super().dispatch(request, *args, **kwargs))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = PersonForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        keys, deed = request.POST.getlist("record"), request.POST.get("deed")
        if deed == "json":
            content = hand_over_json(form.person, keys=keys, author=self.author)
            return _attach(content, name=f"{_('personal-data')}.json", media_type="application/json")
        if deed == "ods":
            content = hand_over_ods(form.person, keys=keys, author=self.author)
            return _attach(content, name=f"{_('personal-data')}.ods", media_type=_ODS)
        return self.erase(form, keys=keys) if deed == "erase" else self.show(form)

    def erase(self, form: PersonForm, *, keys: list[str]) -> HttpResponse:
        if not keys or not self.request.POST.get("understood"):
            message = _("Nothing was erased: choose the records, and tick the box that says that you understand.")
            return self.show(form, chosen=keys, refusal=message)
        number = erase_person(form.person, keys=keys, author=self.author)
        sentence = ngettext("%(count)d record was erased.", "%(count)d records were erased.", number)
        messages.success(self.request, sentence % {"count": number})
        return redirect("desk_privacy")

    def show(self, form: PersonForm, *, chosen: list[str] | None = None, refusal: str = "") -> HttpResponse:
        holdings = find_holdings(form.person)
        names = [name for name in find_names(holdings) if not form.person.is_named(name)]
        shown = [(each, chosen is None or each.key in chosen) for each in holdings]
        context = {"form": form, "holdings": shown, "names": names, "refusal": refusal, "is_answered": True}
        return self.render_to_response(self.get_context_data(**context, running=_list_running(holdings)))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {"form": PersonForm(), "terms": list_terms(), **super().get_context_data(**kwargs)}


def _list_running(holdings: list[Holding]) -> list[str]:
    """Return the references of the files still under way, which lose who answers for them."""
    open_holdings = [each for each in holdings if each.edition and not each.edition.is_sealed]
    running = [each.candidature for each in open_holdings if each.candidature]
    return sorted({candidature.reference for candidature in running if candidature.status in _RUNNING})


def _attach(content: bytes, *, name: str, media_type: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox"
    return answer
