# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The parts of a grid in the lists of the admin: read there, changed together on the page of the grid."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.permission_policies import ModelPermissionPolicy

from core.record_views import InspectRecordView
from label.models import Edition, ProfileLevel


class InspectGridPartView(InspectRecordView):
    """Lead to the page of the grid. A past edition, known from public sources alone, has none: its part is shown."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        edition = self.find_edition()
        if edition.is_sealed or not edition.is_released:
            # An address of the desk, which the app above registers.
            return redirect("desk_grid", edition.code)
        response: HttpResponse = super().get(request, *args, **kwargs)
        return response

    def find_edition(self) -> Edition:
        holder = self.object.profile if isinstance(self.object, ProfileLevel) else self.object
        edition: Edition = holder.edition
        return edition


class TextPolicy(ModelPermissionPolicy):
    """Records that are made and removed elsewhere: only their texts are changed here."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in {"view", "change"} and bool(super().user_has_permission(user, action))

    def user_has_any_permission(self, user: Any, actions: list[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.user_has_permission(user, action)
