# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the secretariat fills in at the desk."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from laureats.imports.batches import MAX_BYTES_AT_ONCE, MAX_FILES
from laureats.spreadsheets.limits import MAX_FILE_BYTES, MIB

SPREADSHEETS = ".ods,.xlsx,.csv,.tsv,.txt"


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Up to `most` files at once; the value is a list. What is too heavy is refused before it is read."""

    def __init__(self, *, most: int, **options: Any) -> None:
        super().__init__(**options)
        self.most = most

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        given = data if isinstance(data, list | tuple) else [data]
        if not given:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        if len(given) > self.most:
            raise forms.ValidationError(self.error_messages["too_many"], params={"most": self.most})
        files = [super(FilesField, self).clean(file, initial) for file in given]
        _check_sizes([(file.name, file.size) for file in files])
        return files


def _check_sizes(files: list[tuple[str, int]]) -> None:
    heavy = [name for name, size in files if size > MAX_FILE_BYTES]
    if heavy:
        message = _("%(files)s: too large, a file may weigh %(limit)d MiB at most. Nothing was kept.")
        raise forms.ValidationError(message, params={"files": ", ".join(heavy), "limit": MAX_FILE_BYTES // MIB})
    if sum(size for _name, size in files) > MAX_BYTES_AT_ONCE:
        message = _("These files weigh more than %(limit)d MiB together: send them in several times.")
        raise forms.ValidationError(message, params={"limit": MAX_BYTES_AT_ONCE // MIB})


class WorkbooksForm(forms.Form):
    """The workbooks of the jury: as many as came back."""

    spreadsheets = FilesField(
        most=MAX_FILES,
        label=_("Workbooks"),
        widget=ManyFilesInput(attrs={"accept": SPREADSHEETS}),
        help_text=_("ODS, XLSX or CSV, 10 MiB each at most; choose several at once."),
        error_messages={"too_many": _("Send at most %(most)d files at once.")},
    )


class TableForm(forms.Form):
    """One table of candidatures, recusals or decisions."""

    spreadsheets = FilesField(
        most=1,
        label=_("Table"),
        # The browser offers one file; whoever sends more all the same is told, instead of seeing the others dropped.
        widget=ManyFilesInput(attrs={"multiple": False, "accept": SPREADSHEETS}),
        help_text=_("ODS, XLSX or CSV, 10 MiB at most."),
        error_messages={"too_many": _("Send one table at a time: nothing was kept of these files.")},
    )


class ArrivalForm(forms.Form):
    """One file of several, and the batch that the first of them opened."""

    spreadsheets = FilesField(
        most=1,
        error_messages={"too_many": _("Send one file at a time: nothing was kept of these files.")},
    )
    batch = forms.UUIDField(required=False)


class CorrectionForm(forms.Form):
    """The corrected copy of one file."""

    spreadsheets = FilesField(
        most=1,
        error_messages={
            "required": _("Choose the corrected file first."),
            "too_many": _("Send one file at a time: nothing was kept of these files."),
        },
    )


class HourForm(forms.Form):
    results_at = forms.DateTimeField(
        label=_("Hour of the results"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Paris time. Nothing is public before."),
    )


class ReleaseNowForm(forms.Form):
    understood = forms.BooleanField(
        label=_("I understand that the results become public at once, and that this cannot be undone."),
        error_messages={"required": _("Tick the box to release: what is public cannot be taken back.")},
    )


class UnsealForm(forms.Form):
    reason = forms.CharField(label=_("Why the seal is taken off"), widget=forms.Textarea(attrs={"rows": 3}))
