# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What awaits translators, on the first page of the admin."""

from collections import Counter
from typing import Any

from wagtail.admin.ui.components import Component

from home.translations.states import State, list_waiting, read_rows

SHOWN = 5


class TranslationPanel(Component):
    """The most pressing translations, and how many there are by state. Left out when nothing waits."""

    name = "translations"
    template_name = "home/translations/home_panel.html"
    order = 230

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        waiting = list_waiting(read_rows())
        counts = Counter(row.state for row in waiting)
        return {"rows": waiting[:SHOWN], "counts": [(state, counts[state]) for state in State if counts[state]]}
