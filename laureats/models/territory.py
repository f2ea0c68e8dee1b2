# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The public bodies that may apply, their former names, and who succeeded whom."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from label.kinds import Kind
from laureats import naming
from laureats.siren import siren_condition, validate_siren


class WebAddressField(models.URLField[str, str]):
    """An address on the web, taken as https when its scheme is left out."""

    def formfield(self, **options: Any) -> Any:
        return super().formfield(**{"assume_scheme": "https", **options})


class Territory(models.Model):
    """A public body, known by its SIREN, else by kind and INSEE code, else by kind, département and slug."""

    kind = models.CharField(_("kind"), max_length=30, choices=Kind.choices)
    siren = models.CharField(_("SIREN"), max_length=9, null=True, blank=True, unique=True, validators=[validate_siren])
    insee_code = models.CharField(_("INSEE code"), max_length=10, blank=True)
    name = models.CharField(_("name"), max_length=255)
    display_name_override = models.CharField(
        _("full name"),
        max_length=255,
        blank=True,
        help_text=_("Only when the usual one is wrong. For instance: Ville d’Angoulême."),
    )
    article_override = models.CharField(
        _("full name after “by”"),
        max_length=255,
        blank=True,
        help_text=_("Only when the usual one is wrong. For instance: la CA du Puy-en-Velay."),
    )
    slug = models.SlugField(_("slug"), max_length=255)
    department = models.CharField(_("département"), max_length=3, blank=True)
    region = models.CharField(_("région"), max_length=3, blank=True)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=4, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=4, null=True, blank=True)
    postal_codes = models.CharField(_("postal codes"), max_length=255, blank=True)
    website = WebAddressField(_("website"), blank=True)
    coat_of_arms = models.ForeignKey(
        "core.CustomImage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("coat of arms"),
    )
    coat_of_arms_credit = models.CharField(_("credit of the coat of arms"), max_length=255, blank=True)
    is_fictional = models.BooleanField(_("fictional"), default=False)
    is_declared = models.BooleanField(
        _("declared by a candidate"),
        default=False,
        help_text=_("Typed in the form by a body that did not find itself: match it, or make sure that it is new."),
    )

    class Meta:
        ordering = ["name", "id"]
        verbose_name = _("territory")
        verbose_name_plural = _("territories")
        indexes = [models.Index(fields=["kind", "department", "slug"]), models.Index(fields=["slug"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(siren__isnull=True) | siren_condition("siren"), name="territory_siren_valid"
            ),
            models.UniqueConstraint(
                fields=["kind", "insee_code"], condition=~Q(insee_code=""), name="territory_unique_insee_code"
            ),
            models.UniqueConstraint(
                fields=["kind", "department", "slug"],
                condition=Q(siren__isnull=True, insee_code=""),
                name="territory_unique_slug_without_codes",
            ),
        ]

    def __str__(self) -> str:
        return self.display_name

    @property
    def display_name(self) -> str:
        """Return the name as published: "Ville d'Angoulême"."""
        return self.display_name_override or naming.display_name(kind=self.kind, name=self.name)

    @property
    def name_with_article(self) -> str:
        """Return the name as it stands in a sentence: "la CA du Puy-en-Velay"."""
        return self.article_override or naming.name_with_article(kind=self.kind, name=self.name)

    @property
    def name_with_preposition(self) -> str:
        """Return the name after "of": "de la CA du Puy-en-Velay", "du département de la Gironde"."""
        return naming.with_preposition(self.name_with_article)


class FormerName(models.Model):
    """A name the body once bore: imports without a SIREN still find it."""

    territory = models.ForeignKey(Territory, models.CASCADE, related_name="former_names", verbose_name=_("territory"))
    name = models.CharField(_("name"), max_length=255)
    slug = models.SlugField(_("slug"), max_length=255)
    source = models.CharField(_("source"), max_length=500, blank=True)

    class Meta:
        ordering = ["territory", "name"]
        verbose_name = _("former name")
        verbose_name_plural = _("former names")
        indexes = [models.Index(fields=["slug"])]
        constraints = [models.UniqueConstraint(fields=["territory", "name"], name="former_name_unique")]

    def __str__(self) -> str:
        return self.name


class Succession(models.Model):
    """A merger, split or renaming: past awards stay with the predecessor, under the name then borne."""

    class Reason(models.TextChoices):
        MERGER = "merger", _("Merger")
        SPLIT = "split", _("Split")
        RENAMING = "renaming", _("Renaming")

    predecessor = models.ForeignKey(
        Territory, models.PROTECT, related_name="successions", verbose_name=_("predecessor")
    )
    successor = models.ForeignKey(Territory, models.PROTECT, related_name="precessions", verbose_name=_("successor"))
    happened_on = models.DateField(_("date"))
    reason = models.CharField(_("reason"), max_length=10, choices=Reason.choices)

    class Meta:
        ordering = ["-happened_on"]
        verbose_name = _("succession")
        verbose_name_plural = _("successions")
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="succession_unique"),
            models.CheckConstraint(
                condition=~Q(predecessor=models.F("successor")), name="succession_between_two_bodies"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"
