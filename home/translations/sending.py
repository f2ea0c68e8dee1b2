# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sending a page to be translated, alone or with those under it: laureates’ pages, which serve every language, stay."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.operations import TranslationCreator
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitTranslationForm

from home.translations.records import pages_without_translation


class SendPage(SubmitPageTranslationView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        page = get_object_or_404(Page, pk=kwargs["page_id"])
        if page.specific_class in pages_without_translation():
            messages.info(request, _("This page is shown in every language as it is: it has no translation."))
            return redirect("wagtailadmin_pages:edit", page.pk)
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def form_valid(self, form: SubmitTranslationForm) -> HttpResponse:
        """Send the pages below ourselves: wagtail-localize would copy those of laureates too."""
        asked = form.cleaned_data
        with_descendants, asked["include_subtree"] = asked["include_subtree"], False
        response: HttpResponse = super().form_valid(form)
        if with_descendants:
            send_descendants(self.object, locales=asked["locales"], user=self.request.user)
        return response


def send_descendants(page: Page, *, locales: Any, user: Any) -> None:
    """Send all that stands under a page, parents first, in the transaction of the caller."""
    creator = TranslationCreator(user, locales)
    for descendant in page.get_descendants().not_exact_type(*pages_without_translation()).order_by("path"):
        creator.create_translations(descendant)
