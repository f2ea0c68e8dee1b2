# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The admin's forms of bodies, former names and successions: what they write is found at once."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Model
from django.forms import BaseForm
from django.http import HttpResponse

from core.record_views import CreateRecordView, DeleteRecordView, EditRecordView
from laureats.body_search.indexing import index_bodies

# What leads from a record to the bodies whose names it tells.
_BODIES = ("territory_id", "predecessor_id", "successor_id")


class KeepsIndex:
    """A form view that writes anew the keys of the bodies that its record tells of, before and after."""

    object: Model | None

    def form_valid(self, form: BaseForm) -> HttpResponse:
        with transaction.atomic():
            told = set(_stored_bodies(self.object))
            response: HttpResponse = super().form_valid(form)  # type: ignore[misc]  # A mixin of form views.
            index_bodies(told | set(_bodies_of(self.object)))
        return response


class CreateIndexedView(KeepsIndex, CreateRecordView):
    pass


class EditIndexedView(KeepsIndex, EditRecordView):
    pass


class DeleteIndexedView(KeepsIndex, DeleteRecordView):
    pass


def _stored_bodies(record: Model | None) -> Iterator[int]:
    """Yield what the record tells of in the database: a form has changed it in memory already."""
    if record is not None and record.pk:
        yield from _bodies_of(type(record)._default_manager.filter(pk=record.pk).first())


def _bodies_of(record: Model | None) -> Iterator[int]:
    if record is None:
        return
    named = [getattr(record, name) for name in _BODIES if hasattr(record, name)]
    yield from filter(None, named or [record.pk])
