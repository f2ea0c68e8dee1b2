# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from laureats.choosers import TerritoryChooserViewSet, territory_chooser_viewset
from laureats.desk.artwork_pages import CHANGE_ARTWORK
from laureats.desk.credential_panel import CredentialPanel
from laureats.desk.home_panel import DeskPanel, ProposalPanel
from laureats.desk.kit_pages import may_open_kits
from laureats.desk.pages import may_open_desk
from laureats.desk.proposals import REVIEW
from laureats.desk.urls import urlpatterns as desk_urls
from laureats.log_actions import LOG_ACTIONS
from laureats.viewsets import CandidatureGroup, ResultGroup


@hooks.register("register_admin_viewset")
def register_territory_chooser() -> TerritoryChooserViewSet:
    return territory_chooser_viewset


@hooks.register("register_admin_viewset")
def register_candidature_group() -> CandidatureGroup:
    return CandidatureGroup()


@hooks.register("register_admin_viewset")
def register_result_group() -> ResultGroup:
    return ResultGroup()


class DeskMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_open_desk(request.user)


class ArtworkMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(CHANGE_ARTWORK)


@hooks.register("register_admin_urls")
def register_desk_urls() -> list[URLPattern]:
    return desk_urls


@hooks.register("register_admin_menu_item")
def register_desk_menu_item() -> MenuItem:
    return DeskMenuItem(_("Desk"), reverse("desk_index"), icon_name="tasks", order=50)


@hooks.register("register_admin_menu_item")
def register_artwork_menu_item() -> MenuItem:
    return ArtworkMenuItem(_("Artwork"), reverse("artwork_index"), icon_name="image", order=250)


class KitMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_open_kits(request.user)


@hooks.register("register_admin_menu_item")
def register_kit_menu_item() -> MenuItem:
    return KitMenuItem(_("Label kits"), reverse("desk_kits"), icon_name="download", order=260)


class ProposalMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(REVIEW))


@hooks.register("register_admin_menu_item")
def register_proposal_menu_item() -> MenuItem:
    return ProposalMenuItem(_("Laureate pages"), reverse("desk_proposals"), icon_name="edit", order=160)


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    for name, (label, sentence) in LOG_ACTIONS.items():
        actions.register_action(name, label, sentence)


@hooks.register("construct_homepage_panels")
def add_desk_panels(request: HttpRequest, panels: list[Any]) -> None:
    if may_open_desk(request.user):
        panels += [CredentialPanel(), DeskPanel()]
    if request.user.has_perm(REVIEW):
        panels.append(ProposalPanel())
