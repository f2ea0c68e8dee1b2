# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages that show results: the palmarès, the list of laureates, and one page a laureate."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PagePermissionTester, Revision
from wagtail.search import index

from core.blocks import BodyBlock
from core.content_api.fields import LabelData, TypedStream
from core.content_checks.forms import CheckedPageForm
from core.frame.reading import translated_addresses
from core.page_memory import read_anew
from core.pages import EditorialPage
from core.panels import PROMOTE_PANELS, SETTINGS_PANELS, TITLE_PANEL
from core.previews_elsewhere import PreviewedElsewhere
from core.search_kinds import SearchKind
from laureats import page_embargo, public
from laureats.content_fields import Initiatives, Photos
from laureats.models.territory import Territory, WebAddressField
from laureats.prepared_pages.middleware import let_keep


class PalmaresPage(RoutablePageMixin, EditorialPage):
    """The results, edition by edition: `<year>/` shows the editions of a year one after the other."""

    api_fields = [*EditorialPage.api_fields, APIField("label_data", serializer=LabelData("palmares"))]

    max_count_per_parent = 1
    page_description = _("The results of every edition, and statistics over the years. One for each language.")

    class Meta:
        verbose_name = _("palmarès page")
        verbose_name_plural = _("palmarès pages")

    def get_cached_paths(self) -> Iterator[str]:
        """Yield the addresses that shared caches keep, from this page's own."""
        yield "/"
        yield "/statistiques/"
        yield f"/{self.reverse_subpage('feed')}"
        yield from (f"/{year}/" for year in public.released_years())

    def list_sitemap_tails(self) -> Iterator[str]:
        years = public.released_years()
        yield from ["statistiques/"] if years else []
        yield from (f"{year}/" for year in years)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from laureats.palmares_feed.feed import feed_link  # It reads what these pages are made of.

        return {**super().get_context(request, *args, **kwargs), "feed": feed_link(self, request=request)}

    @path("")
    def overview(self, request: HttpRequest) -> HttpResponse:
        response: HttpResponse = self.render(
            request, context_overrides={"years": public.palmares_overview(), "map_address": public.map_address()}
        )
        return response

    @path("statistiques/", name="statistics")
    def statistics(self, request: HttpRequest) -> HttpResponse:
        response: HttpResponse = self.render(
            request,
            context_overrides=public.statistics_context(),
            template="laureats/palmares_statistics.html",
        )
        return response

    @path("atom/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        from laureats.palmares_feed.feed import serve_feed  # It reads what these pages are made of.

        return serve_feed(request, page=self)

    @re_path(r"^(?P<year>[1-9][0-9]{3})/$", name="year")
    def by_year(self, request: HttpRequest, year: str) -> HttpResponse:
        palmares = public.palmares_of_year(int(year))
        if not palmares:
            raise Http404
        response: HttpResponse = self.render(
            request,
            context_overrides={
                "year": int(year),
                "palmares_list": palmares,
                "years": public.released_years(),
                "map_address": public.map_address(),
            },
            template="laureats/palmares_year.html",
        )
        return response


class LaureateIndexPage(RoutablePageMixin, EditorialPage):
    """The laureates, with filters. Its translations route to the same laureate pages: no copy is made."""

    api_fields = [*EditorialPage.api_fields, APIField("label_data", serializer=LabelData("laureates"))]

    max_count_per_parent = 1
    page_description = _("The bodies that hold the label, with filters and a map. One for each language.")
    subpage_types = ["laureats.LaureatePage"]

    class Meta:
        verbose_name = _("laureates page")
        verbose_name_plural = _("laureates pages")

    def get_cached_paths(self) -> Iterator[str]:
        """Yield the addresses that shared caches keep: its laureates are under it in every language."""
        yield "/"
        yield "/carte/"
        yield from (f"/{slug}/" for slug in LaureatePage.objects.live().values_list("slug", flat=True))

    def list_sitemap_tails(self) -> Iterator[str]:
        yield "carte/"

    @path("")
    def laureate_list(self, request: HttpRequest) -> HttpResponse:
        response: HttpResponse = self.render(request, context_overrides=public.laureate_list_context(request.GET))
        return response

    # Before the laureates: no body has this slug. The word is read in both languages.
    @path("carte/", name="map")
    def laureate_map(self, request: HttpRequest) -> HttpResponse:
        response: HttpResponse = self.render(
            request,
            context_overrides=public.laureate_map_context(request.GET),
            template="laureats/laureate_map.html",
        )
        return response

    @path("<slug:slug>/", name="laureate")
    def laureate(self, request: HttpRequest, slug: str) -> HttpResponse:
        page = public.laureate_page_or_none(slug)
        if page is None:
            return self._lead_on(request, slug=slug)
        read_anew(request)
        return let_keep(page.serve(request))

    def _lead_on(self, request: HttpRequest, *, slug: str) -> HttpResponse:
        """Redirect to where the page went. Not for ever: a label found later may give the body a page of its own."""
        addresses = translated_addresses(page=self, request=request)
        moved = public.moved_slug(slug, index_addresses=addresses.values())
        if not moved:
            raise Http404
        return HttpResponseRedirect(f"{self.get_url(request)}{moved}/")

    @path("<slug:slug>/kit/", name="kit")
    def kit(self, request: HttpRequest, slug: str) -> HttpResponse:
        from laureats.kits.kit_page import kit_context  # It reads what these pages are made of.

        page = public.laureate_page_or_none(slug)
        context = kit_context(page) if page else {}
        if not context.get("kits"):
            raise Http404
        response: HttpResponse = self.render(request, context_overrides=context, template="laureats/laureate_kit.html")
        return response


class LaureatePage(PreviewedElsewhere, Page):
    """The page of one body: every award it holds, and the editors' own body."""

    territory = models.OneToOneField(
        Territory, models.PROTECT, related_name="laureate_page", verbose_name=_("territory")
    )
    body = StreamField(
        BodyBlock(required=False),
        verbose_name=_("body"),
        blank=True,
        help_text=_("What the awards do not tell."),
    )

    testimony = models.TextField(
        _("testimony"), blank=True, help_text=_("What the body says of its label, in its words.")
    )
    testimony_author = models.CharField(_("author of the testimony"), max_length=255, blank=True)

    base_form_class = CheckedPageForm
    content_panels = [
        TITLE_PANEL,
        FieldPanel(
            "territory", read_only=True, help_text=_("The body whose labels the page shows; the secretariat keeps it.")
        ),
        MultiFieldPanel(
            [
                FieldPanel("testimony"),
                FieldPanel(
                    "testimony_author", help_text=_("First name, name and function, as they agreed to be named.")
                ),
            ],
            heading=_("Testimony"),
        ),
        InlinePanel("initiatives", heading=_("Initiatives"), label=_("Initiative")),
        InlinePanel("photos", heading=_("Photos"), label=_("Photo")),
        FieldPanel("body"),
    ]
    promote_panels = PROMOTE_PANELS
    settings_panels = SETTINGS_PANELS
    search_fields = [*Page.search_fields, index.SearchField("body"), index.SearchField("testimony")]
    api_fields = [
        APIField("label_data", serializer=LabelData("laureates/{page.slug}")),
        APIField("testimony"),
        APIField("testimony_author"),
        APIField("initiatives", serializer=Initiatives(read_only=True)),
        APIField("photos", serializer=Photos(read_only=True)),
        APIField("body", serializer=TypedStream(read_only=True)),
    ]

    search_kind = SearchKind.LAUREATE

    # Its address in a language is that of the list's page in that language, and its slug (core.languages).
    served_by_parents_in_every_language = True

    page_description = _("The labels of one body, and what it tells of itself.")
    parent_page_types = ["laureats.LaureateIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("laureate page")
        verbose_name_plural = _("laureate pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return {**context, **public.page_context(page=self, request=request)}

    def permissions_for_user(self, user: AbstractBaseUser) -> PagePermissionTester:
        return page_embargo.LaureatePermissions(user, self)

    def publish(self, revision: Revision, *args: Any, **options: Any) -> None:
        """Publish a revision. Raise `PublishBeforeAwardError` for the page of a body that holds no award yet."""
        page_embargo.refuse_before_award(self)
        super().publish(revision, *args, **options)


class LaureateInitiative(Orderable):
    """Something free that the body made or shares."""

    page = ParentalKey(LaureatePage, on_delete=models.CASCADE, related_name="initiatives")
    title = models.CharField(_("title"), max_length=255)
    repository = WebAddressField(_("repository"), max_length=500, blank=True)
    licence = models.CharField(_("licence"), max_length=100, blank=True)

    panels = [
        FieldPanel("title", help_text=_("Its name, and what it does in a few words.")),
        FieldPanel("repository", help_text=_("Where its code, its models or its data are: https://…")),
        FieldPanel("licence", help_text=_("For instance: EUPL-1.2, CC BY-SA 4.0, Licence Ouverte 2.0.")),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("initiative")
        verbose_name_plural = _("initiatives")

    def __str__(self) -> str:
        return self.title


class LaureatePhoto(Orderable):
    page = ParentalKey(LaureatePage, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey("core.CustomImage", models.CASCADE, related_name="+", verbose_name=_("image"))
    description = models.CharField(
        _("description for those who cannot see it"),
        max_length=255,
        blank=True,
        help_text=_("Blank when the photo tells nothing that the page does not."),
    )
    credit = models.CharField(_("credit"), max_length=255)
    licence = models.CharField(_("licence"), max_length=100, blank=True)

    panels = [
        FieldPanel("image", help_text=_("From the images of the site. Set its focal point if its sides may be cut.")),
        FieldPanel("description"),
        FieldPanel("credit", help_text=_("Who took or drew it.")),
        FieldPanel("licence", help_text=_("For instance: CC BY-SA 4.0, Licence Ouverte 2.0.")),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("photo")
        verbose_name_plural = _("photos")

    def __str__(self) -> str:
        return self.credit
