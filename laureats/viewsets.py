# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The records of candidatures and results in the admin."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.viewsets.base import ViewSetGroup

from core.record_views import InspectRecordView
from core.viewsets import ReadOnlyViewSet, RecordViewSet
from label.record_locks import CreateLockedView, DeleteLockedView, EditLockedView
from laureats.body_search.record_views import CreateIndexedView, DeleteIndexedView, EditIndexedView
from laureats.choosers import territory_chooser_viewset
from laureats.desk.record_lists import AwardIndexView, CandidatureIndexView, DecisionIndexView, TerritoryIndexView
from laureats.mail_template_form import MailTemplateForm
from laureats.models import (
    Award,
    Candidature,
    Decision,
    Erratum,
    FormerName,
    MailTemplate,
    Mark,
    Opinion,
    Palmares,
    Recusal,
    SheetDelivery,
    SheetExport,
    SheetImport,
    Succession,
    Territory,
    Unsealing,
)
from laureats.recusal_form import RecusalForm


class TerritoryViewSet(RecordViewSet):
    model = Territory
    icon = "site"
    index_view_class = TerritoryIndexView
    add_view_class = CreateIndexedView
    edit_view_class = EditIndexedView
    delete_view_class = DeleteIndexedView
    list_display = ["name", "kind", "department", "siren", "population"]
    list_filter = ["kind", "department"]
    search_fields = ["name", "siren", "insee_code", "postal_codes", "former_names__name"]
    exclude_form_fields: list[str] = []


class CandidatureViewSet(RecordViewSet):
    model = Candidature
    icon = "doc-full-inverse"
    index_view_class = CandidatureIndexView
    add_view_class = CreateLockedView
    edit_view_class = EditLockedView
    delete_view_class = DeleteLockedView
    list_display = ["reference", "territory", "status", "referent_name", "manager_name", "edition"]
    list_select_related = ("territory", "edition")
    list_filter = ["edition", "status"]
    search_fields = ["reference", "dossier", "territory__name", "snapshot_name", "territory__siren"]
    panels = [
        FieldPanel("edition"),
        FieldPanel("reference"),
        FieldPanel("territory", widget=territory_chooser_viewset.widget_class),
        FieldPanel("status"),
        FieldPanel("dossier"),
        MultiFieldPanel(
            [
                FieldPanel("referent_name"),
                FieldPanel("referent_role"),
                FieldPanel("manager_name"),
                FieldPanel("manager_email"),
            ],
            heading=_("People"),
        ),
        FieldPanel("may_reuse_answers"),
        MultiFieldPanel(
            [
                FieldPanel("snapshot_name"),
                FieldPanel("snapshot_kind"),
                FieldPanel("snapshot_department"),
                FieldPanel("snapshot_population"),
            ],
            heading=_("The body when it became eligible"),
            help_text=_("Levels read these values, never those the body has today."),
        ),
    ]


class MailTemplateViewSet(RecordViewSet):
    model = MailTemplate
    icon = "mail"
    list_display = ["name", "purpose", "subject"]
    list_filter = ["purpose"]
    search_fields = ["name", "subject"]

    def get_form_class(self, for_update: bool = False) -> type[MailTemplateForm]:  # Wagtail's own signature.
        return MailTemplateForm


class RecusalViewSet(RecordViewSet):
    model = Recusal
    icon = "user"
    add_view_class = CreateLockedView
    edit_view_class = EditLockedView
    delete_view_class = DeleteLockedView
    list_display = ["seat", "candidature", "reason"]
    list_select_related = ("seat__person", "seat__edition", "candidature__territory")
    list_filter = ["candidature__edition"]
    search_fields = ["seat__code", "candidature__reference", "candidature__snapshot_name"]

    def get_form_class(self, for_update: bool = False) -> type[RecusalForm]:  # Wagtail's own signature.
        return RecusalForm


class MarkViewSet(ReadOnlyViewSet):
    model = Mark
    icon = "edit"
    list_display = ["candidature", "seat", "criterion", "state", "points"]
    list_select_related = ("candidature__territory", "seat__person", "seat__edition", "criterion")
    list_filter = ["candidature__edition", "state"]
    search_fields = ["candidature__reference", "candidature__snapshot_name", "seat__code", "criterion__code"]


class OpinionViewSet(ReadOnlyViewSet):
    model = Opinion
    icon = "comment"
    list_display = ["candidature", "seat", "text"]
    list_select_related = ("candidature__territory", "seat__person", "seat__edition")
    list_filter = ["candidature__edition"]
    search_fields = ["candidature__reference", "candidature__snapshot_name", "seat__code"]


class DecisionViewSet(ReadOnlyViewSet):
    model = Decision
    icon = "tick-inverse"
    index_view_class = DecisionIndexView
    list_display = ["candidature", "is_decided", "awarded_level", "computed_level", "author_name", "decided_at"]
    list_select_related = ("candidature__territory", "awarded_level", "computed_level")
    list_filter = ["candidature__edition", "is_decided"]
    search_fields = ["candidature__reference", "candidature__snapshot_name"]


