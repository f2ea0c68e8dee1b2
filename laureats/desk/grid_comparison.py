# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The grid of an edition beside that of an earlier one."""

from typing import Any

from django.utils.translation import gettext_lazy

from label.grids.comparison import PartPair, compare_editions
from laureats.desk.grid_correspondence import EarlierEditionPage


class ComparisonPage(EarlierEditionPage):
    template_name = "laureats/desk/grid_comparison.html"
    page_title = gettext_lazy("Comparison of grids")
    header_icon = "list-ul"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pairs = self.compare()
        context = {
            "pairs": pairs,
            "stricter": [(pair, member) for pair in pairs for member in pair.members if member.turn == "stricter"],
            "is_tied": self.edition.domains.filter(continues__edition=self.earlier).exists(),
        }
        return {**super().get_context_data(**kwargs), **context}

    def compare(self) -> list[PartPair]:
        return compare_editions(edition=self.edition, earlier=self.earlier) if self.earlier else []
