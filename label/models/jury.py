# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who sits in the jury of an edition, with the function held at that time."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from label.models.edition import Edition, validate_code


class Person(models.Model):
    class Civility(models.TextChoices):
        MR = "M.", _("Mr")
        MRS = "Mme", _("Ms")

    civility = models.CharField(_("civility"), max_length=5, choices=Civility.choices, blank=True)
    first_name = models.CharField(_("first name"), max_length=150)
    last_name = models.CharField(_("last name"), max_length=150)
    email = models.EmailField(_("email"), blank=True, help_text=_("Never shown: it serves to send the workbooks."))
    photo = models.ForeignKey(
        "core.CustomImage", models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("photo")
    )

    class Meta:
        ordering = ["last_name", "first_name"]
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        return " ".join(filter(None, [self.civility, self.first_name, self.last_name]))


class JurySeat(models.Model):
    class State(models.TextChoices):
        ACTIVE = "active", _("Active")
        ENDED_KEPT = "ended-kept", _("Ended, marks kept")
        ENDED_EXCLUDED = "ended-excluded", _("Ended, marks excluded")

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="seats", verbose_name=_("edition"))
    code = models.CharField(_("code"), max_length=50, validators=[validate_code])
    person = models.ForeignKey(Person, models.PROTECT, related_name="seats", verbose_name=_("person"))
    role = models.CharField(_("function"), max_length=255, blank=True, help_text=_("As held in that edition."))
    organisation = models.CharField(_("organisation"), max_length=255, blank=True)
    chair = models.BooleanField(_("chair"), default=False)
    state = models.CharField(_("seat"), max_length=20, choices=State.choices, default=State.ACTIVE)
    ended_reason = models.TextField(_("why the seat ended"), blank=True)
    # None: not asked yet. Past juries come from public sources, which the edition names.
    agrees_to_name = models.BooleanField(_("agrees to be named in public"), null=True, blank=True)
    agrees_to_photo = models.BooleanField(_("agrees to have the photo shown"), null=True, blank=True)
    consented_at = models.DateTimeField(_("answered on publication at"), null=True, blank=True, editable=False)
    # The neutral name ("J1") that sealed documents give the juror: what is fingerprinted holds no person's name.
    sealed_code = models.CharField(_("code in sealed documents"), max_length=10, blank=True, editable=False)
    sort_order = models.PositiveIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["edition", "sort_order", "id"]
        verbose_name = _("jury seat")
        verbose_name_plural = _("jury seats")
        constraints = [models.UniqueConstraint(fields=["edition", "code"], name="seat_unique_in_edition")]

    def __str__(self) -> str:
        return f"{self.person.full_name} ({self.edition.code})"

    @property
    def function_line(self) -> str:
        """Return "Déléguée générale, Association" with what is known."""
        return ", ".join(filter(None, [self.role, self.organisation]))
