# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page where those who answer for a file are named, and where colleagues are given a link."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.faults import Fault, Refused
from laureats.intake.gate import can_change
from laureats.intake.submission.colleagues import add_colleague, close_access, list_colleagues
from laureats.intake.submission.file_pages import FilePage, keep_valid, list_form_faults
from laureats.intake.submission.mandate import ask_for_mandate
from laureats.intake.submission.people import FIELDS, save_people
from laureats.intake.submission.people_form import ColleagueForm, PeopleForm
from laureats.intake.submission.queries import find_mandate_link
from laureats.intake.texts import intake_of, tell_consent, tell_purpose
from laureats.models import Candidature

REFERENT, MANAGER = gettext_lazy("Elected representative"), gettext_lazy("Application manager")


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleRow:
    """A field, what browsers may complete it with, and what somebody else recorded meanwhile, if anything."""

    field: forms.BoundField
    autocomplete: str
    recorded: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleGroup:
    legend: str
    help: str
    rows: list[PeopleRow]


class PeoplePage(FilePage):
    template = "laureats/intake/submission/people.html"
    page = "application_people"
    done = {
        "enregistre": gettext_lazy("The people are saved."),
        "demande": gettext_lazy("The request for confirmation is on its way to the elected representative."),
        "deja": gettext_lazy("A request for confirmation left a few minutes ago: nothing was sent again."),
        "ajoute": gettext_lazy("The link is on its way to your colleague."),
        "ferme": gettext_lazy("This access is closed."),
    }

    def page_context(self) -> Mapping[str, Any]:
        intake = intake_of(self.candidature.edition)
        form = _read_form(self.candidature)
        return {
            "groups": _group_fields(form),
            "version": self.candidature.people_version,
            "colleague_form": ColleagueForm(prefix="colleague"),
            "colleagues": list_colleagues(self.candidature),
            "mandate_link": find_mandate_link(self.candidature),
            "can_change": can_change(self.candidature),
            "purpose": tell_purpose(intake),
            "consent": tell_consent(intake),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        deeds = {"add": self.add, "close": self.close, "ask": self.ask}
        return deeds.get(request.POST.get("deed", ""), self.save)()

    def save(self) -> HttpResponse:
        form = PeopleForm(self.request.POST)
        values = keep_valid(form, names=FIELDS)
        try:
            self.check_manager(values)
            outcome = save_people(
                self.candidature, values=values, seen_version=form.seen_version, author_name=self.author_name
            )
        except Refused as refusal:
            return self.show_refusal(refusal, groups=_group_fields(form), is_typed=True)
        if not form.errors and not outcome.conflicts:
            return self.go_on("enregistre")
        return self.show(
            groups=_group_fields(form, recorded=outcome.conflicts),
            version=outcome.candidature.people_version,
            faults=list_form_faults(form, wheres=_wheres()),
            conflicts=outcome.conflicts,
        )

    def check_manager(self, values: Mapping[str, str]) -> None:
        """Raise `Refused` for a colleague who names another address to which the links of the file would go."""
        known = self.candidature.manager_email
        if not self.is_holder and values.get("manager_email", known) != known:
            message = _(
                "Only the person who opened the file changes the application manager’s mail address: write “%(email)s” "
                "again, then save."
            )
            raise Refused([Fault(code="not_holder", message=message % {"email": known})])

    def add(self) -> HttpResponse:
        form = ColleagueForm(self.request.POST, prefix="colleague")
        if not form.is_valid():
            return self.show(colleague_form=form, faults=list_form_faults(form, wheres={"name": _("New colleague")}))
        values = {name: form.cleaned_data[name] for name in ("name", "email")}
        try:
            self.require_holder()
            add_colleague(self.candidature, **values, author_name=self.author_name)
        except Refused as refusal:
            return self.show_refusal(refusal, colleague_form=form)
        return self.go_on("ajoute")

    def close(self) -> HttpResponse:
        key = self.request.POST.get("colleague", "")
        try:
            self.require_holder()
        except Refused as refusal:
            return self.show_refusal(refusal)
        if key.isdecimal() and len(key) < 19:
            close_access(self.candidature, key=int(key), author_name=self.author_name)
        return self.go_on("ferme")

    def ask(self) -> HttpResponse:
        try:
            self.require_holder()
            is_sent = ask_for_mandate(self.candidature, author_name=self.author_name)
        except Refused as refusal:
            return self.show_refusal(refusal)
        return self.go_on("demande" if is_sent else "deja")


def _read_form(candidature: Candidature) -> PeopleForm:
    return PeopleForm(initial={name: getattr(candidature, name) for name in FIELDS})


def _wheres() -> dict[str, str]:
    return {name: str(REFERENT if name.startswith("referent") else MANAGER) for name in FIELDS}


def _group_fields(form: PeopleForm, *, recorded: Mapping[str, str] | None = None) -> list[PeopleGroup]:
    parts = (
        ("referent", REFERENT, _("Who speaks for the body: their name and function may be published with the label.")),
        ("manager", MANAGER, _("Whom the secretariat writes to about this file. Never published.")),
    )
    return [
        PeopleGroup(
            legend=str(legend),
            help=help_text,
            rows=[_make_row(form, name=name, recorded=recorded or {}) for name in FIELDS if name.startswith(prefix)],
        )
        for prefix, legend, help_text in parts
    ]


def _make_row(form: PeopleForm, *, name: str, recorded: Mapping[str, str]) -> PeopleRow:
    # Browsers would offer their user's own: who fills in the form is rarely the elected representative.
    known = {"manager_name": "name", "manager_role": "organization-title", "manager_email": "email"}
    return PeopleRow(field=form[name], autocomplete=known.get(name, "off"), recorded=recorded.get(name))
