# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that say what the label is: text by editors, facts from the editions."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.api import APIField
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import QuestionsBlock
from core.content_api.fields import LabelData, TypedStream
from core.page_memory import remember
from core.pages import EditorialPage
from label import queries
from label.blocks import ApplyStepsBlock
from label.models.edition import Edition


class LabelPage(EditorialPage):
    """A page about the label itself."""

    page_description = _("What the label is, whom it is for, how it is awarded.")

    class Meta:
        verbose_name = _("label page")
        verbose_name_plural = _("label pages")


class ApplyPage(EditorialPage):
    """How to apply, step by step, with the dates of the edition that comes or runs."""

    steps = StreamField(ApplyStepsBlock(required=False), verbose_name=_("steps"), blank=True)

    content_panels = [
        *EditorialPage.content_panels,
        FieldPanel("steps", help_text=_("What an applicant does, one step after the other.")),
    ]
    search_fields = [*EditorialPage.search_fields, index.SearchField("steps")]
    api_fields = [*EditorialPage.api_fields, APIField("steps", serializer=TypedStream(read_only=True))]

    max_count_per_parent = 1
    page_description = _("How to apply, step by step, with the dates of the edition. One for each language.")

    class Meta:
        verbose_name = _("“apply” page")
        verbose_name_plural = _("“apply” pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        campaign = queries.current_campaign()
        return {**super().get_context(request, *args, **kwargs), "campaign": campaign}


class FAQPage(EditorialPage):
    questions = StreamField(QuestionsBlock(required=False), verbose_name=_("questions"), blank=True)

    content_panels = [
        *EditorialPage.content_panels,
        FieldPanel("questions", help_text=_("As people ask them, grouped by headings when there are many.")),
    ]
    search_fields = [*EditorialPage.search_fields, index.SearchField("questions")]
    api_fields = [*EditorialPage.api_fields, APIField("questions", serializer=TypedStream(read_only=True))]

    max_count_per_parent = 1
    page_description = _("Questions that unfold their answers. One for each language.")

    class Meta:
        verbose_name = _("frequently asked questions")
        verbose_name_plural = _("frequently asked questions")


class EditionRoutedPage(RoutablePageMixin, EditorialPage):
    """A page with one address an edition: its own shows the latest, `<code>/` another."""

    class Meta:
        abstract = True

    @path("")
    def latest(self, request: HttpRequest) -> HttpResponse:
        return self._render_edition(request, code="")

    @path("<str:code>/", name="edition")
    def by_edition(self, request: HttpRequest, code: str) -> HttpResponse:
        return self._render_edition(request, code=code)

    def editions(self) -> list[Edition]:
        """Return the editions that have something to show here, latest first."""
        raise NotImplementedError

    def list_sitemap_tails(self) -> Iterator[str]:
        """Yield what follows the page's own address for each edition but the one that is shown there."""
        yield from (f"{edition.code}/" for edition in self.editions()[1:])

    def unlisted_edition(self, code: str) -> Edition | None:
        """Return an edition that has an address here all the same, with nothing to show but its name."""
        return None

    def edition_context(self, edition: Edition) -> dict[str, Any]:
        """Return what the template needs to show one edition."""
        raise NotImplementedError

    def _render_edition(self, request: HttpRequest, *, code: str) -> HttpResponse:
        context = remember(("edition", self.pk, code), lambda: self._read_edition(code), request=request)
        response: HttpResponse = self.render(request, context_overrides=context)
        return response

    def _read_edition(self, code: str) -> dict[str, Any]:
        """Return what is shown of an edition, the latest for no code. Raise `Http404` for one without an address."""
        editions = self.editions()
        edition = next((edition for edition in editions if code in ("", edition.code)), None)
        if edition is None and code:
            edition = self.unlisted_edition(code)
            if edition is None:
                raise Http404
        shown = self.edition_context(edition) if edition else {}
        return {"edition": edition, "editions": editions, **shown}


class CriteriaPage(EditionRoutedPage):
    """The criteria, a section a domain."""

    api_fields = [*EditorialPage.api_fields, APIField("label_data", serializer=LabelData("criteria"))]

    max_count_per_parent = 1
    page_description = _("The grid of each edition, domain by domain, with your explanations. One for each language.")

    class Meta:
        verbose_name = _("criteria page")
        verbose_name_plural = _("criteria pages")

    def editions(self) -> list[Edition]:
        return queries.editions_with_domains()

    def unlisted_edition(self, code: str) -> Edition | None:
        """Return any announced edition: labels of every year lead to their criteria, known or not."""
        return queries.announced_edition(code)

    def edition_context(self, edition: Edition) -> dict[str, Any]:
        return {"sections": queries.domain_sections(edition), "levels": list(edition.levels.all())}


class JuryPage(EditionRoutedPage):
    """The jury, with each juror's function as of that edition."""

    api_fields = [*EditorialPage.api_fields, APIField("label_data", serializer=LabelData("juries"))]

    max_count_per_parent = 1
    page_description = _("The jury of each edition, with the function that each juror had then. One for each language.")

    class Meta:
        verbose_name = _("jury page")
        verbose_name_plural = _("jury pages")

    def editions(self) -> list[Edition]:
        return queries.editions_with_jury()

    def edition_context(self, edition: Edition) -> dict[str, Any]:
        return {"jury": queries.public_jury(edition)}
