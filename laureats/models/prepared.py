# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Laureates' pages as they were last drawn, and the count of changes that tells whether they still hold."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PreparedPage(models.Model):
    """The document served at an address, drawn when the count of changes was `stamp`, by the program of that digest."""

    path = models.CharField(_("path"), max_length=255, unique=True)
    origin = models.CharField(_("scheme and host"), max_length=255)
    program = models.CharField(_("digest of the program"), max_length=64)
    stamp = models.BigIntegerField(_("count of changes"))
    document = models.TextField(_("document"))

    class Meta:
        ordering = ["path"]
        verbose_name = _("prepared page")
        verbose_name_plural = _("prepared pages")

    def __str__(self) -> str:
        return self.path


class ContentChange(models.Model):
    """Changes of what pages show: the database itself adds them (prepared_pages/triggers.py). Their sum only grows."""

    weight = models.BigIntegerField(_("number of changes"))

    class Meta:
        ordering = ["id"]
        verbose_name = _("change of content")
        verbose_name_plural = _("changes of content")

    def __str__(self) -> str:
        return str(self.weight)
