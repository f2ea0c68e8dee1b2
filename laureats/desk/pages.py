# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the pages of the desk share: who may open them, their edition, their trail."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from label.models import Edition
from laureats.authors import Author, author_from_user
from laureats.desk.states import desk_editions

READ_DESK = "laureats.view_mark"


def may_open_desk(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Tell whether someone may see marks, hence the desk."""
    return isinstance(user, PermissionsMixin) and user.has_perm(READ_DESK)


class DeskPage(WagtailAdminTemplateMixin, TemplateView):
    """A page of the desk. Marks and decisions are seen by the secretariat alone."""

    permission_required = READ_DESK
    header_icon = "tasks"
    no_entry: str | Promise = gettext_lazy("This page is the secretariat’s.")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not self.is_allowed(request.user):  # type: ignore[arg-type]  # The admin asks visitors to log in first.
            messages.error(request, str(self.no_entry))
            return redirect("wagtailadmin_home")
        return super().dispatch(request, *args, **kwargs)

    def is_allowed(self, user: PermissionsMixin) -> bool:
        return user.has_perm(self.permission_required)

    @cached_property
    def author(self) -> Author:
        return author_from_user(self.request.user)  # type: ignore[arg-type]  # Anonymous visitors never come here.

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        trail = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}, *self.get_trail()]
        return [*trail, {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}]

    def get_trail(self) -> list[dict[str, Any]]:
        """Return the pages between home and this one."""
        return []


class EditionPage(DeskPage):
    """A page of the desk about one edition, named by its code in the address."""

    @cached_property
    def edition(self) -> Edition:
        return get_object_or_404(desk_editions(), code=self.kwargs["code"])

    def get_page_subtitle(self) -> str:
        return self.edition.name

    def get_trail(self) -> list[dict[str, Any]]:
        desk = {"url": reverse("desk_index"), "label": _("Desk")}
        return [desk, {"url": reverse("desk_edition", args=[self.edition.code]), "label": self.edition.name}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "edition": self.edition}
