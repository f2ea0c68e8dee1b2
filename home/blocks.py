# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The blocks of the home page, and those of plain pages with a purpose."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import BodyBlock, ListedImageBlock, NameBlock
from home.block_samples import sample_campaign, sample_figures, sample_palmares


class CampaignBlock(blocks.StructBlock):
    """The call of the campaign: its dates come from the edition."""

    page = blocks.PageChooserBlock(label=_("Page that tells how to apply"), required=False)

    class Meta:
        icon = "calendar-alt"
        label = _("Call of the campaign")
        template = "home/blocks/campaign.html"
        description = _("Whether applications are open, until when, and a button. The texts after it stand beside it.")
        preview_value: dict[str, Any] = {}

    def get_preview_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        return {
            **super().get_preview_context(value, parent_context),
            "campaign": sample_campaign(),
            "apply_address": "#",
        }


class KeyFigureBlock(blocks.StructBlock):
    number = blocks.CharBlock(label=_("Number"), help_text=_("As readers see it, for instance: 85 %."))
    words = blocks.CharBlock(label=_("What it counts"), help_text=_("Shown with the number, in a few words."))
    source = blocks.URLBlock(
        label=_("Source"), required=False, help_text=_("Where the number can be read: its site is named beside it.")
    )

    class Meta:
        icon = "order"
        label = _("Figure")


class KeyFiguresBlock(blocks.StructBlock):
    """Figures counted from the public results, then those that editors add."""

    title = blocks.CharBlock(label=_("Title"), required=False, help_text=_("Blank: “The label in figures”."))
    with_counts = blocks.BooleanBlock(
        label=_("Count laureates and editions"),
        required=False,
        default=True,
        help_text=_("Counted from what is public, at each visit."),
    )
    figures = blocks.ListBlock(KeyFigureBlock(), label=_("Other figures"), default=[])

    class Meta:
        icon = "order"
        label = _("Key figures")
        template = "home/blocks/key_figures.html"
        description = _("Laureates, départements and editions, counted from what is public; then any figure you add.")
        preview_value: dict[str, Any] = {"with_counts": True, "figures": []}

    def get_preview_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        return {**super().get_preview_context(value, parent_context), "key_figures": sample_figures()}


class LatestLaureatesBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        label=_("Title"), required=False, help_text=_("Blank: the last results, named by their year.")
    )

    class Meta:
        icon = "pick"
        label = _("Latest laureates")
        template = "home/blocks/latest_laureates.html"
        description = _("The last results, with the bodies at the highest level. Nothing shows before the hour.")
        preview_value: dict[str, Any] = {}

    def get_preview_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        return {**super().get_preview_context(value, parent_context), "palmares": sample_palmares()}


class LatestNewsBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False, help_text=_("Blank: “News”."))
    number = blocks.IntegerBlock(
        label=_("Number of articles"), min_value=1, max_value=6, default=3, help_text=_("From 1 to 6.")
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Latest news")
        template = "home/blocks/latest_news.html"
        preview_template = "home/block_previews/latest_news.html"
        description = _("The last articles of the news, latest first, and the way to all of them.")


class PartnerBlock(blocks.StructBlock):
    name = NameBlock(label=_("Name"), help_text=_("As the partner writes it. Shown under the logo."))
    logo = ListedImageBlock(
        label=_("Logo"), required=False, help_text=_("Decorative: the name is beside it. Blank: the name alone.")
    )
    address = blocks.URLBlock(
        label=_("Website"), required=False, help_text=_("Where the name and the logo lead. Blank: nowhere.")
    )

    class Meta:
        icon = "group"
        label = _("Partner")


class PartnersBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), required=False, help_text=_("Blank: “Partners”."))
    partners = blocks.ListBlock(PartnerBlock(), label=_("Partners"))

    class Meta:
        icon = "group"
        label = _("Partners")
        template = "home/blocks/partners.html"
        preview_template = "home/block_previews/partners.html"
        description = _("Those who carry the label: a logo, a name, a website.")


class HomeBlock(BodyBlock):
    """What every page has, and what only the home page shows."""

    campaign = CampaignBlock()
    key_figures = KeyFiguresBlock()
    latest_laureates = LatestLaureatesBlock()
    latest_news = LatestNewsBlock()
    partners = PartnersBlock()


class KnownFaultBlock(blocks.StructBlock):
    criterion = NameBlock(label=_("Criterion"), help_text=_("For instance: RGAA 1.1, WCAG 1.1.1."))
    text = blocks.TextBlock(label=_("What is wrong, where, and what to do meanwhile"))

    class Meta:
        icon = "warning"
        label = _("Known fault")
        preview_template = "home/block_previews/known_fault.html"
        description = _("Something of the site that some people cannot use yet, and what they can do meanwhile.")
        preview_value = {"criterion": "RGAA 1.1", "text": _("A map has no description yet: its table says the same.")}


class KnownFaultsBlock(blocks.StreamBlock):
    fault = KnownFaultBlock()
