# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the pages of the grid share: who may open them, and whether it can still change."""

from typing import Any

from django.contrib.auth.models import PermissionsMixin
from django.urls import reverse
from django.utils.translation import gettext as _

from laureats.desk.pages import READ_DESK, EditionPage


class GridBasePage(EditionPage):
    """A page of the grid. It tells of marks as well: whoever changes editions must also be allowed to see these."""

    permission_required = "label.change_edition"
    header_icon = "sliders"

    def is_allowed(self, user: PermissionsMixin) -> bool:
        return user.has_perms([self.permission_required, READ_DESK])

    @property
    def is_frozen(self) -> bool:
        return self.edition.is_sealed or self.edition.is_released

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "is_frozen": self.is_frozen}


class GridSubPage(GridBasePage):
    """A page reached from that of the grid."""

    def get_trail(self) -> list[dict[str, Any]]:
        return [*super().get_trail(), {"url": reverse("desk_grid", args=[self.edition.code]), "label": _("Grid")}]
