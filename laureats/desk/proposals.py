# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Proposals of laureates: those to read, those settled, and one of them beside the page."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.pages import DeskPage
from laureats.desk.proposal_forms import DecisionForm
from laureats.faults import Refused
from laureats.models import LaureatePage, Proposal
from laureats.proposals.changes import Change, list_changes
from laureats.proposals.deciding import Acceptance, accept_proposal, page_revision_key, refuse_proposal
from laureats.proposals.queries import decided_proposals, sent_proposals, waiting_proposals
from laureats.proposals.views import send_picture

REVIEW = "laureats.change_proposal"
SHOWN_DECIDED = 20


class ProposalDesk(DeskPage):
    """A page for whoever may accept what laureates propose: the communication team and the secretariat."""

    permission_required = REVIEW
    header_icon = "edit"
    no_entry = gettext_lazy("This page is for those who review what laureates propose.")

    def get_trail(self) -> list[dict[str, Any]]:
        return [{"url": reverse("desk_proposals"), "label": _("Laureate pages")}]


class ProposalList(ProposalDesk):
    template_name = "laureats/desk/proposals.html"
    page_title = gettext_lazy("Laureate pages")

    def get_trail(self) -> list[dict[str, Any]]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lists = {"waiting": list(waiting_proposals()), "decided": list(decided_proposals()[:SHOWN_DECIDED])}
        return {**super().get_context_data(**kwargs), **lists}


class OneProposal(ProposalDesk):
    @cached_property
    def proposal(self) -> Proposal:
        return get_object_or_404(_proposals(), identifier=self.kwargs["identifier"])


class ProposalReview(OneProposal):
    """What the page has and what is proposed, side by side; nothing is published without its button."""

    template_name = "laureats/desk/proposal.html"

    def get_page_title(self) -> str:
        return _("Proposal: %(name)s") % {"name": self.proposal.territory.display_name}

    @cached_property
    def laureate_page(self) -> LaureatePage:
        page: LaureatePage = self.proposal.territory.laureate_page
        return page

    @cached_property
    def changes(self) -> list[Change]:
        return list_changes(proposal=self.proposal, page=self.laureate_page.get_latest_revision_as_object())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = self.laureate_page
        context = {
            "proposal": self.proposal,
            "is_waiting": self.proposal.state == Proposal.State.WAITING,
            "laureate_page": page,
            "page_waits": not page.live or page.has_unpublished_changes,
            "changes": self.changes,
            "ticked": [change.key for change in self.changes],
            "decision_form": DecisionForm(initial={"seen": page_revision_key(page)}),
            "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        }
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = DecisionForm(request.POST)
        if not form.is_valid():
            return self.show_again(form)
        try:
            self.decide(form)
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(request, fault.message)
            return self.show_again(form)
        return redirect("desk_proposals")

    def show_again(self, form: DecisionForm) -> HttpResponse:
        """Show what stands now, with the words and the ticks of the editor."""
        del self.proposal
        again = DecisionForm(initial={**form.cleaned_data, "seen": page_revision_key(self.laureate_page)})
        ticked = self.request.POST.getlist("parts")
        return self.render_to_response(self.get_context_data(decision_form=again, ticked=ticked))

    def decide(self, form: DecisionForm) -> None:
        answer = form.cleaned_data["answer"]
        if self.request.POST.get("deed") == "refuse":
            refuse_proposal(proposal=self.proposal, answer=answer, author=self.author)
            messages.success(self.request, _("The proposal is refused, and its sender is written to."))
            return
        keys = self.request.POST.getlist("parts")
        acceptance = Acceptance(keys=keys, answer=answer, seen=form.cleaned_data["seen"])
        if accept_proposal(proposal=self.proposal, acceptance=acceptance, author=self.author):
            messages.success(self.request, _("Accepted: the page shows it now, and its sender is written to."))
        else:
            messages.warning(self.request, _("Accepted into the draft of the page, which still waits to be published."))


class ProposalPicture(OneProposal):
    """A picture of a proposal, for those who review it."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        picture = self.proposal.pictures.filter(slot=self.kwargs["slot"]).first()
        if picture is None:
            raise Http404
        return send_picture(picture)


def _proposals() -> QuerySet[Proposal]:
    related = "territory__laureate_page", "territory__coat_of_arms", "link", "award__edition"
    return sent_proposals().select_related(*related).prefetch_related("initiatives", "pictures")
