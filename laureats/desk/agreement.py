# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Agreement and severity of the jury of an edition."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from laureats.desk.agreement_view import read_agreement
from laureats.desk.pages import EditionPage


class AgreementPage(EditionPage):
    template_name = "laureats/desk/agreement.html"
    page_title = gettext_lazy("Agreement of the jury")
    header_icon = "group"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "agreement": read_agreement(self.edition),
            "desk_url": reverse("desk_edition", args=[self.edition.code]),
        }
        return {**super().get_context_data(**kwargs), **context}
