# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The editions, their grids and their juries in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSetGroup

from core.viewsets import ReadOnlyViewSet, RecordViewSet
from label.grid_views import InspectGridPartView, TextPolicy
from label.models import Criterion, Domain, Edition, JurySeat, Level, Mention, Person, Profile, ProfileLevel
from label.record_locks import CreateLockedView, DeleteLockedView, EditLockedView


class EditionViewSet(RecordViewSet):
    model = Edition
    icon = "calendar-alt"
    list_display = ["name", "year", "opens_on", "closes_on", "results_at", "sealed_at", "released_at"]
    list_filter = ["year"]
    search_fields = ["code", "name"]
    ordering = ["-year", "code"]
    # What levels depend on is changed on the page of the grid, which says what it does to them first.
    exclude_form_fields = ["sealed_at", "released_at", "aggregation", "quorum", "mark_step"]


class GridPartViewSet(ReadOnlyViewSet):
    inspect_view_class = InspectGridPartView


class DomainViewSet(GridPartViewSet):
    model = Domain
    icon = "folder-open-inverse"
    list_display = ["code", "name", "edition", "weight"]
    list_select_related = ("edition",)
    list_filter = ["edition"]
    search_fields = ["code", "name"]


class CriterionViewSet(GridPartViewSet):
    model = Criterion
    icon = "list-ul"
    list_display = ["code", "name", "domain", "max_points", "weight", "bonus", "edition"]
    list_select_related = ("domain", "edition")
    list_filter = ["edition", "bonus"]
    search_fields = ["code", "name"]


class LevelViewSet(RecordViewSet):
    """The English texts of levels, which no definition holds; the rest belongs to the grid."""

    model = Level
    icon = "order"
    list_display = ["code", "name", "edition", "min_total"]
    list_select_related = ("edition",)
    list_filter = ["edition"]
    search_fields = ["code", "name"]
    form_fields = ["short_name_en", "definition_en"]
    inspect_view_class = InspectGridPartView

    @property
    def permission_policy(self) -> TextPolicy:
        return TextPolicy(self.model)


class ProfileViewSet(GridPartViewSet):
    model = Profile
    icon = "sliders"
    list_display = ["code", "name", "edition", "population_from", "population_below"]
    list_select_related = ("edition",)
    list_filter = ["edition"]
    search_fields = ["code", "name"]


class ProfileLevelViewSet(GridPartViewSet):
    model = ProfileLevel
    icon = "sliders"
    list_display = ["profile", "level", "min_total"]
    list_select_related = ("profile", "level")
    list_filter = ["profile__edition"]


class MentionViewSet(GridPartViewSet):
    model = Mention
    icon = "pick"
    list_display = ["code", "name", "edition"]
    list_select_related = ("edition",)
    list_filter = ["edition"]
    search_fields = ["code", "name"]


class PersonViewSet(RecordViewSet):
    model = Person
    icon = "user"
    list_display = ["last_name", "first_name", "email"]
    search_fields = ["last_name", "first_name"]
    exclude_form_fields: list[str] = []


class JurySeatViewSet(RecordViewSet):
    model = JurySeat
    icon = "group"
    add_view_class = CreateLockedView
    edit_view_class = EditLockedView
    delete_view_class = DeleteLockedView
    list_display = ["person", "role", "organisation", "edition", "state"]
    list_select_related = ("person", "edition")
    list_filter = ["edition", "state"]
    search_fields = ["code", "person__last_name", "person__first_name", "organisation"]
    # A seat ends and opens again at the desk, which shows the effect on levels and keeps who did it.
    exclude_form_fields = ["state", "ended_reason"]


class EditionGroup(ViewSetGroup):
    menu_label = _("Editions and jury")
    menu_icon = "calendar-alt"
    menu_order = 210
    items = (
        EditionViewSet("editions"),
        DomainViewSet("domains"),
        CriterionViewSet("criteria"),
        LevelViewSet("levels"),
        ProfileViewSet("profiles"),
        ProfileLevelViewSet("profile-thresholds"),
        MentionViewSet("mentions"),
        JurySeatViewSet("jury-seats"),
        PersonViewSet("people"),
    )
