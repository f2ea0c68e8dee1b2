# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The forms of pages and texts, which refuse to publish faults and keep any draft."""

from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from core.content_checks.checking import check_content


class FaultRefusal:
    """Refuse faults once the record holds what was typed. A draft and a preview are never refused."""

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]  # A mixin of Wagtail's forms.
        if self.is_deferred_validation:  # type: ignore[attr-defined]  # Idem.
            return
        for finding in check_content(self.instance):  # type: ignore[attr-defined]  # Idem.
            if finding.is_fault:
                field = finding.field if finding.field in self.fields else None  # type: ignore[attr-defined]  # Idem.
                self.add_error(field, finding.sentence)  # type: ignore[attr-defined]  # Idem.


class CheckedPageForm(FaultRefusal, WagtailAdminPageForm):
    pass


class CheckedTextForm(FaultRefusal, WagtailAdminModelForm):
    pass
