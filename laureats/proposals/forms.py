# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a laureate fills in: words, initiatives, a coat of arms and photos."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from laureats.faults import Refused
from laureats.models import ProposedPicture
from laureats.proposals.pictures import MAX_BYTES, MIB, clean_picture

MAX_INITIATIVES = 8
MAX_PHOTOS = 4
MAX_TESTIMONY = 1500
LICENCES = ("AGPL-3.0-or-later", "GPL-3.0-or-later", "EUPL-1.2", "CeCILL-2.1", "MIT", "Apache-2.0", "MPL-2.0")
LICENCES_OF_PICTURES = ("CC BY-SA 4.0", "CC BY 4.0", "CC0 1.0", "Licence Ouverte 2.0")
CONSENT = _(
    "I hold the rights on what I send here, or the agreement of those who hold them. The people who can be recognised "
    "on the photos agree to be published. All of it may be published on the label’s site, the photos and the coat of "
    "arms under the licence named beside each of them."
)
validate_web = URLValidator(schemes=["http", "https"], message=_("Type a whole address, which begins with https://."))


class WebField(forms.URLField):
    """An address on the web, taken as https when its scheme is left out; no other scheme is."""

    default_validators = [validate_web]
    default_error_messages = {"invalid": _("Type a whole address, which begins with https://.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(assume_scheme="https", required=False, **options)


class WordsForm(forms.Form):
    testimony = forms.CharField(
        label=_("In your own words"),
        required=False,
        max_length=MAX_TESTIMONY,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("What the label, and free software, changed for you. 1,500 characters at most."),
    )
    testimony_author = forms.CharField(
        label=_("Who says it"),
        required=False,
        max_length=255,
        help_text=_("Name and function. For instance: Camille Martin, deputy mayor for digital affairs."),
    )
    website = WebField(
        label=_("Your website"), max_length=200, help_text=_("For instance: https://www.ville-exemple.fr")
    )
    sender_name = forms.CharField(
        label=_("Your name"),
        max_length=150,
        help_text=_("For the label’s team alone: it is not published."),
        error_messages={"required": _("Write your name: the label’s team wants to know whom it answers.")},
    )
    sender_role = forms.CharField(label=_("Your function"), required=False, max_length=150)
    consent = forms.BooleanField(
        label=CONSENT, error_messages={"required": _("Tick this box: nothing is published without your agreement.")}
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("testimony") and not values.get("testimony_author", "missing"):
            self.add_error("testimony_author", _("Say who speaks: a testimony is published with its author."))
        return values


class InitiativeForm(forms.Form):
    title = forms.CharField(label=_("Title"), required=False, max_length=255)
    repository = WebField(label=_("Address of its repository or page"), max_length=500)
    licence = forms.CharField(label=_("Licence"), required=False, max_length=100)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        has_more = values.get("repository") or values.get("licence")
        if has_more and not values.get("title", "missing"):
            self.add_error("title", _("Give this initiative a title, or empty its line."))
        return values


class PictureForm(forms.Form):
    """One place for a picture. `kept` is what was sent for it already, if anything."""

    file = forms.FileField(label=_("File"), required=False, help_text=_("JPEG, PNG or WebP, 10 MiB at most."))
    description = forms.CharField(label=_("What it shows, for those who cannot see it"), required=False, max_length=255)
    credit = forms.CharField(label=_("Credit"), required=False, max_length=255, help_text=_("Who took or drew it."))
    licence = forms.CharField(label=_("Licence"), required=False, max_length=100)
    remove = forms.BooleanField(label=_("Do not send this picture"), required=False)

    def __init__(self, data: Any, files: Any, *, slot: int, kept: ProposedPicture | None, initial: Any) -> None:
        super().__init__(data, files, prefix=f"picture-{slot}", initial=initial)
        self.slot, self.kept = slot, kept
        if self.is_arms:
            del self.fields["description"]

    @property
    def title(self) -> str:
        return gettext("Coat of arms or logo") if self.is_arms else gettext("Photo %(number)d") % {"number": self.slot}

    @property
    def is_arms(self) -> bool:
        return self.slot == 0

    def clean_file(self) -> Any:
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if not file:
            return None
        if (file.size or 0) > MAX_BYTES:
            message = _("The file is too large: %(limit)d MiB at most.")
            raise forms.ValidationError(message, params={"limit": MAX_BYTES // MIB})
        try:
            return clean_picture(file.read())
        except Refused as refusal:
            raise forms.ValidationError([fault.message for fault in refusal.faults]) from refusal

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if not values.get("remove") and (values.get("file") or self.kept or "file" in self.errors):
            self.require("credit", _("Say who took or drew the picture."))
            self.require("licence", _("Say under which licence the picture may be reused."))
            self.require("description", _("Describe the photo in a sentence: some readers cannot see it."))
        return values

    def require(self, name: str, sentence: Any) -> None:
        if name in self.fields and not self.cleaned_data.get(name, "missing"):
            self.add_error(name, sentence)
