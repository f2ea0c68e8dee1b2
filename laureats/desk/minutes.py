# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The procès-verbal and the sealed document, for saving. Before the release, who takes them is written down."""

import io
from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from laureats.desk.attachments import send_attachment
from laureats.desk.pages import EditionPage
from laureats.faults import Refused
from laureats.minutes import MinutesFile, print_minutes, tabulate_minutes
from laureats.minutes.files import save_content
from laureats.models import Palmares
from laureats.palmares.embargo_downloads import record_download

MAKERS: Mapping[str, Callable[[Palmares], MinutesFile]] = {
    "pdf": print_minutes,
    "ods": tabulate_minutes,
    "json": save_content,
}


class MinutesDownload(EditionPage):
    """One file of a sealed edition; `file_format` in the address says which."""

    permission_required = "laureats.view_palmares"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]  # A stream.
        palmares = Palmares.objects.filter(edition=self.edition).select_related("edition").first()
        if palmares is None:
            return self.refuse([_("There are no minutes before the seal: seal the decisions first.")])
        try:
            file = MAKERS[self.kwargs["file_format"]](palmares)
        except Refused as refusal:
            return self.refuse([fault.message for fault in refusal.faults])
        record_download(edition=self.edition, document=file.name, author=self.author)
        return send_attachment(io.BytesIO(file.content), name=file.name)

    def refuse(self, sentences: list[str]) -> HttpResponseBase:
        for sentence in sentences:
            messages.error(self.request, sentence)
        return redirect("desk_edition", code=self.edition.code)
