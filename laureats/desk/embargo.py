# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Papers made between the seal and the release, each of them handed over to someone named."""

from collections.abc import Callable
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from laureats.desk.pages import EditionPage
from laureats.desk.record_exports import hand_over
from laureats.models import Palmares
from laureats.palmares.embargo_downloads import list_downloads, record_download
from laureats.palmares.sealing import read_content
from laureats.press.communique import build_communique
from laureats.press.embargo import describe_embargo
from laureats.press.files import PDF
from laureats.press.press_pack import build_press_pack
from laureats.press.running_order import build_running_order_ods, build_running_order_pdf
from laureats.resources.exporting import MEDIA_TYPES, ExportedFile


class Paper(NamedTuple):
    """`file_name` has the code of the edition in place of `{}`; `build` takes `edition` and `content`."""

    title: Promise
    file_name: str
    media_type: str
    build: Callable[..., bytes]


PAPERS = {
    "running_order_pdf": Paper(
        title=gettext_lazy("Running order of the ceremony (PDF)"),
        file_name="deroule-{}.pdf",
        media_type=PDF,
        build=build_running_order_pdf,
    ),
    "running_order_ods": Paper(
        title=gettext_lazy("Running order of the ceremony (ODS)"),
        file_name="deroule-{}.ods",
        media_type=MEDIA_TYPES["ods"],
        build=build_running_order_ods,
    ),
    "communique": Paper(
        title=gettext_lazy("Press release (PDF)"),
        file_name="communique-{}-sous-embargo.pdf",
        media_type=PDF,
        build=build_communique,
    ),
    "press_pack": Paper(
        title=gettext_lazy("Press pack (ZIP)"),
        file_name="dossier-de-presse-{}.zip",
        media_type="application/zip",
        build=build_press_pack,
    ),
}


class EmbargoPage(EditionPage):
    """What may be taken, and what was. A button asks for a paper, so that no link fetched ahead writes a line."""

    permission_required = "laureats.view_palmares"
    template_name = "laureats/desk/embargo.html"
    page_title = gettext_lazy("Papers under embargo")
    header_icon = "lock"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "papers": [(code, paper.title) for code, paper in PAPERS.items()] if self.edition.is_sealed else [],
            "embargo": describe_embargo(self.edition),
            "downloads": list(list_downloads(self.edition)),
        }
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        paper = PAPERS.get(request.POST.get("paper", ""))
        palmares = Palmares.objects.filter(edition=self.edition).first()
        if paper is None or palmares is None:
            raise Http404
        name = paper.file_name.format(self.edition.code)
        content = paper.build(edition=self.edition, content=read_content(palmares))
        record_download(edition=self.edition, document=name, author=self.author)
        return hand_over(ExportedFile(name=name, media_type=paper.media_type, content=content))
