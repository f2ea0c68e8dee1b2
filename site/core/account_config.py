# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from wagtail.users.apps import WagtailUsersAppConfig


class AccountConfig(WagtailUsersAppConfig):
    """Wagtail's accounts, which nobody without every power may give or take away."""

    user_viewset = "core.accounts.AccountViewSet"
