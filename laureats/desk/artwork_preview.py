# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every picture of a set, drawn for one laureate before anything is published."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from laureats.assets.artworks import Role
from laureats.assets.drawing import NAMELESS_ROLES, draw_picture
from laureats.assets.media_types import SVG
from laureats.assets.themes import Theme
from laureats.desk.artwork_pages import ArtworkSetPage
from laureats.desk.artwork_samples import Sample, find_sample, list_samples

THEME_NAMES = {
    Theme.LIGHT: gettext_lazy("For light grounds"),
    Theme.DARK: gettext_lazy("For dark grounds"),
    Theme.MONO: gettext_lazy("In a single ink"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPicture:
    role: Role
    theme: Theme
    url: str

    @property
    def title(self) -> str:
        if self.role not in NAMELESS_ROLES:
            return str(self.role.label)
        return f"{self.role.label} – {THEME_NAMES[self.theme]}"


class SampledPage(ArtworkSetPage):
    @cached_property
    def samples(self) -> list[Sample]:
        return list_samples(edition=self.edition, scale=self.scale)

    @cached_property
    def sample(self) -> Sample:
        return find_sample(self.samples, key=self.request.GET.get("laureate", ""))


class ArtworkPreview(SampledPage):
    template_name = "laureats/desk/artwork_preview.html"

    def get_page_title(self) -> str:
        return _("Preview of the artwork")

    def get_trail(self) -> list[dict[str, Any]]:
        return [*super().get_trail(), {"url": self.address, "label": self.get_page_subtitle()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"samples": self.samples, "sample": self.sample, "pictures": self.list_pictures()}
        return {**super().get_context_data(**kwargs), **context, "set_url": self.address}

    def list_pictures(self) -> list[ShownPicture]:
        query = urlencode({"laureate": self.sample.key})
        return [
            ShownPicture(role=role, theme=theme, url=f"{self._address(role, theme)}?{query}")
            for role in Role
            for theme in (Theme if role in NAMELESS_ROLES else (Theme.LIGHT,))
        ]

    def _address(self, role: Role, theme: Theme) -> str:
        return reverse("artwork_picture", args=[self.edition.code, self.scale.value, role.value, theme.value])


class ArtworkPicture(SampledPage):
    """One picture as SVG, never kept: the next template draws another at the same address."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            role, theme = Role(self.kwargs["role"]), Theme(self.kwargs["theme"])
        except ValueError as error:
            raise Http404 from error
        drawn = draw_picture(artwork=self.artwork, role=role, subject=self.sample.subject, theme=theme)
        response = HttpResponse(drawn, content_type=SVG)
        response["Cache-Control"] = "no-store"
        response["Content-Security-Policy"] = "default-src 'none'; sandbox"
        return response
