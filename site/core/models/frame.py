# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands around every page and editors compose."""

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import PreviewableMixin, RevisionMixin, TranslatableMixin

from core.blocks import MenuBlock
from core.french_spaces import set_spaces_of_record


class Menu(PreviewableMixin, RevisionMixin, TranslatableMixin):
    """The links of one place of the frame, in one language."""

    class Place(models.TextChoices):
        MAIN = "main", _("Top of the pages")
        FOOTER = "footer", _("Foot of the pages")
        LEGAL = "legal", _("Last line of the pages")

    place = models.CharField(pgettext_lazy("of a menu", "place"), max_length=10, choices=Place.choices)
    text = models.TextField(
        _("text"), blank=True, help_text=_("Shown beside the links at the foot of the pages: what the label is.")
    )
    items = StreamField(MenuBlock(required=False), verbose_name=_("links"), blank=True)

    panels = [
        FieldPanel("place", heading=_("Where it shows"), help_text=_("One menu for each place, in each language.")),
        FieldPanel("text"),
        FieldPanel(
            "items", help_text=_("In the order to show. A link to a page follows it when it is renamed or moved.")
        ),
    ]

    class Meta(TranslatableMixin.Meta):
        ordering = ["place", "locale"]
        verbose_name = _("menu")
        verbose_name_plural = _("menus")
        constraints = [models.UniqueConstraint(fields=["place", "locale"], name="menu_unique_in_language")]

    def __str__(self) -> str:
        return str(self.Place(self.place).label)

    def clean(self) -> None:
        super().clean()
        set_spaces_of_record(self, plain=("text",))

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show a page with this menu around it, in the menu's language."""
        from core.frame.previewing import draw_menu_preview

        return draw_menu_preview(self, request=request)
