# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The way of a palmarès to the public: what was done and checked, its texts and its files."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from label.models import Edition
from laureats.models.authored import Authored


class ReleaseEvent(Authored):
    """One deed or check on the release of an edition: never edited."""

    class Kind(models.TextChoices):
        SEALED = "sealed", _("Sealed")
        UNSEALED = "unsealed", _("Unsealed")
        SCHEDULED = "scheduled", _("Scheduled")
        HELD = "held", _("Held")
        POSTPONED = "postponed", _("Put off or brought forward")
        CHECKED = "checked", _("Rehearsed: ready")
        REFUSED = "refused", _("Refused")
        FAILED = "failed", _("Failed")
        RELEASED = "released", _("Released")

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="release_events", verbose_name=_("edition"))
    kind = models.CharField(_("what happened"), max_length=10, choices=Kind.choices)
    at = models.DateTimeField(_("date"), auto_now_add=True)
    results_at = models.DateTimeField(_("results at"), null=True, blank=True)
    fingerprint = models.CharField(_("fingerprint"), max_length=64, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    # [{"code": …, "message": …}], as the release told them.
    faults = models.JSONField(_("faults"), default=list, blank=True)

    class Meta:
        ordering = ["-at", "-id"]
        verbose_name = _("event of a release")
        verbose_name_plural = _("events of releases")

    def __str__(self) -> str:
        return f"{self.edition} {self.kind} {self.at:%Y-%m-%d %H:%M}"


class EmbargoDownload(Authored):
    """Who took which document of a sealed edition before its hour."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="embargo_downloads", verbose_name=_("edition"))
    document = models.CharField(_("document"), max_length=100)
    fingerprint = models.CharField(_("fingerprint"), max_length=64, blank=True)
    downloaded_at = models.DateTimeField(_("date"), auto_now_add=True)

    class Meta:
        ordering = ["-downloaded_at", "-id"]
        verbose_name = _("download under embargo")
        verbose_name_plural = _("downloads under embargo")

    def __str__(self) -> str:
        return f"{self.document} {self.downloaded_at:%Y-%m-%d %H:%M}"


class PalmaresText(models.Model):
    """What introduces the results of an edition, written before they are known: its figures are placeholders."""

    edition = models.OneToOneField(Edition, models.PROTECT, related_name="palmares_text", verbose_name=_("edition"))
    introduction = models.TextField(_("introduction"), blank=True)
    introduction_en = models.TextField(_("introduction in English"), blank=True)
    press = models.TextField(_("press release"), blank=True)
    # As the release filled them in; blank before.
    published_introduction = models.TextField(_("published introduction"), blank=True, editable=False)
    published_introduction_en = models.TextField(_("published introduction in English"), blank=True, editable=False)

    class Meta:
        verbose_name = _("text of a palmarès")
        verbose_name_plural = _("texts of palmarès")

    def __str__(self) -> str:
        return f"{self.edition}"


class PalmaresFile(models.Model):
    """A file that the release publishes: press release, open data. Its bytes never change."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="palmares_files", verbose_name=_("edition"))
    name = models.CharField(_("name"), max_length=100)
    media_type = models.CharField(_("media type"), max_length=100)
    content = models.BinaryField(_("content"))
    sha256 = models.CharField("SHA-256", max_length=64)
    size = models.PositiveIntegerField(_("size in bytes"))
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        ordering = ["edition", "name"]
        verbose_name = _("file of a palmarès")
        verbose_name_plural = _("files of palmarès")
        constraints = [models.UniqueConstraint(fields=["edition", "name"], name="palmares_file_unique")]

    def __str__(self) -> str:
        return self.name
