# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The page of an edition: its dates, its evening, its jury, its results once they are out."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.search import index

from core.content_api.fields import LabelData, TypedStream
from core.pages import EditorialPage
from label.models import Edition
from laureats import public
from laureats.blocks import OrganisersBlock, PhotosBlock, ProgrammeBlock, SpeakersBlock
from laureats.public.ceremony import structured_ceremony

STREAMS = ("organisers", "programme", "speakers", "photos")


class EditionIndexPage(EditorialPage):
    """Every edition that has a page, latest first."""

    api_fields = [*EditorialPage.api_fields, APIField("label_data", serializer=LabelData("editions"))]

    max_count_per_parent = 1
    page_description = _("Every edition that has a page, latest first. One for each language.")
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("list of editions")
        verbose_name_plural = _("lists of editions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        pages = EditionPage.objects.live().public().filter(locale=self.locale_id).select_related("edition")
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "pages": pages.order_by("-edition__year", "edition__code")}


class EditionPage(EditorialPage):
    """One edition, told by editors; the facts come from its records."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+", verbose_name=_("edition"))
    event = models.CharField(_("event"), max_length=255, blank=True, help_text=_("For instance: B-Boost, Bordeaux."))
    event_address = models.URLField(_("website of the event"), blank=True)
    presenter = models.CharField(
        _("presented by"), max_length=255, blank=True, help_text=_("Who hands over the labels, with their function.")
    )
    organisers = StreamField(OrganisersBlock(required=False), verbose_name=_("organisers"), blank=True)
    programme = StreamField(ProgrammeBlock(required=False), verbose_name=_("programme"), blank=True)
    speakers = StreamField(SpeakersBlock(required=False), verbose_name=_("speakers"), blank=True)
    photos = StreamField(PhotosBlock(required=False), verbose_name=_("photos"), blank=True)

    content_panels = [
        *EditorialPage.content_panels[:1],
        FieldPanel("edition", help_text=_("Its dates, jury and results are shown from its records.")),
        *EditorialPage.content_panels[1:],
        MultiFieldPanel(
            [
                FieldPanel("event"),
                FieldPanel("event_address", help_text=_("Where the event tells about itself: https://…")),
                FieldPanel("presenter"),
                FieldPanel("organisers", help_text=_("Who holds the ceremony, in the order to show.")),
            ],
            heading=_("Ceremony"),
        ),
        FieldPanel("programme", help_text=_("The evening, part by part.")),
        FieldPanel("speakers", help_text=_("Who spoke, with the function held then.")),
        FieldPanel("photos", help_text=_("Describe each for those who cannot see it, or say that it is decorative.")),
    ]
    search_fields = [
        *EditorialPage.search_fields,
        index.SearchField("event"),
        index.SearchField("programme"),
        index.SearchField("speakers"),
    ]

    api_fields = [
        *EditorialPage.api_fields,
        APIField("label_data", serializer=LabelData("editions/{page.edition.code}", related="edition")),
        APIField("event"),
        APIField("event_address"),
        APIField("presenter"),
        *(APIField(name, serializer=TypedStream(read_only=True)) for name in STREAMS),
    ]

    page_description = _("One edition: its dates, its evening, its jury, then its results. One for each edition.")
    # The old site's addresses, /edition-2018, are kept: these pages stand right under the home page.
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("page of an edition")
        verbose_name_plural = _("pages of editions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        index = EditionIndexPage.objects.live().filter(locale=self.locale_id).first()
        return {
            **context,
            "overview": public.edition_overview(self.edition),
            "index": index,
            "structured_data": structured_ceremony(self, request=request),
        }

    def clean(self) -> None:
        super().clean()
        twins = EditionPage.objects.filter(edition_id=self.edition_id, locale_id=self.locale_id)
        if self.edition_id and twins.exclude(pk=self.pk).exists():
            raise ValidationError({"edition": _("This edition has its page already in this language.")})
