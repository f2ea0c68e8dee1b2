# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The blocks of the pages that say what the label is."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.rich_text import RichText

from label.models.edition import Edition
from label.steps import STEP_DATES, StepDate, date_of_step


class ApplyStepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"))
    text = blocks.RichTextBlock(label=_("Text"), features=["bold", "italic", "link", "document-link", "ul"])
    date = blocks.ChoiceBlock(
        label=_("Date of the edition"),
        choices=STEP_DATES,
        required=False,
        help_text=_("Shown beside the step, from the edition that runs or comes next."),
    )

    class Meta:
        icon = "list-ol"
        label = _("Step")
        template = "label/blocks/apply_step.html"
        preview_template = "label/block_previews/apply_step.html"
        description = _("One step of an application, with the date that the edition gives it.")

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        return {**context, "step_date": self._read_date(value, edition=context.get("campaign"))}

    def get_preview_value(self) -> Any:
        text = RichText(gettext("<p>The manager fills in the form, and may change it until closing.</p>"))
        return self.normalize({"title": gettext("Fill in the form"), "text": text, "date": "closing"})

    def get_preview_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        campaign = Edition(closes_on=timezone.localdate() + timedelta(days=60))
        return {**super().get_preview_context(value, parent_context), "campaign": campaign}

    def _read_date(self, value: Any, *, edition: Any) -> StepDate | None:
        return date_of_step(value["date"], edition=edition) if edition and value["date"] else None


class ApplyStepsBlock(blocks.StreamBlock):
    step = ApplyStepBlock()
