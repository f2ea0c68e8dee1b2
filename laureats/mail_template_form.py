# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The form of a mail template: placeholders that are not in its list are refused, with the nearest one."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from laureats.intake.mail_templates import PLACEHOLDERS, find_faults
from laureats.models import MailTemplate


class MailTemplateForm(WagtailAdminModelForm):
    class Meta:
        model = MailTemplate
        fields = ["purpose", "name", "subject", "text"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        purpose = cleaned.get("purpose", "")
        if purpose in PLACEHOLDERS:
            for field in ("subject", "text"):
                words = {"subject": "", "text": "", field: cleaned.get(field, "")}
                for fault in find_faults(purpose=purpose, **words):
                    self.add_error(field, fault.message)
        return cleaned
