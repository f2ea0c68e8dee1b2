# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The press room and its releases."""

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.contrib.routable_page.models import RoutablePageMixin, re_path
from wagtail.models import Revision
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.pages import EditorialPage
from core.search_kinds import SearchKind
from home.content_api.fields import PressFiles
from home.press import room, serving


class PressIndexPage(EditorialPage):
    max_count_per_parent = 1
    page_description = _("The press releases, and whom journalists write to. One for each language.")
    subpage_types = ["home.PressReleasePage"]

    class Meta:
        verbose_name = _("press room")
        verbose_name_plural = _("press rooms")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {**context, **room.room_context(self, number=request.GET.get("page"))}


class PressReleasePage(RoutablePageMixin, EditorialPage):
    """A press release on screen, as a PDF, and as an ODT to quote from."""

    date = models.DateField(_("date"), default=timezone.localdate)
    place = models.CharField(
        pgettext_lazy("town", "place"), max_length=255, blank=True, help_text=_("For instance: Bordeaux.")
    )
    contact = models.TextField(_("press contact"), blank=True)

    content_panels = [
        *EditorialPage.content_panels[:1],
        FieldPanel("date", help_text=_("Printed at its head, after the place.")),
        FieldPanel("place"),
        *EditorialPage.content_panels[1:],
        FieldPanel("contact", help_text=_("Who answers journalists: name, mail, telephone.")),
    ]
    search_fields = [*EditorialPage.search_fields, index.FilterField("date")]
    api_fields = [
        *EditorialPage.api_fields,
        APIField("date"),
        APIField("place"),
        APIField("contact"),
        APIField("files", serializer=PressFiles(read_only=True)),
    ]
    api_filter_fields = api_order_fields = ("date",)

    search_kind = SearchKind.NEWS

    override_translatable_fields = [SynchronizedField("place")]

    page_description = _("An announcement for journalists, as a page, a PDF and a text document.")
    parent_page_types = ["home.PressIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        ordering = ["-date", "-id"]
        verbose_name = _("press release")
        verbose_name_plural = _("press releases")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context(request, *args, **kwargs), **room.release_context(self, request=request)}

    @re_path(r"^(?P<extension>[a-z]{3})/$", name="file")
    def file(self, request: HttpRequest, extension: str) -> HttpResponse:
        return serving.serve_file(request, release=self, extension=extension)


class PressReleaseFile(models.Model):
    """A press release as one file. It is shown while the revision that it was made of is the one published."""

    class Extension(models.TextChoices):
        PDF = "pdf", "PDF"
        ODT = "odt", "ODT"

    release = models.ForeignKey(PressReleasePage, models.CASCADE, related_name="files", verbose_name=_("press release"))
    extension = models.CharField(_("format"), max_length=3, choices=Extension.choices)
    revision = models.ForeignKey(
        Revision, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("revision")
    )
    content = models.BinaryField(_("content"))
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField(_("size in bytes"))

    class Meta:
        ordering = ["release", "-extension"]
        verbose_name = _("file of a press release")
        verbose_name_plural = _("files of press releases")
        constraints = [models.UniqueConstraint(fields=["release", "extension"], name="press_release_file_unique")]

    def __str__(self) -> str:
        return f"{self.release} ({self.extension})"
