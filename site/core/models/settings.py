# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an administrator sets for the whole site."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField

from core.blocks import SocialLinksBlock
from core.matomo_addresses import read_matomo_address


@register_setting(icon="group", order=10)
class SiteContacts(BaseSiteSetting):
    """Where the public writes to us, and finds us elsewhere."""

    mail = models.EmailField(_("public mail address"), blank=True, help_text=_("Shown at the foot of every page."))
    social = StreamField(SocialLinksBlock(required=False), verbose_name=_("social networks"), blank=True)

    panels = [FieldPanel("mail"), FieldPanel("social", help_text=_("Shown at the foot of every page, in this order."))]

    class Meta:
        verbose_name = _("contacts and social networks")


@register_setting(icon="view", order=20)
class AudienceMeasurement(BaseSiteSetting):
    """A Matomo that counts the visits of those who accept it; off unless an administrator sets it."""

    is_on = models.BooleanField(
        _("measure the audience"),
        default=False,
        help_text=_("A banner then asks each visitor, and nothing is loaded before they accept."),
    )
    matomo_address = models.URLField(
        _("address of Matomo"), blank=True, help_text=_("For instance: https://stats.example.org/")
    )
    matomo_site = models.PositiveIntegerField(_("number of the site in Matomo"), null=True, blank=True)

    privacy_page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page about privacy"),
        help_text=_("Where “Learn more” leads: it says what is counted, for how long, and how to refuse."),
    )

    panels = [
        HelpPanel(template="core/panels/audience.html"),
        FieldPanel("is_on"),
        FieldPanel("matomo_address"),
        FieldPanel("matomo_site", help_text=_("Given by Matomo under Administration › Websites.")),
        PageChooserPanel("privacy_page"),
    ]

    class Meta:
        verbose_name = _("audience measurement")
        constraints = [
            models.CheckConstraint(
                condition=Q(is_on=False) | (~Q(matomo_address="") & Q(matomo_site__isnull=False)),
                name="audience_measured_by_a_known_matomo",
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.matomo_address:
            try:
                self.matomo_address = read_matomo_address(self.matomo_address)
            except ValidationError as fault:
                raise ValidationError({"matomo_address": fault}) from None
        if self.is_on and not (self.matomo_address and self.matomo_site is not None and self.privacy_page):
            missing = _("Give the address of Matomo, the number of the site and the page about privacy first.")
            raise ValidationError({"is_on": missing})
