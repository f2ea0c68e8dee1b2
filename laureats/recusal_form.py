# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The form of a recusal in the admin."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from label.models import JurySeat
from laureats.desk.states import desk_editions
from laureats.models import Candidature, Recusal


class RecusalForm(WagtailAdminModelForm):
    """Offer the jurors and candidatures of the editions that are run here; both must be of one edition."""

    class Meta:
        model = Recusal
        fields = ("candidature", "seat", "reason")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        editions = desk_editions().values("pk")
        seats = JurySeat.objects.filter(edition__in=editions)
        candidatures = Candidature.objects.filter(edition__in=editions)
        self.fields["seat"].queryset = seats.select_related("person", "edition")
        self.fields["candidature"].queryset = candidatures.select_related("territory")

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean()
        seat, candidature = data.get("seat"), data.get("candidature")
        if seat and candidature and seat.edition_id != candidature.edition_id:
            self.add_error("seat", _("This juror sits in another edition than the candidature’s."))
        return data

    def save(self, commit: bool = True) -> Recusal:  # Django's own signature.
        if self.instance.pk is None:
            self.instance.created_by = self.for_user
        recusal: Recusal = super().save(commit=commit)
        return recusal
