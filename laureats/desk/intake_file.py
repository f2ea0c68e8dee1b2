# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One candidature as the secretariat reads it, and what it decides of it. The button pressed says which deed."""

import secrets
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from laureats.desk.intake_forms import AddressForm, JudgementForm, RestoreForm
from laureats.desk.intake_pages import CHANGE, OneFilePage, show_refusal
from laureats.faults import Refused
from laureats.intake.answered import read_answered
from laureats.intake.eligibility import check_eligibility, read_facts
from laureats.intake.judging import Judgement, declare_eligible, refuse_candidature, restore_candidature
from laureats.intake.mail_templates import Purpose, list_templates
from laureats.intake.messages import send_again
from laureats.intake.revoking import revoke_link
from laureats.models import Candidature, CandidatureMail, MailState

Status = Candidature.Status
_SHOWN = 100
_BACK = (MailState.FAILED, MailState.RETURNED)


class FilePage(OneFilePage):
    template_name = "laureats/desk/intake/file.html"

    def get_page_title(self) -> str:
        return self.candidature.territory.display_name

    def get_page_subtitle(self) -> str:
        return self.candidature.reference

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        candidature = self.candidature
        facts = read_facts(self.edition, candidatures=[candidature])
        context = {
            "domains": read_answered(candidature),
            "evidence": list(candidature.evidence.all()),
            "checks": check_eligibility(candidature, facts=facts),
            "suspicions": facts.duplicates.get(candidature.pk, ()),
            "last_instant": facts.last_instant_of(candidature),
            "events": list(candidature.intake_events.all()[:_SHOWN]),
            "accesses": list(candidature.file_accesses.all()[:_SHOWN]),
            "mails": [(mail, mail.state in _BACK) for mail in candidature.mails.all()[:_SHOWN]],
            "links": list(candidature.applicant_links.all()[:_SHOWN]),
            "is_closed": self.edition.is_sealed or self.edition.is_released,
            **self.make_forms(),
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def make_forms(self) -> dict[str, Form]:
        """Return the forms of the decisions that the status allows."""
        status, forms = self.candidature.status, dict[str, Form]()
        if status == Status.SUBMITTED:
            forms["eligible_form"] = self.make_judgement(Purpose.ELIGIBLE)
        if status in (Status.SUBMITTED, Status.ELIGIBLE):
            forms["refusal_form"] = self.make_judgement(Purpose.REFUSAL)
        if status in (Status.ELIGIBLE, Status.REFUSED):
            forms["restore_form"] = RestoreForm(initial={"seen": status}, prefix="restore")
        return forms

    def make_judgement(self, purpose: Purpose) -> JudgementForm:
        template = list_templates(purpose)[0]
        initial = {"subject": template.subject, "text": template.text, "occasion": secrets.token_hex(8)}
        told = {"seen": self.candidature.status, "is_told": bool(self.candidature.manager_email)}
        return JudgementForm(initial=initial | told, purpose=purpose, prefix=purpose.value)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(CHANGE):
            raise PermissionDenied
        deeds: dict[str, Callable[[HttpRequest], dict[str, Form]]] = {
            "eligible": self.declare,
            "refuse": self.refuse,
            "restore": self.restore,
            "revoke": self.revoke,
            "resend": self.resend,
        }
        deed = deeds.get(request.POST.get("deed", ""))
        try:
            kept = deed(request) if deed else {}
        except Refused as refusal:
            show_refusal(request, refusal=refusal)
            if refusal.faults[0].code == "gone":
                return self.redirect_back(self.file_url)
            kept = self.keep_typed(request)
        return self.render_to_response(self.get_context_data(**kept)) if kept else redirect(self.file_url)

    def keep_typed(self, request: HttpRequest) -> dict[str, Form]:
        """Return the form that was refused with what was typed in it; the status read anew is the one now seen."""
        deed = request.POST.get("deed")
        purposes = {"eligible": Purpose.ELIGIBLE, "refuse": Purpose.REFUSAL}
        if deed not in purposes:
            return {}
        del self.__dict__["candidature"]
        data = request.POST.copy()
        data[f"{purposes[deed]}-seen"] = self.candidature.status
        name = "eligible_form" if deed == "eligible" else "refusal_form"
        return {name: JudgementForm(data, purpose=purposes[deed], prefix=purposes[deed].value)}

    def declare(self, request: HttpRequest) -> dict[str, Form]:
        form = JudgementForm(request.POST, purpose=Purpose.ELIGIBLE, prefix=Purpose.ELIGIBLE.value)
        if not form.is_valid():
            return {"eligible_form": form}
        declare_eligible(candidature=self.candidature, judgement=_read_judgement(form), author=self.author)
        messages.success(request, _("The candidature is eligible."))
        return {}

    def refuse(self, request: HttpRequest) -> dict[str, Form]:
        form = JudgementForm(request.POST, purpose=Purpose.REFUSAL, prefix=Purpose.REFUSAL.value)
        if not form.is_valid():
            return {"refusal_form": form}
        refuse_candidature(candidature=self.candidature, judgement=_read_judgement(form), author=self.author)
        messages.success(request, _("The candidature is refused."))
        return {}

    def restore(self, request: HttpRequest) -> dict[str, Form]:
        form = RestoreForm(request.POST, prefix="restore")
        if not form.is_valid():
            return {"restore_form": form}
        judgement = Judgement(**{name: form.cleaned_data[name] for name in ("seen", "reason")})
        restore_candidature(candidature=self.candidature, judgement=judgement, author=self.author)
        messages.success(request, _("The candidature is to be examined again."))
        return {}

    def revoke(self, request: HttpRequest) -> dict[str, Form]:
        link = get_object_or_404(self.candidature.applicant_links, pk=_read_number(request))
        revoke_link(link=link, author=self.author)
        messages.success(request, _("The link is closed."))
        return {}

    def resend(self, request: HttpRequest) -> dict[str, Form]:
        mail: CandidatureMail = get_object_or_404(self.candidature.mails, pk=_read_number(request))
        form = AddressForm(request.POST)
        if not form.is_valid():
            messages.error(request, _("Write a whole mail address, then send again."))
            return {}
        send_again(mail, recipient=form.cleaned_data["recipient"], author=self.author)
        messages.success(request, _("The mail is being sent again."))
        return {}


def _read_judgement(form: JudgementForm) -> Judgement:
    message = form.message if form.cleaned_data["is_told"] else None
    return Judgement(seen=form.cleaned_data["seen"], reason=form.cleaned_data["reason"].strip(), message=message)


def _read_number(request: HttpRequest) -> int:
    number = request.POST.get("number", "")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0
