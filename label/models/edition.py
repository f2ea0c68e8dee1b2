# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One campaign of the label, with its calendar, its rules of computation and what it makes public."""

from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

# Codes of editions and jurors go into addresses and file names.
validate_code = RegexValidator(
    r"^[A-Za-z0-9][A-Za-z0-9._-]*\Z", _("Use letters without accents, digits, dots, dashes and underscores.")
)


class FrenchWords(str):
    """Words given in French alone, for a reader of another language: pages mark their language."""

    __slots__ = ()
    language = "fr"


def in_current_language(*, french: str, english: str) -> str:
    """Return words in the reader's language, as `FrenchWords` to a reader of English who has no others."""
    if not (get_language() or "fr").startswith("en"):
        return french
    return english or FrenchWords(french)


# Weights, maxima, steps and marks: exact in every engine (SQLite keeps fifteen significant digits).
EXACT_DIGITS = 14
EXACT_DECIMALS = 6


class EditionQuerySet(models.QuerySet["Edition"]):
    def released(self) -> "EditionQuerySet":
        """Keep the editions whose results are public."""
        return self.filter(released_at__isnull=False)


class Edition(models.Model):
    class Aggregation(models.TextChoices):
        MEAN = "mean", _("Mean")
        MEDIAN = "median", _("Median")

    code = models.CharField(
        _("code"),
        max_length=50,
        unique=True,
        validators=[validate_code],
        help_text=_("The year, or the year and a word when two editions share it."),
    )
    year = models.PositiveSmallIntegerField(_("year"))
    name = models.CharField(_("name"), max_length=255)
    name_en = models.CharField(_("name in English"), max_length=255, blank=True)

    opens_on = models.DateField(_("opens on"), null=True, blank=True)
    closes_on = models.DateField(_("closes on"), null=True, blank=True)
    marks_due_on = models.DateField(_("marks due on"), null=True, blank=True)
    jury_meets_on = models.DateField(_("jury meets on"), null=True, blank=True)
    results_at = models.DateTimeField(
        _("results at"),
        null=True,
        blank=True,
        help_text=_("Nothing of the results is shown before this time."),
    )
    ceremony_at = models.DateTimeField(_("ceremony at"), null=True, blank=True)
    ceremony_place = models.CharField(_("place of the ceremony"), max_length=255, blank=True)

    aggregation = models.CharField(
        _("aggregation"), max_length=10, choices=Aggregation.choices, default=Aggregation.MEAN
    )
    quorum = models.PositiveSmallIntegerField(
        _("quorum"),
        default=1,
        validators=[MinValueValidator(1)],
        help_text=_("How many jurors must have marked a criterion for it to count."),
    )
    mark_step = models.DecimalField(
        max_digits=EXACT_DIGITS,
        decimal_places=EXACT_DECIMALS,
        verbose_name=_("mark step"),
        default="0.5",
        help_text=_("Marks are multiples of this number."),
    )
    publishes_weights = models.BooleanField(_("publishes weights and thresholds"), default=False)
    publishes_scores = models.BooleanField(_("publishes scores"), default=False)
    publishes_way_forward = models.BooleanField(_("publishes the way to the next level"), default=False)

    is_fictional = models.BooleanField(
        _("fictional"),
        default=False,
        help_text=_("A demonstration: its pages say that bodies and results are invented."),
    )
    candidate_count = models.PositiveIntegerField(_("candidates, from a source"), null=True, blank=True)
    labelled_count = models.PositiveIntegerField(_("labelled bodies, from a source"), null=True, blank=True)
    already_labelled_count = models.PositiveIntegerField(_("labelled before, from a source"), null=True, blank=True)
    jury_is_complete = models.BooleanField(_("the jury's list is complete"), default=True)
    jury_source = models.CharField(_("source of the jury"), max_length=500, blank=True)
    note = models.TextField(_("public note"), blank=True)
    source = models.CharField(_("source"), max_length=500, blank=True)

    sealed_at = models.DateTimeField(_("sealed at"), null=True, blank=True, editable=False)
    released_at = models.DateTimeField(_("released at"), null=True, blank=True, editable=False)

    objects = EditionQuerySet.as_manager()

    class Meta:
        ordering = ["-year", "code"]
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = [
            models.CheckConstraint(condition=Q(quorum__gte=1), name="edition_quorum_at_least_one"),
            models.CheckConstraint(condition=Q(mark_step__gt=0), name="edition_mark_step_positive"),
            models.CheckConstraint(
                condition=Q(opens_on__isnull=True) | Q(closes_on__isnull=True) | Q(opens_on__lte=F("closes_on")),
                name="edition_opens_before_it_closes",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Refuse to move the hour of sealed results: the page of the release does it, and keeps who did.

        A form gives hours without their seconds: the hour that stands keeps its own.
        """
        super().clean()
        if self.pk is None or not self.is_sealed:
            return
        stands = Edition.objects.values_list("results_at", flat=True).get(pk=self.pk)
        if _to_the_minute(stands) != _to_the_minute(self.results_at):
            message = _("The decisions are sealed: move this hour on the page of the release, which keeps who did it.")
            raise ValidationError({"results_at": message})
        self.results_at = stands

    @property
    def local_name(self) -> str:
        return in_current_language(french=self.name, english=self.name_en)

    @property
    def short_name(self) -> str:
        """Return what tells an edition among others: its code, the year as a rule, unless it is invented."""
        return gettext("%(year)d (sample)") % {"year": self.year} if self.is_fictional else self.code

    @property
    def has_call_dates_to_come(self) -> bool:
        """Tell whether some day of the call to apply is today or later: what is over needs no place in a calendar."""
        ceremony = self.ceremony_at and timezone.localdate(self.ceremony_at)
        return any(day >= timezone.localdate() for day in (self.opens_on, self.closes_on, ceremony) if day)

    @property
    def is_sealed(self) -> bool:
        return self.sealed_at is not None

    @property
    def is_released(self) -> bool:
        return self.released_at is not None


def _to_the_minute(moment: datetime | None) -> datetime | None:
    return moment and moment.replace(second=0, microsecond=0)
