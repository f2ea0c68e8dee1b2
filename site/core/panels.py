# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The fields that every page has, with the help that Wagtail does not give."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel, MultiFieldPanel, PublishingPanel, TitleFieldPanel

HOUR_TO_PUBLISH = _("Blank: as soon as you press Publish. A later hour puts the text online by itself.")
HOUR_TO_WITHDRAW = _("Blank: never. At that hour the text leaves the site, and stays here as a draft.")


class SchedulePanel(PublishingPanel):
    """When a text goes online and leaves."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        opening, closing = self.children
        opening.help_text, closing.help_text = HOUR_TO_PUBLISH, HOUR_TO_WITHDRAW


TITLE_PANEL = TitleFieldPanel("title", help_text=_("The main heading of the page, and its name in menus and lists."))
INTRODUCTION_PANEL = FieldPanel("introduction")
BODY_PANEL = FieldPanel(
    "body",
    help_text=_("The text of the page, block by block. Headings cut it into parts that readers find at a glance."),
)
PROMOTE_PANELS = [
    MultiFieldPanel(
        [
            FieldPanel(
                "slug",
                help_text=_(
                    "The end of the address, in small letters without accents, words joined by hyphens. Once changed,"
                    " the former address leads to the new one."
                ),
            ),
            FieldPanel(
                "seo_title",
                help_text=_("In search engines and browser tabs, when the title needs other words. Blank: the title."),
            ),
            FieldPanel(
                "search_description",
                help_text=_("Shown by search engines under the title, 150 characters or so. Blank: the introduction."),
            ),
        ],
        heading=_("For search engines"),
    ),
    MultiFieldPanel(
        [
            FieldPanel(
                "show_in_menus",
                help_text=_("Proposes the page in the menu at the top, as long as that menu is not composed by hand."),
            )
        ],
        heading=_("For the menus of the site"),
    ),
]
SETTINGS_PANELS = [SchedulePanel(), CommentPanel()]
