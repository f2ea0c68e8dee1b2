# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The accessibility statement."""

from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from rest_framework.fields import CharField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from core.content_api.fields import TypedStream
from core.pages import EditorialPage
from home import accessibility
from home.blocks import KnownFaultsBlock


class AccessibilityPage(EditorialPage):
    """The accessibility statement: its figures come from the checks of the site, editors add what those cannot see."""

    contact_mail = models.EmailField(_("whom to write to"), blank=True)
    known_faults = StreamField(KnownFaultsBlock(required=False), verbose_name=_("known faults"), blank=True)
    audited_on = models.DateField(_("date of the audit"), null=True, blank=True)
    audited_by = models.CharField(_("audited by"), max_length=255, blank=True)
    audit_rate = models.PositiveSmallIntegerField(
        _("criteria met, in percent"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
        help_text=_("The rate that the audit of RGAA found. It decides the state that the page declares."),
    )

    content_panels = [
        *EditorialPage.content_panels,
        FieldPanel("contact_mail", help_text=_("Who answers someone that the site shuts out.")),
        FieldPanel("known_faults", help_text=_("What the automatic checks cannot see, found by people.")),
        MultiFieldPanel(
            [
                FieldPanel("audited_on", help_text=_("The day on which the audit ended.")),
                FieldPanel("audited_by", help_text=_("Who made the audit: a person or a company.")),
                FieldPanel("audit_rate"),
            ],
            heading=_("Audit of RGAA"),
            help_text=_("Blank as long as nobody has audited the site, which then declares that it is not compliant."),
        ),
    ]
    api_fields = [
        *EditorialPage.api_fields,
        APIField("contact_mail"),
        APIField("known_faults", serializer=TypedStream(read_only=True)),
        APIField("audited_on"),
        APIField("audited_by"),
        APIField("audit_rate"),
        APIField("conformity", serializer=CharField(source="conformity.value", read_only=True)),
    ]

    override_translatable_fields = [SynchronizedField("audited_by")]

    max_count_per_parent = 1
    page_description = _("What the site does for disabled people, measured by its own checks. One for each language.")
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("accessibility statement")
        verbose_name_plural = _("accessibility statements")
        constraints = [
            models.CheckConstraint(
                condition=Q(audit_rate__isnull=True, audited_on__isnull=True, audited_by="")
                | (Q(audit_rate__isnull=False, audited_on__isnull=False) & ~Q(audited_by="")),
                name="accessibility_audit_whole_or_none",
                violation_error_message=_("An audit has its date, its author and its rate: give all three, or none."),
            ),
            models.CheckConstraint(
                condition=Q(audit_rate__isnull=True) | Q(audit_rate__lte=100),
                name="accessibility_audit_rate_in_percent",
            ),
        ]

    @property
    def conformity(self) -> accessibility.Conformity:
        return accessibility.conformity_of(audit_rate=self.audit_rate)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        results = accessibility.read_results()
        shown = {
            "results": results,
            "checks": accessibility.list_checks(results),
            "addresses": results.pages.get(get_language() or "", []),
        }
        return {**super().get_context(request, *args, **kwargs), **shown}
