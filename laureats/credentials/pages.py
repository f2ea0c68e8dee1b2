# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages where anyone checks a label: one a label, and a form for a badge's address or a credential."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from laureats.credentials.asking import find_label, looks_like_address
from laureats.credentials.checking import LONGEST_TOKEN, Verdict, check_token
from laureats.credentials.queries import checkable_award_or_none
from laureats.credentials.verification import label_address, verify_label
from laureats.public.addresses import site_address
from laureats.public.old_addresses import lead_to_renamed


@require_safe
def show_label(request: HttpRequest, slug: str, edition: str) -> HttpResponse:
    return _show(request, slug=slug, edition=edition, revision=0)


@require_safe
def show_revision(request: HttpRequest, slug: str, edition: str, revision: str) -> HttpResponse:
    """Show the label that one revision of a badge tells of, and whether a later one replaced it."""
    return _show(request, slug=slug, edition=edition, revision=int(revision))


def _show(request: HttpRequest, *, slug: str, edition: str, revision: int) -> HttpResponse:
    award = checkable_award_or_none(slug=slug, edition=edition)
    verification = award and verify_label(award, revision=revision)
    if not verification:
        return lead_to_renamed(request)
    return render(request, "laureats/verification.html", {"verification": verification, "award": verification.award})


# It writes nothing and knows nobody: a form sent from elsewhere does no harm, and no cookie is needed.
@method_decorator(csrf_exempt, name="dispatch")
class CheckPage(TemplateView):
    """The form, and what is said of what was pasted. Nothing is kept, and nothing is fetched."""

    template_name = "laureats/check_badge.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        given = request.POST.get("badge", "").strip()
        if looks_like_address(given):
            return self._answer_address(given)
        verdict = check_token(given) if given else None
        return self._answer(given=given, verdict=verdict, is_empty=not given)

    def _answer_address(self, given: str) -> HttpResponse:
        hosts = {self.request.get_host(), urlsplit(site_address()).netloc}
        address = find_label(given, hosts=hosts)
        if address:
            return HttpResponseRedirect(address)
        return self._answer(given=given, verdict=None, is_unknown_address=True)

    def _answer(self, *, given: str, verdict: Verdict | None, **told: bool) -> HttpResponse:
        address = verdict and verdict.award and label_address(verdict.award)
        context = {"given": given[:LONGEST_TOKEN], "verdict": verdict, "address": address, **told}
        return self.render_to_response(self.get_context_data(**context))
