# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How records are shown in the admin: kept by hand, or only read."""

from typing import Any

from django.db.models import Model, QuerySet
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from core.record_views import (
    CreateRecordView,
    DeleteRecordView,
    EditRecordView,
    InspectRecordView,
    RecordIndexView,
)


class RecordViewSet(ModelViewSet):
    """Records that people keep by hand. Searched in the database: none of them is in the search index."""

    search_backend_name = None
    search_fields: list[str] = []
    list_per_page = 50
    inspect_view_enabled = True
    copy_view_enabled = False
    # Nothing of a page points to a record by way of a chooser, and each save would cost five queries.
    add_to_reference_index = False
    index_view_class = RecordIndexView
    add_view_class = CreateRecordView
    edit_view_class = EditRecordView
    delete_view_class = DeleteRecordView
    inspect_view_class = InspectRecordView
    # What a row of the list names besides its own fields: a longer list takes no more queries.
    list_select_related: tuple[str, ...] = ()

    def get_list_queryset(self) -> QuerySet[Model]:
        """Return the records that the list shows."""
        records: QuerySet[Model] = self.model._default_manager.all()
        return records.select_related(*self.list_select_related) if self.list_select_related else records

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        arguments: dict[str, Any] = super().get_index_view_kwargs(queryset=self.get_list_queryset(), **kwargs)
        return arguments


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Whoever may read the records may only read them: a deed of its own writes each."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and bool(super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: list[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Model) -> bool:
        return self.user_has_permission(user, action)


class ReadOnlyViewSet(RecordViewSet):
    """Records that imports, decisions and releases write, and people read."""

    exclude_form_fields: list[str] = []

    @property
    def permission_policy(self) -> ReadOnlyPolicy:
        return ReadOnlyPolicy(self.model)
