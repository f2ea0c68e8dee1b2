# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the checker of links found."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class CheckedLink(models.Model):
    """One link of one page, when it was last followed."""

    class State(models.TextChoices):
        GOOD = "good", _("Answers")
        MOVED = "moved", _("Moved for good")
        BROKEN = "broken", _("Leads nowhere")
        UNKNOWN = "unknown", _("No answer")

    page = models.ForeignKey(Page, models.CASCADE, related_name="checked_links", verbose_name=_("page"))
    address = models.CharField(_("address"), max_length=2000)
    words = models.CharField(_("words of the link"), max_length=255, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices)
    status_code = models.PositiveSmallIntegerField(_("status code"), null=True, blank=True)
    leads_to = models.CharField(_("leads to"), max_length=2000, blank=True)
    checked_at = models.DateTimeField(_("checked at"))

    class Meta:
        ordering = ["state", "page", "id"]
        verbose_name = _("checked link")
        verbose_name_plural = _("checked links")

    def __str__(self) -> str:
        return self.address
