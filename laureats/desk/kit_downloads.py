# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How often the files of kits were fetched."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from label.models import Edition
from laureats.desk.kit_pages import KitsPage
from laureats.desk.record_exports import hand_over
from laureats.kits.reporting import count_downloads, export_downloads
from laureats.resources.exporting import FORMATS


class KitDownloads(KitsPage):
    """`?edition=` keeps one edition."""

    template_name = "laureats/desk/kit_downloads.html"
    page_title = gettext_lazy("Downloads of label kits")

    @cached_property
    def edition(self) -> Edition | None:
        code = self.request.GET.get("edition")
        return get_object_or_404(Edition, code=code, released_at__isnull=False) if code else None

    def get_trail(self) -> list[dict[str, Any]]:
        return [{"url": reverse("desk_kits"), "label": _("Label kits")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = count_downloads(self.edition)
        fetched = Edition.objects.filter(awards__kit_downloads__isnull=False).distinct().order_by("-year", "code")
        context = {
            "rows": rows,
            "total": sum(row.count for row in rows),
            "chosen": self.edition,
            "editions": fetched,
            "formats": [(name.upper(), reverse("desk_kit_downloads_file", args=[name])) for name in FORMATS],
        }
        return {**super().get_context_data(**kwargs), **context}


class KitDownloadsFile(KitDownloads):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        file_format = self.kwargs["file_format"]
        if file_format not in FORMATS:
            raise Http404
        return hand_over(export_downloads(edition=self.edition, file_format=file_format))
