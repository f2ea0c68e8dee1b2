# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a juror sends and asks for."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from laureats.models import SheetExport
from laureats.spreadsheets.limits import MAX_FILE_BYTES, MIB

Format = SheetExport.Format


def validate_weight(file: UploadedFile[Any]) -> None:
    """Refuse what is too heavy before it is read."""
    if (file.size or 0) > MAX_FILE_BYTES:
        message = _("The file is too large: %(limit)d MiB at most. Nothing was kept.")
        raise forms.ValidationError(message, params={"limit": MAX_FILE_BYTES // MIB})


class ReturnForm(forms.Form):
    workbook = forms.FileField(
        label=_("Your workbook"),
        help_text=_("ODS, XLSX or CSV, 10 MiB at most."),
        validators=[validate_weight],
        error_messages={"required": _("Choose the file of your workbook.")},
    )


class FormatForm(forms.Form):
    """A CSV is no workbook to fill in: it says neither whose it is nor when it was made."""

    file_format = forms.ChoiceField(choices=[(Format.ODS.value, "ODS"), (Format.XLSX.value, "XLSX")])
