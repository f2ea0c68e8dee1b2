# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""wagtail-localize's own views that ask a machine or publish at once, which say what went wrong."""

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail_localize.views.edit_translation import machine_translate
from wagtail_localize.views.update_translations import UpdateTranslationsView

from home.translations.machine import MachineTranslationError
from home.translations.publishing import publish_whole_translations


@require_POST
def translate_by_machine(request: HttpRequest, translation_id: int) -> HttpResponse:
    try:
        answer: HttpResponse = machine_translate(request, translation_id)
    except MachineTranslationError as error:
        messages.error(request, str(error))
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")
    return answer


class TakeChanges(UpdateTranslationsView):
    def form_valid(self, form: Form) -> HttpResponse:
        """Take nothing when the machine that was asked for fails: its transaction is undone. Publish what is whole."""
        is_publishing, form.cleaned_data["publish_translations"] = form.cleaned_data["publish_translations"], False
        try:
            answer: HttpResponse = super().form_valid(form)
        except MachineTranslationError as error:
            messages.error(self.request, str(error))
            return redirect(self.request.get_full_path())
        if is_publishing:
            publish_whole_translations(self.request, self.object)
        return answer
