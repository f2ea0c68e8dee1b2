# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The form by which a picture enters the library: it asks what it shows, and keeps the picture alone."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import Image
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.file_metadata import drop_metadata

HELP = {
    "title": gettext_lazy("To find it again. Readers do not see it."),
    "description": gettext_lazy(
        "What it shows, in a few words, for those who cannot see it: proposed wherever the image is used. Blank for an"
        " image that decorates."
    ),
    "tags": gettext_lazy("Words to find it again, separated by commas."),
}


# Pillow raises all these on files cut short or made to break it.
DAMAGES = (OSError, ValueError, SyntaxError, EOFError, ArithmeticError)
# Pillow only warns of a picture of twice as many pixels as we take, and refuses larger ones.
BOMBS = (Image.DecompressionBombWarning, Image.DecompressionBombError)


class PictureField(WagtailImageField):
    def check_image_pixel_size(self, f: Any) -> None:
        """Read the size in the header of the file: Wagtail decodes the whole picture to know it."""
        f.image.f.seek(0)
        try:
            width, height = Image.open(f.image.f).size
        except BOMBS:
            raise _too_many_pixels() from None
        except DAMAGES:
            raise _damaged() from None
        if width * height > self.max_image_pixels:
            raise _too_many_pixels()


class ImageForm(BaseImageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = PictureField(label=field.label, widget=field.widget)
        for name, sentence in HELP.items():
            if name in self.fields:
                self.fields[name].help_text = sentence

    def clean_file(self) -> object:
        """Keep the picture alone: anyone may read the folder of the originals, and a photo says where it was taken."""
        file = self.cleaned_data["file"]
        if not isinstance(file, UploadedFile):
            return file
        file.seek(0)
        try:
            return ContentFile(drop_metadata(file.read()), name=file.name)
        except BOMBS:
            raise _too_many_pixels() from None
        except DAMAGES:
            raise _damaged() from None


def _damaged() -> ValidationError:
    return ValidationError(_("The picture cannot be read: it is damaged. Export it again."))


def _too_many_pixels() -> ValidationError:
    return ValidationError(_("The picture has too many pixels: reduce it to 6000 pixels a side, or less."))
