# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How many links of the site lead nowhere."""

from typing import Any

from wagtail.admin.ui.components import Component

from home.models import CheckedLink


class BrokenLinksPanel(Component):
    """The number of broken links. Left out when all lead somewhere."""

    name = "broken_links"
    template_name = "home/dashboard/broken_links.html"
    order = 230

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        broken = CheckedLink.objects.filter(state=CheckedLink.State.BROKEN)
        return {"count": broken.count()}
