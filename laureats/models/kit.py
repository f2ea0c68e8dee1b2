# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The label kit of an award, built once and kept, and how often its files were fetched."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from laureats.models.award import Award
from laureats.models.imports import private_storage


class Kit(models.Model):
    """One archive for one award. It waits to be built while `built_at` is blank or older than `requested_at`.

    `contents` describes its files by name, itself last: [{"name": "label-2026-….svg", "role": "badge.svg",
    "media_type": "image/svg+xml", "size": 6310, "sha256": "…"}]. The public reads them through a view, never the
    storage. `started_at` is when a build under way began.
    """

    award = models.OneToOneField(Award, models.PROTECT, related_name="kit", verbose_name=_("award"))
    requested_at = models.DateTimeField(_("requested at"))
    started_at = models.DateTimeField(_("build started at"), null=True, blank=True)
    built_at = models.DateTimeField(_("built at"), null=True, blank=True)
    failure = models.TextField(_("why it could not be built"), blank=True)
    revision = models.PositiveSmallIntegerField(_("revision"), default=0)
    archive = models.FileField(_("archive"), storage=private_storage, upload_to="kits/", max_length=255, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    size = models.PositiveIntegerField(_("size in bytes"), default=0)
    contents = models.JSONField(_("contents"), default=list, blank=True)

    class Meta:
        ordering = ["award"]
        verbose_name = _("label kit")
        verbose_name_plural = _("label kits")

    def __str__(self) -> str:
        return f"{self.award}"


class KitDownload(models.Model):
    """How often one file of one award was fetched in one month. Nothing is known of who did."""

    award = models.ForeignKey(Award, models.PROTECT, related_name="kit_downloads", verbose_name=_("award"))
    # The role of the file in the kit ("badge.svg", "certificate.pdf"), which outlives its name.
    role = models.CharField(_("file"), max_length=100)
    month = models.DateField(_("month"))
    count = models.PositiveIntegerField(_("downloads"), default=0)

    class Meta:
        ordering = ["-month", "award", "role"]
        verbose_name = _("downloads of a file")
        verbose_name_plural = _("downloads of files")
        constraints = [
            models.UniqueConstraint(fields=["award", "role", "month"], name="kit_download_unique"),
            models.CheckConstraint(condition=models.Q(month__day=1), name="kit_download_month_is_its_first_day"),
        ]

    def __str__(self) -> str:
        return f"{self.award} {self.role} {self.month:%Y-%m}"