class AwardViewSet(ReadOnlyViewSet):
    model = Award
    icon = "pick"
    index_view_class = AwardIndexView
    list_display = ["name", "edition", "level", "department", "disputed"]
    list_select_related = ("edition", "level")
    list_filter = ["edition", "kind", "disputed"]
    search_fields = ["name", "territory__name", "territory__siren"]
    inspect_view_fields_exclude = ["derivation"]


class InspectImportView(InspectRecordView):
    """Lead to the journal of the edition. What belongs to no edition, territories and awards, is shown here."""

    def get_object(self, queryset: QuerySet[Model] | None = None) -> SheetImport:
        imports = SheetImport.objects.exclude(state=SheetImport.State.CHECKED).select_related("edition")
        return get_object_or_404(imports, pk=unquote(str(self.pk)))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.object.edition:
            return redirect("desk_journal_entry", self.object.edition.code, self.object.identifier)
        response: HttpResponse = super().get(request, *args, **kwargs)
        return response


class SheetImportViewSet(ReadOnlyViewSet):
    model = SheetImport
    icon = "download"
    list_display = ["file_name", "subject", "edition", "state", "author_name", "created_at"]
    list_select_related = ("edition",)
    list_filter = ["edition", "subject", "state"]
    search_fields = ["file_name", "sha256", "author_name"]

    inspect_view_class = InspectImportView
    inspect_view_fields_exclude = ["file", "export", "baseline_before"]

    def get_list_queryset(self) -> QuerySet[Model]:
        """Leave out the files that wait for a confirmation: they are no imports yet."""
        return super().get_list_queryset().exclude(state=SheetImport.State.CHECKED)


class SheetExportViewSet(ReadOnlyViewSet):
    model = SheetExport
    icon = "upload"
    list_display = ["seat", "edition", "identifier", "created_at"]
    inspect_view_fields_exclude = ["baseline"]
    list_select_related = ("edition", "seat__person", "seat__edition")
    list_filter = ["edition"]


class SheetDeliveryViewSet(ReadOnlyViewSet):
    model = SheetDelivery
    icon = "mail"
    list_display = ["seat", "kind", "state", "recipient", "due_on", "sent_at", "author_name"]
    list_select_related = ("seat__person", "seat__edition")
    list_filter = ["seat__edition", "kind", "state"]
    search_fields = ["seat__code", "seat__person__last_name", "recipient"]


class PalmaresViewSet(ReadOnlyViewSet):
    model = Palmares
    icon = "lock"
    list_display = ["edition", "fingerprint", "sealed_at", "sealed_by", "released_at"]
    list_select_related = ("edition",)
    inspect_view_fields_exclude = ["content"]


class UnsealingViewSet(ReadOnlyViewSet):
    model = Unsealing
    icon = "lock-open"
    list_display = ["edition", "unsealed_at", "author_name", "reason"]
    list_select_related = ("edition",)


class ErratumViewSet(ReadOnlyViewSet):
    model = Erratum
    icon = "warning"
    list_display = ["award", "published_at", "author_name", "reason"]
    list_select_related = ("award__edition",)


class FormerNameViewSet(RecordViewSet):
    model = FormerName
    icon = "history"
    add_view_class = CreateIndexedView
    edit_view_class = EditIndexedView
    delete_view_class = DeleteIndexedView
    list_display = ["name", "territory", "source"]
    list_select_related = ("territory",)
    search_fields = ["name", "territory__name"]
    panels = [
        FieldPanel("territory", widget=territory_chooser_viewset.widget_class),
        FieldPanel("name"),
        FieldPanel("slug"),
        FieldPanel("source"),
    ]


class SuccessionViewSet(RecordViewSet):
    model = Succession
    icon = "resubmit"
    add_view_class = CreateIndexedView
    edit_view_class = EditIndexedView
    delete_view_class = DeleteIndexedView
    list_display = ["predecessor", "successor", "happened_on", "reason"]
    list_select_related = ("predecessor", "successor")
    panels = [
        FieldPanel("predecessor", widget=territory_chooser_viewset.widget_class),
        FieldPanel("successor", widget=territory_chooser_viewset.widget_class),
        FieldPanel("happened_on"),
        FieldPanel("reason"),
    ]


class CandidatureGroup(ViewSetGroup):
    menu_label = _("Candidatures")
    menu_icon = "doc-full-inverse"
    menu_order = 220
    items = (
        CandidatureViewSet("candidatures"),
        RecusalViewSet("recusals"),
        MailTemplateViewSet("mail-templates"),
        MarkViewSet("marks"),
        OpinionViewSet("opinions"),
        DecisionViewSet("decisions"),
        SheetImportViewSet("sheet-imports"),
        SheetExportViewSet("sheet-exports"),
        SheetDeliveryViewSet("sheet-deliveries"),
    )


class ResultGroup(ViewSetGroup):
    menu_label = _("Bodies and results")
    menu_icon = "pick"
    menu_order = 230
    items = (
        TerritoryViewSet("territories"),
        FormerNameViewSet("former-names"),
        SuccessionViewSet("successions"),
        AwardViewSet("awards"),
        PalmaresViewSet("sealed-palmares"),
        UnsealingViewSet("unsealings"),
        ErratumViewSet("errata"),
    )
