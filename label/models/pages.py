# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that say what the label is: text by editors, facts from the editions."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import QuestionsBlock
from core.pages import EditorialPage
from label import queries
from label.models.edition import Edition


class LabelPage(EditorialPage):
    """A page about the label itself."""

    class Meta:
        verbose_name = _("label page")
        verbose_name_plural = _("label pages")


class ApplyPage(EditorialPage):
    """How to apply, with the dates of the edition that comes or runs."""

    class Meta:
        verbose_name = _("“apply” page")
        verbose_name_plural = _("“apply” pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        campaign = queries.current_campaign()
        return {**super().get_context(request, *args, **kwargs), "campaign": campaign}


class FAQPage(EditorialPage):
    questions = StreamField(QuestionsBlock(required=False), verbose_name=_("questions"), blank=True)

    content_panels = [*EditorialPage.content_panels, FieldPanel("questions")]
    search_fields = [*EditorialPage.search_fields, index.SearchField("questions")]

    class Meta:
        verbose_name = _("frequently asked questions")
        verbose_name_plural = _("frequently asked questions")


class EditionRoutedPage(RoutablePageMixin, EditorialPage):
    """A page with one address an edition: its own shows the latest, `<code>/` another."""

    class Meta:
        abstract = True

    @path("")
    def latest(self, request: HttpRequest) -> HttpResponse:
        return self._render_edition(request, next(iter(self.editions()), None))

    @path("<str:code>/", name="edition")
    def by_edition(self, request: HttpRequest, code: str) -> HttpResponse:
        for edition in self.editions():
            if edition.code == code:
                return self._render_edition(request, edition)
        raise Http404

    def editions(self) -> list[Edition]:
        """Return the editions that have something to show here, latest first."""
        raise NotImplementedError

    def edition_context(self, edition: Edition) -> dict[str, Any]:
        """Return what the template needs to show one edition."""
        raise NotImplementedError

    def _render_edition(self, request: HttpRequest, edition: Edition | None) -> HttpResponse:
        shown = self.edition_context(edition) if edition else {}
        context = {"edition": edition, "editions": self.editions(), **shown}
        response: HttpResponse = self.render(request, context_overrides=context)
        return response


class CriteriaPage(EditionRoutedPage):
    """The criteria, a section a domain."""

    class Meta:
        verbose_name = _("criteria page")
        verbose_name_plural = _("criteria pages")

    def editions(self) -> list[Edition]:
        return queries.editions_with_domains()

    def edition_context(self, edition: Edition) -> dict[str, Any]:
        return {"domains": queries.domains_with_criteria(edition), "levels": list(edition.levels.all())}


class JuryPage(EditionRoutedPage):
    """The jury, with each juror's function as of that edition."""

    class Meta:
        verbose_name = _("jury page")
        verbose_name_plural = _("jury pages")

    def editions(self) -> list[Edition]:
        return queries.editions_with_jury()

    def edition_context(self, edition: Edition) -> dict[str, Any]:
        return {"jury": queries.public_jury(edition)}
