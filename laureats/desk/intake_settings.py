# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How an edition takes candidatures: its texts on data, its simplified form, its date of erasing."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.desk.pages import EditionPage
from laureats.desk.privacy import KEEP_PRIVACY
from laureats.intake.texts import CONSENT, PURPOSE, intake_of, purge_day
from laureats.models import EditionIntake

_ROWS = {"rows": 4}


class SettingsForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = EditionIntake
        fields = ["simplified_below", "purpose", "purpose_en", "consent", "consent_en", "purge_on"]
        widgets = {
            "purpose": forms.Textarea(attrs=_ROWS),
            "purpose_en": forms.Textarea(attrs={**_ROWS, "lang": "en"}),
            "consent": forms.Textarea(attrs=_ROWS),
            "consent_en": forms.Textarea(attrs={**_ROWS, "lang": "en"}),
            "purge_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }

    def clean_purge_on(self) -> Any:
        """Refuse a day that would erase everything tonight, unless it was there before."""
        day = self.cleaned_data["purge_on"]
        if day and "purge_on" in self.changed_data and day <= timezone.localdate():
            raise forms.ValidationError(_("This day is past: the data would be erased at once. Choose a coming day."))
        return day


class SettingsPage(EditionPage):
    permission_required = KEEP_PRIVACY
    template_name = "laureats/desk/intake_settings.html"
    page_title = gettext_lazy("How the edition takes candidatures")
    header_icon = "cog"

    @cached_property
    def intake(self) -> EditionIntake:
        return intake_of(self.edition)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = SettingsForm(request.POST, instance=self.intake)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        form.save()
        messages.success(request, _("The settings are saved."))
        return redirect("desk_intake_settings", code=self.edition.code)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stored = intake_of(self.edition)
        context = {
            "form": SettingsForm(instance=self.intake),
            "purge_day": purge_day(stored),
            "purged_at": stored.purged_at,
            "usual_purpose": PURPOSE,
            "usual_consent": CONSENT,
        }
        return {**context, **super().get_context_data(**kwargs)}
