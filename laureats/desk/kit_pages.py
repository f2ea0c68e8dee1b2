# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the pages of label kits share: who may open them, and their edition, one of the past included."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.desk.pages import DeskPage
from laureats.kits.queries import awards_with_kit

READ_KITS = "laureats.view_kit"
REBUILD_KITS = "laureats.change_kit"


def may_open_kits(user: AbstractBaseUser | AnonymousUser) -> bool:
    return isinstance(user, PermissionsMixin) and user.has_perm(READ_KITS)


def editions_with_kits() -> QuerySet[Edition]:
    """Return the public editions with a laureate whose artwork is enabled, the latest first."""
    return Edition.objects.filter(pk__in=awards_with_kit().values("edition")).order_by("-year", "code")


class KitsPage(DeskPage):
    """A page about all kits. The communication team keeps them as much as the secretariat does."""

    permission_required = READ_KITS
    header_icon = "download"


class EditionKitsPage(KitsPage):
    @cached_property
    def edition(self) -> Edition:
        return get_object_or_404(editions_with_kits(), code=self.kwargs["code"])

    def get_page_subtitle(self) -> str:
        return self.edition.name

    def get_trail(self) -> list[dict[str, Any]]:
        return [{"url": reverse("desk_kits"), "label": _("Label kits")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "edition": self.edition}
