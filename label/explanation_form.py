# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The form of the explanations of domains."""

from typing import Any

from core.content_checks.forms import CheckedTextForm


class ExplanationForm(CheckedTextForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        """Offer the domains of the latest edition first, each with its edition: names are the same every year."""
        super().__init__(*args, **options)
        field = self.fields.get("domain")
        if field is not None:
            field.queryset = field.queryset.select_related("edition").order_by(
                "-edition__year", "edition__code", "sort_order", "pk"
            )
            field.label_from_instance = lambda domain: f"{domain} ({domain.edition})"
