# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LabelConfig(AppConfig):
    name = "label"
    verbose_name = _("Label")

    def ready(self) -> None:
        from core.forgetting import watch_records
        from label.models import Criterion, Domain, DomainExplanation, Edition, JurySeat, Level, Person

        watch_records(Criterion, Domain, DomainExplanation, Edition, JurySeat, Level, Person)
