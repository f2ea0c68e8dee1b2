# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from wagtail.contrib.redirects.apps import WagtailRedirectsAppConfig


class RedirectConfig(WagtailRedirectsAppConfig):
    """Wagtail's redirects, which it also makes for addresses that never were public: those of drafts renamed."""

    def ready(self) -> None:
        from wagtail.contrib.redirects.signal_handlers import autocreate_redirects_on_slug_change
        from wagtail.signals import page_slug_changed

        from core.redirects import follow_public_page

        super().ready()
        page_slug_changed.disconnect(autocreate_redirects_on_slug_change)
        page_slug_changed.connect(follow_public_page)
