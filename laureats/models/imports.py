# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The journal of what went out to the jury and of every file that came in."""

import uuid

from django.conf import settings
from django.core.files.storage import Storage, storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from label.models import Criterion, Edition, JurySeat
from label.models.edition import EXACT_DECIMALS, EXACT_DIGITS
from laureats.models.candidature import Candidature
from laureats.models.marks import MarkState


def private_storage() -> Storage:
    return storages["private"]


class SheetExport(models.Model):
    """One workbook made for one juror.

    `baseline` is what the site held, as `laureats.jury_sheets.baseline` reads it. A CSV carries no identifier: its
    row only tells that it was made.
    """

    class Format(models.TextChoices):
        ODS = "ods", "ODS"
        XLSX = "xlsx", "XLSX"
        CSV = "csv", "CSV"

    identifier = models.UUIDField(_("identifier"), default=uuid.uuid4, unique=True, editable=False)
    edition = models.ForeignKey(Edition, models.CASCADE, related_name="sheet_exports", verbose_name=_("edition"))
    seat = models.ForeignKey(JurySeat, models.CASCADE, related_name="sheet_exports", verbose_name=_("juror"))
    file_format = models.CharField(_("format"), max_length=4, choices=Format.choices, default=Format.ODS)
    grid_fingerprint = models.CharField(_("grid fingerprint"), max_length=64)
    baseline = models.JSONField(_("baseline"), default=dict)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("author"),
    )

    class Meta:
        ordering = ["-created_at"]
        verbose_name = _("workbook sent")
        verbose_name_plural = _("workbooks sent")

    def __str__(self) -> str:
        return f"{self.seat.code} {self.created_at:%Y-%m-%d %H:%M}"


