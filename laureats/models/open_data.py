# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The versions of the open data, and the bytes of their files."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from label.models import Edition


class OpenDataVersion(models.Model):
    """The files of open data as they were at a moment: one more when what they tell changes."""

    class Reason(models.TextChoices):
        RELEASE = "release", _("Results published")
        ERRATUM = "erratum", _("Erratum")
        COMPLEMENT = "complement", _("Complement")
        REFRESH = "refresh", _("Update of the records")

    number = models.PositiveIntegerField(_("number"), unique=True)
    # "2026-11-18-3": the day in France, then the number.
    key = models.CharField(_("key"), max_length=30, unique=True)
    made_at = models.DateTimeField(_("made at"))
    reason = models.CharField(_("reason"), max_length=20, choices=Reason.choices)
    edition = models.ForeignKey(
        Edition, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("edition")
    )

    class Meta:
        ordering = ["-number"]
        verbose_name = _("version of the open data")
        verbose_name_plural = _("versions of the open data")

    def __str__(self) -> str:
        return self.key


class OpenDataFile(models.Model):
    """A file of a version. `content` is none once the bytes are no longer handed out: their description stays.

    What is not `is_versioned` speaks of every version: the latest alone has it.
    """

    version = models.ForeignKey(
        OpenDataVersion, models.CASCADE, related_name="files", verbose_name=_("version of the open data")
    )
    name = models.CharField(_("name"), max_length=100)
    dataset = models.CharField(_("dataset"), max_length=50, blank=True)
    media_type = models.CharField(_("media type"), max_length=100)
    content = models.BinaryField(_("content"), null=True)
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField(_("size in bytes"))
    rows = models.PositiveIntegerField(_("rows"), null=True, blank=True)
    is_versioned = models.BooleanField(_("kept with its version"), default=True)

    class Meta:
        ordering = ["version", "id"]
        verbose_name = _("file of open data")
        verbose_name_plural = _("files of open data")
        constraints = [models.UniqueConstraint(fields=["version", "name"], name="open_data_file_unique")]

    def __str__(self) -> str:
        return f"{self.version} {self.name}"
