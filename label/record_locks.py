# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Views of the records that a seal reads: what is saved meanwhile waits for it, and is then refused."""

from typing import Any

from django.db import transaction
from django.db.models import Model

from core.record_views import CreateRecordView, DeleteRecordView, EditRecordView
from label.models import Edition


class LockedSave:
    """Save within the lock of the edition. The view's own transaction holds it."""

    def save_instance(self) -> Model:
        lock_edition_of(self.form.instance)  # type: ignore[attr-defined]  # A mixin of Wagtail's form views.
        saved: Model = super().save_instance()  # type: ignore[misc]  # Idem.
        return saved


class CreateLockedView(LockedSave, CreateRecordView):
    pass


class EditLockedView(LockedSave, EditRecordView):
    pass


class DeleteLockedView(DeleteRecordView):
    @transaction.atomic
    def delete_action(self) -> None:
        lock_edition_of(self.object)
        super().delete_action()


def lock_edition_of(record: Any) -> None:
    """Keep every other deed on the edition of a record waiting until the transaction ends."""
    owner = record if hasattr(record, "edition_id") else record.candidature
    Edition.objects.select_for_update(no_key=True).get(pk=owner.edition_id)
