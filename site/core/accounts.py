# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The accounts in the admin: only those who may do everything change the accounts of those who may."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.users.views.users import CreateView, EditView, UserViewSet

from core.models import User


class GivesNoMoreThanItHas:
    """Leave out of the form the power to do everything, for those who have not got it."""

    request: HttpRequest

    def get_form(self, *args: Any, **options: Any) -> BaseForm:
        form: BaseForm = super().get_form(*args, **options)  # type: ignore[misc]  # A mixin of Wagtail's form views.
        if not self.request.user.is_superuser:
            form.fields.pop("is_superuser", None)
        return form


class CreateAccountView(GivesNoMoreThanItHas, CreateView):
    pass


class EditAccountView(GivesNoMoreThanItHas, EditView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.object.is_superuser and not request.user.is_superuser:
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response


class AccountViewSet(UserViewSet):
    add_view_class = CreateAccountView
    edit_view_class = EditAccountView


def refuse_superusers(
    request: HttpRequest, _action_type: str, objects: list[Any], action: BulkAction
) -> HttpResponseRedirect | None:
    """Refuse, for those who may not do everything, what changes many accounts when one of them may."""
    if action.model is not User or request.user.is_superuser:
        return None
    names = [str(user) for user in objects if user.is_superuser]
    if not names:
        return None
    message = _(
        "Nothing was changed: only those who may do everything change the accounts of those who may. Leave out"
        " %(names)s."
    )
    messages.error(request, message % {"names": ", ".join(names)})
    return redirect(action.next_url)
