# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pages behind a personal link share: who comes, and what nobody else may keep."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from laureats.intake.forgery import is_forged, list_sent, list_typed
from laureats.intake.links import PAGES, find_link, may_try, note_use
from laureats.models import ApplicantLink, ApplicationRequest, Candidature
from laureats.personal_links import add_private_headers, answer_closed_link, answer_refusal

Role = ApplicantLink.Role
CLOSED_LINK = gettext_lazy(
    "It may be incomplete, or closed since: take the one of the last mail you received, or ask for another on the page "
    "where you apply."
)
TELL_GONE = gettext_lazy(
    "The secretariat joined this file to another of your body, or erased it, since you opened this page. Nothing of "
    "what you have just sent was written."
)
WRITERS = (Role.HOLDER, Role.COLLEAGUE)


@method_decorator(csrf_exempt, name="dispatch")  # `answer` asks the same, and gives back what was typed.
class ApplicantPage(View):
    """An answer at a personal link. Unknown, expired, revoked links and those of another role answer alike."""

    roles: tuple[ApplicantLink.Role, ...] = WRITERS
    link: ApplicantLink
    # A file that is handed over is made or read, and its access written down: it counts as a sending.
    hands_over_file: ClassVar[bool] = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        link = find_link(kwargs["secret"], roles=self.roles)
        if link is None:
            return answer_closed_link(request, advice=str(CLOSED_LINK))
        self.link = link
        return add_private_headers(self.answer(request, *args, **kwargs))

    def answer(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST" and is_forged(request):
            return self.refuse_forgery(request)
        if request.method == "POST" or self.hands_over_file:
            if not may_try(self.link):
                return self.refuse_attempts(request)
            note_use(self.link)
        try:
            return super().dispatch(request, *args, **kwargs)
        except (Candidature.DoesNotExist, ApplicationRequest.DoesNotExist):
            return self.answer_gone(request)

    @property
    def candidature(self) -> Candidature:
        """Return the file that the link opens. A link of the role `request` opens none."""
        assert self.link.candidature is not None  # noqa: S101  # A constraint of the database ties it to the role.
        return self.link.candidature

    @property
    def author_name(self) -> str:
        return self.link.name or self.link.get_role_display()

    def refuse_attempts(self, request: HttpRequest) -> HttpResponseBase:
        text = _("Too much was sent with this link: try again in an hour. What you sent before is kept.")
        return answer_refusal(request, title=_("Too many sendings"), text=text, page_address=request.path, status=429)

    def refuse_forgery(self, request: HttpRequest) -> HttpResponseBase:
        """Give back what was typed, to be sent again: a cookie that was lost loses no word."""
        context = {**self.private_context(), "sent": list_sent(request), "has_files": bool(request.FILES)}
        return render(request, "laureats/intake/send_again.html", context, status=403)

    def answer_gone(self, request: HttpRequest) -> HttpResponseBase:
        """Say that the file is another since the page was read, and give back what was typed: to be copied, not sent
        again, for the other file has words of its own.
        """
        link = find_link(self.kwargs["secret"], roles=self.roles)
        address = reverse(PAGES[Role(link.role)], args=[self.kwargs["secret"]]) if link else ""
        context = {"sentence": TELL_GONE, "address": address, "advice": CLOSED_LINK, "typed": list_typed(request)}
        context |= {**self.private_context(), "has_files": bool(request.FILES)}
        return render(request, "laureats/intake/gone.html", context, status=409)

    def private_context(self) -> Mapping[str, Any]:
        """Return what the frame of a private page needs: no page of the tree, the secret of its links."""
        return {"page": None, "secret": self.kwargs["secret"], "link": self.link}
