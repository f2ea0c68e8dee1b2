# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writing to the laureates of an edition: the mail is shown before it leaves."""

from typing import Any
from urllib.parse import unquote

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy, ngettext

from label.models import Edition
from laureats.correspondence.letters import Letter
from laureats.desk.mails_sent import say_sent
from laureats.desk.proposal_forms import InvitationForm
from laureats.desk.proposals import ProposalDesk
from laureats.faults import Refused
from laureats.models import LaureateLink, Territory
from laureats.personal_links import link_address
from laureats.proposals.inviting import check_nothing_was_sent_since, invite_laureates, last_link_key
from laureats.proposals.letters import tell_last_day, write_link_letter
from laureats.proposals.links import PAGE, find_term, revoke_links
from laureats.proposals.queries import Invitee, list_invitees


class InvitationPage(ProposalDesk):
    template_name = "laureats/desk/proposal_invitations.html"
    page_title = gettext_lazy("Write to laureates")
    header_icon = "mail"

    @cached_property
    def editions(self) -> list[Edition]:
        released = Edition.objects.filter(released_at__isnull=False, awards__isnull=False)
        return list(released.distinct().order_by("-year", "code"))

    @cached_property
    def edition(self) -> Edition | None:
        code = self.request.GET.get("edition", "")
        return next((each for each in self.editions if each.code == code), next(iter(self.editions), None))

    @cached_property
    def invitees(self) -> list[Invitee]:
        return list_invitees(self.edition) if self.edition else []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("form", None) or InvitationForm(invitees=self.invitees, initial=self.first_values())
        context = {"form": form, "letter": self.draft(form), "edition": self.edition, "editions": self.editions}
        return {**super().get_context_data(**kwargs), **context}

    def first_values(self) -> dict[str, Any]:
        """Tick those who were never written to and whose address is known."""
        unwritten = [each.territory.pk for each in self.invitees if each.address and each.last_link is None]
        return {"bodies": unwritten, "seen": last_link_key()}

    def draft(self, form: InvitationForm) -> Letter | None:
        """Write the mail as a laureate would have it: no link is open before it leaves."""
        if not self.invitees:
            return None
        values = form.cleaned_data if form.is_bound else {}
        return write_link_letter(
            territory=self.invitees[0].territory,
            message=values.get("message", ""),
            link=unquote(link_address("…", page=PAGE)),
            last_day=tell_last_day(LaureateLink(expires_at=find_term())),
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = InvitationForm(request.POST, invitees=self.invitees)
        if not form.is_valid() or request.POST.get("deed") != "send":
            return self.render_to_response(self.get_context_data(form=form))
        try:
            with transaction.atomic():
                check_nothing_was_sent_since(form.cleaned_data["seen"])
                message = form.cleaned_data["message"]
                links = invite_laureates(invitations=form.invitations, message=message, author=self.author)
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(request, fault.message)
        else:
            messages.success(request, say_sent(len(links)))
        return redirect(f"{reverse('desk_proposal_invitations')}?edition={self.edition.code if self.edition else ''}")


class RevokeLinks(ProposalDesk):
    """Close every link of a body, by a button."""

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        territory = get_object_or_404(Territory, pk=self.kwargs["body"])
        count = revoke_links(territory)
        sentence = ngettext("%(count)d link is closed.", "%(count)d links are closed.", count)
        messages.success(request, sentence % {"count": count})
        return redirect("desk_proposal_invitations")