class SheetImport(models.Model):
    """One file that came in: kept with its fingerprint, from the check to the confirmation.

    Marks given at the jury's table come without a file: `reason` and `source` stand for it.
    """

    class Subject(models.TextChoices):
        CANDIDATURES = "candidatures", _("Candidatures")
        RECUSALS = "recusals", _("Recusals")
        MARKS = "marks", _("Jury workbooks")
        DECISIONS = "decisions", _("Decisions")
        TERRITORIES = "territories", _("Territories")
        AWARDS = "awards", _("Awards")

    class State(models.TextChoices):
        CHECKED = "checked", _("Checked, not confirmed")
        RETURNED = "returned", _("Returned by the juror, to confirm")
        REPLACED = "replaced", _("Replaced by a later return")
        ACCEPTED = "accepted", _("Returned by the juror, then confirmed")
        DECLINED = "declined", _("Returned by the juror, then set aside")
        CONFIRMED = "confirmed", _("Confirmed")
        UNDONE = "undone", _("Undone")

    class Origin(models.TextChoices):
        DESK = "desk", _("The desk")
        COMMAND = "command", _("The command line")
        JUROR_LINK = "juror-link", _("The juror’s personal link")
        TABLE = "table", _("The jury’s table")

    identifier = models.UUIDField(_("identifier"), default=uuid.uuid4, unique=True, editable=False)
    # Files confirmed together share a batch: all of them are written, or none.
    batch = models.UUIDField(_("batch"), default=uuid.uuid4, db_index=True, editable=False)
    # Territories and awards belong to no single edition.
    edition = models.ForeignKey(
        Edition, models.PROTECT, null=True, blank=True, related_name="sheet_imports", verbose_name=_("edition")
    )
    subject = models.CharField(_("what it brings"), max_length=20, choices=Subject.choices)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.CONFIRMED)
    origin = models.CharField(_("came by"), max_length=10, choices=Origin.choices, default=Origin.DESK)
    seat = models.ForeignKey(
        JurySeat, models.PROTECT, null=True, blank=True, related_name="sheet_imports", verbose_name=_("juror")
    )
    export = models.ForeignKey(
        SheetExport,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="imports",
        verbose_name=_("workbook sent"),
    )
    file_name = models.CharField(_("file name"), max_length=255)
    file = models.FileField(_("file"), storage=private_storage, upload_to="imports/%Y/", max_length=255, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    source = models.CharField(_("source"), max_length=255, blank=True, help_text=_("Who said it, when and where."))
    created_count = models.PositiveIntegerField(_("created"), default=0)
    changed_count = models.PositiveIntegerField(_("changed"), default=0)
    cleared_count = models.PositiveIntegerField(_("cleared"), default=0)
    unchanged_count = models.PositiveIntegerField(_("unchanged"), default=0)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("author"),
    )
    author_name = models.CharField(_("author’s name"), max_length=150)
    created_at = models.DateTimeField(_("date"), auto_now_add=True)
    # What the baseline of the export held where this file replaced it: {"marks": …, "opinions": …}.
    baseline_before = models.JSONField(_("baseline before"), default=dict, blank=True, editable=False)
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)
    undone_by_name = models.CharField(_("undone by"), max_length=150, blank=True)

    class Meta:
        ordering = ["-created_at", "-id"]
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="undone", undone_at__isnull=False)
                | (~models.Q(state="undone") & models.Q(undone_at__isnull=True)),
                name="import_undone_has_its_date",
                violation_error_message=_("An import is undone when it has the date of it, and only then."),
            ),
            models.CheckConstraint(
                condition=models.Q(edition__isnull=False) | models.Q(subject__in=["territories", "awards"]),
                name="import_of_an_edition_names_it",
                violation_error_message=_("Only territories and awards are imported without an edition."),
            ),
            models.CheckConstraint(
                condition=~models.Q(origin="table") | (~models.Q(reason="") & ~models.Q(source="")),
                name="import_at_the_table_has_reason_and_source",
                violation_error_message=_("Marks given at the jury’s table have their reason and their source."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.file_name} ({self.created_at:%Y-%m-%d %H:%M})"


class MarkChange(models.Model):
    """One mark's value before and after an import; a blank state is a missing mark."""

    sheet_import = models.ForeignKey(SheetImport, models.PROTECT, related_name="mark_changes", verbose_name=_("import"))
    seat = models.ForeignKey(JurySeat, models.PROTECT, related_name="+", verbose_name=_("juror"))
    candidature = models.ForeignKey(Candidature, models.PROTECT, related_name="+", verbose_name=_("candidature"))
    criterion = models.ForeignKey(Criterion, models.PROTECT, related_name="+", verbose_name=_("criterion"))
    state_before = models.CharField(_("state before"), max_length=20, choices=MarkState.choices, blank=True)
    points_before = models.DecimalField(
        max_digits=EXACT_DIGITS, decimal_places=EXACT_DECIMALS, verbose_name=_("points before"), null=True, blank=True
    )
    comment_before = models.TextField(_("comment before"), blank=True)
    state_after = models.CharField(_("state after"), max_length=20, choices=MarkState.choices, blank=True)
    points_after = models.DecimalField(
        max_digits=EXACT_DIGITS, decimal_places=EXACT_DECIMALS, verbose_name=_("points after"), null=True, blank=True
    )
    comment_after = models.TextField(_("comment after"), blank=True)

    class Meta:
        ordering = ["sheet_import", "id"]
        verbose_name = _("change of a mark")
        verbose_name_plural = _("changes of marks")

    def __str__(self) -> str:
        return f"{self.candidature.reference} / {self.seat.code} / {self.criterion.code}"


class OpinionChange(models.Model):
    """One opinion's text before and after an import; blank is none."""

    sheet_import = models.ForeignKey(
        SheetImport, models.PROTECT, related_name="opinion_changes", verbose_name=_("import")
    )
    seat = models.ForeignKey(JurySeat, models.PROTECT, related_name="+", verbose_name=_("juror"))
    candidature = models.ForeignKey(Candidature, models.PROTECT, related_name="+", verbose_name=_("candidature"))
    text_before = models.TextField(_("text before"), blank=True)
    text_after = models.TextField(_("text after"), blank=True)

    class Meta:
        ordering = ["sheet_import", "id"]
        verbose_name = _("change of an opinion")
        verbose_name_plural = _("changes of opinions")

    def __str__(self) -> str:
        return f"{self.candidature.reference} / {self.seat.code}"
