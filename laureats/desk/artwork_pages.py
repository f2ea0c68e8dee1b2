# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the pages of artwork share: administrators alone, one scale of one edition."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.assets.artworks import Artwork, artwork_of_set, own_artwork
from laureats.desk.pages import DeskPage
from laureats.models import ArtworkSet
from laureats.models.artwork import Scale

CHANGE_ARTWORK = "laureats.change_artworkset"


class ArtworkPage(DeskPage):
    permission_required = CHANGE_ARTWORK
    header_icon = "image"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.is_allowed(request.user):  # type: ignore[arg-type]  # The admin asks visitors to log in first.
            messages.error(request, _("This page is the administrators’."))
            return redirect("wagtailadmin_home")
        return super().dispatch(request, *args, **kwargs)


class ArtworkSetPage(ArtworkPage):
    """A page about the artwork of one scale in one edition; it may not be in the database yet."""

    @cached_property
    def edition(self) -> Edition:
        return get_object_or_404(Edition, code=self.kwargs["code"])

    @cached_property
    def scale(self) -> Scale:
        try:
            return Scale(self.kwargs["scale"])
        except ValueError as error:
            raise Http404 from error

    @cached_property
    def artwork_set(self) -> ArtworkSet:
        stored = ArtworkSet.objects.filter(edition=self.edition, scale=self.scale).prefetch_related("templates").first()
        return stored or ArtworkSet(edition=self.edition, scale=self.scale)

    @cached_property
    def artwork(self) -> Artwork:
        return artwork_of_set(self.artwork_set) if self.artwork_set.pk else own_artwork(self.scale)

    @property
    def address(self) -> str:
        return reverse("artwork_set", args=[self.edition.code, self.scale.value])

    def get_page_subtitle(self) -> str:
        return f"{self.edition.name} – {self.scale.label}"

    def get_trail(self) -> list[dict[str, Any]]:
        return [{"url": reverse("artwork_index"), "label": _("Artwork")}]
