# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What administrators choose about the artwork of an edition."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.documents.widgets import AdminDocumentChooser

from label.models import Edition
from laureats.models import ArtworkSet, PanelSize


class ArtworkSetForm(forms.ModelForm[ArtworkSet]):
    class Meta:
        model = ArtworkSet
        fields = ["is_enabled", "is_example", "guidelines"]
        widgets = {"guidelines": AdminDocumentChooser}


class TemplateUploadForm(forms.Form):
    source = forms.FileField(
        label=_("SVG file"), widget=forms.FileInput(attrs={"accept": ".svg,image/svg+xml"}), allow_empty_file=True
    )


class PanelSizeForm(forms.ModelForm[PanelSize]):
    class Meta:
        model = PanelSize
        fields = ["width_mm", "height_mm", "bleed_mm"]


PanelSizes = forms.inlineformset_factory(Edition, PanelSize, form=PanelSizeForm, extra=2, can_delete=True)
