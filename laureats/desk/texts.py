# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The texts of a palmarès, written before its results, with what they will read like."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.pages import EditionPage
from laureats.faults import Refused
from laureats.models import Palmares
from laureats.press.communique import default_press_text
from laureats.press.previews import Preview, preview_with_samples, preview_with_sealed
from laureats.press.texts import LANGUAGES, palmares_text, save_texts

# Seeing the figures under embargo asks for more than writing around them.
SEE_FIGURES = "laureats.view_palmares"


class TextsForm(forms.Form):
    introduction = forms.CharField(
        label=gettext_lazy("Introduction of the palmarès"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("Shown above the laureates. A blank line begins a paragraph."),
    )
    introduction_en = forms.CharField(
        label=gettext_lazy("Introduction in English"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6, "lang": "en"}),
        help_text=gettext_lazy("With the same placeholders, in French: their phrases come in English."),
    )
    press = forms.CharField(
        label=gettext_lazy("Press release"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=gettext_lazy("The list of laureates, the mentions and the contact follow it. Blank, the text below."),
    )


class TextsPage(EditionPage):
    """One form; the button pressed says whether it is kept or only shown."""

    permission_required = "laureats.change_palmarestext"
    template_name = "laureats/desk/texts.html"
    page_title = gettext_lazy("Texts of the palmarès")
    header_icon = "doc-full"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stored = palmares_text(self.edition)
        texts = {field: getattr(stored, field) for field in LANGUAGES}
        context = {"form": TextsForm(initial=texts), "preview": self.preview(texts), "default": default_press_text()}
        return {**super().get_context_data(**kwargs), **context, **kwargs}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = TextsForm(request.POST)
        form.is_valid()
        texts = {field: form.cleaned_data[field].replace("\r\n", "\n") for field in LANGUAGES}
        if request.POST.get("deed") == "save" and self.save(texts, form=form):
            return redirect("desk_texts", code=self.edition.code)
        return self.render_to_response(self.get_context_data(form=form, preview=self.preview(texts)))

    def save(self, texts: Mapping[str, str], *, form: TextsForm) -> bool:
        """Keep the texts, or put each fault beside its text and return False."""
        try:
            save_texts(edition=self.edition, author=self.author, **texts)
        except Refused as refusal:
            for fault in refusal.faults:
                form.add_error(fault.cell or None, fault.message)
            messages.error(self.request, _("Nothing was saved: read why below."))
            return False
        messages.success(self.request, _("The texts are saved."))
        return True

    def preview(self, texts: Mapping[str, str]) -> Preview:
        palmares = Palmares.objects.filter(edition=self.edition).select_related("edition").first()
        if palmares is None or not self.request.user.has_perm(SEE_FIGURES):
            return preview_with_samples(edition=self.edition, texts=texts)
        return preview_with_sealed(palmares=palmares, texts=texts)
