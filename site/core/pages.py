# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every page of the site has."""

import logging
from typing import Any

from django.db import models
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.models import Page, Revision
from wagtail.search import index
from wagtail.url_routing import RouteResult

from core.blocks import BodyBlock
from core.content_api.fields import ChosenPicture, TypedStream
from core.content_checks.forms import CheckedPageForm
from core.french_spaces import set_spaces_of_record
from core.panels import BODY_PANEL, INTRODUCTION_PANEL, PROMOTE_PANELS, SETTINGS_PANELS, TITLE_PANEL
from core.previews_elsewhere import PreviewedElsewhere
from core.search_kinds import SearchKind
from core.unfinished_translations import is_unfinished

logger = logging.getLogger(__name__)


class EditorialPage(PreviewedElsewhere, Page):
    """A title, an introduction, and a body composed of blocks."""

    introduction = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences, shown under the title and in lists."),
    )
    body = StreamField(BodyBlock(required=False), verbose_name=_("body"), blank=True)

    share_picture = models.ForeignKey(
        "core.CustomImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture of shared links"),
        help_text=_("Shown by social networks beside a link to the page. Blank: the site’s own card."),
    )

    base_form_class = CheckedPageForm
    content_panels = [TITLE_PANEL, INTRODUCTION_PANEL, BODY_PANEL]
    promote_panels = [*PROMOTE_PANELS, FieldPanel("share_picture")]
    settings_panels = SETTINGS_PANELS
    search_fields = [*Page.search_fields, index.SearchField("introduction"), index.SearchField("body")]

    api_fields = [
        APIField("introduction"),
        APIField("body", serializer=TypedStream(read_only=True)),
        APIField("share_picture", serializer=ChosenPicture()),
    ]

    search_kind = SearchKind.PAGE

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Mend the spaces of French beside what Wagtail checks, for the form, the revision and the page alike."""
        super().clean()
        set_spaces_of_record(self, plain=("title", "draft_title", "introduction"))

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Route as Wagtail does, at the same cost for a draft as for an address that nothing bears.

        Wagtail would read the draft whole before refusing it, with one more query. Under a draft a page may be live.
        """
        if not path_components:
            return super().route(request, path_components)
        slug, *below = path_components
        leads_on = Q(live=True) | Q(numchild__gt=0) if below else Q(live=True)
        child = self.get_children().filter(leads_on, slug=slug).first()
        if child is None:
            raise Http404
        child._cached_parent_obj = self
        return child.specific.route(request, below)

    def publish(self, revision: Revision, *args: Any, **options: Any) -> None:
        """Publish a revision. A translation that lacks words stays a draft, whoever or whatever asks."""
        if is_unfinished(self):
            logger.warning("Page %s is not published: its translation lacks words.", self.pk)
            return
        super().publish(revision, *args, **options)
