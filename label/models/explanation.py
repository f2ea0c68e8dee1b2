# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What editors say of the domains of a grid: the grid itself says how they are marked."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index

from core.blocks import ExplanationBlock
from core.french_spaces import set_spaces_of_record
from core.panels import SchedulePanel
from core.search_kinds import SearchKind
from label.explanation_form import ExplanationForm
from label.models.grid import Domain
from label.sections import DomainSection


class DomainExplanation(
    WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, TranslatableMixin, index.Indexed
):
    """Why a domain counts, what the law says of it, what the jury asks: one text a language."""

    domain = models.ForeignKey(Domain, models.CASCADE, related_name="+", verbose_name=_("domain"))
    body = StreamField(ExplanationBlock(required=False), verbose_name=_("explanation"), blank=True)

    search_fields = [index.SearchField("body")]
    search_kind = SearchKind.CRITERION

    base_form_class = ExplanationForm
    panels = [
        FieldPanel("domain", help_text=_("The part of the grid that the text explains; one text a language.")),
        FieldPanel("body", help_text=_("Why the domain counts, what the law says, what the jury asks.")),
        SchedulePanel(),
    ]

    class Meta(TranslatableMixin.Meta):
        ordering = ["domain", "locale"]
        verbose_name = _("explanation of a domain")
        verbose_name_plural = _("explanations of domains")
        constraints = [models.UniqueConstraint(fields=["domain", "locale"], name="explanation_unique_in_language")]

    def __str__(self) -> str:
        return f"{self.domain} ({self.domain.edition})"

    def clean(self) -> None:
        super().clean()
        set_spaces_of_record(self, plain=())

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "label/explanation_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Return what draws the domain as the page of its edition would, with this text."""
        context: dict[str, Any] = super().get_preview_context(request, mode_name)
        section = DomainSection(domain=self.domain, explanation=self.body, language=self.locale.language_code)
        return {**context, "section": section, "edition": self.domain.edition}
