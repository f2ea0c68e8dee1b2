# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Wagtail's views of records, which say what the database refuses, and show every kind of value in words."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db import IntegrityError
from django.db.models import Field, ProtectedError, QuerySet
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin.views import generic

# How the triggers of the database begin when they refuse.
FROZEN = "frozen:"


class RecordIndexView(generic.IndexView):
    # Wagtail's own export is not offered, not even by its address: what an app exports, it writes itself.
    FORMATS: tuple[str, ...] = ()

    def search_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Keep what is found, once each, even when the words are sought in several rows of another table."""
        if not self.is_searching:
            return queryset
        found = super().search_queryset(self.model._base_manager.order_by())
        return queryset.filter(pk__in=found.values("pk"))


class FrozenRefusal:
    """Show the refusal of a frozen record as an error of the form."""

    def form_valid(self, form: BaseForm) -> HttpResponse:
        try:
            response: HttpResponse = super().form_valid(form)  # type: ignore[misc]  # A mixin of Wagtail's form views.
        except IntegrityError as error:
            if FROZEN not in str(error):
                raise
            form.add_error(None, _("The edition is sealed or public: this can no longer change."))
            self.is_valid(form)  # type: ignore[attr-defined]  # Idem. It makes the sentence above the form.
            response = self.form_invalid(form)  # type: ignore[attr-defined]  # Idem.
        return response


class CreateRecordView(FrozenRefusal, generic.CreateView):
    pass


class EditRecordView(FrozenRefusal, generic.EditView):
    pass


class DeleteRecordView(generic.DeleteView):
    def form_valid(self, form: BaseForm) -> HttpResponse:
        try:
            response: HttpResponse = super().form_valid(form)
        except ProtectedError:
            return self._refuse(_("Other records name this one: it cannot be deleted."))
        except IntegrityError as error:
            if FROZEN not in str(error):
                raise
            return self._refuse(_("The edition is sealed or public: this can no longer be deleted."))
        return response

    def _refuse(self, sentence: str) -> HttpResponse:
        messages.error(self.request, sentence)
        return redirect(self.index_url_name)


class InspectRecordView(generic.InspectView):
    def get_field_display_value(self, field_name: str, field: Field[Any, Any]) -> Any:
        return put_in_words(super().get_field_display_value(field_name, field))


def put_in_words(value: Any) -> Any:
    """Return a value as people read it: lists and mappings unfolded, yes and no, a dash for nothing."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, Mapping):
        return "; ".join(_put_pair_in_words(key, part) for key, part in value.items()) or "–"
    if isinstance(value, list | tuple):
        return ", ".join(str(put_in_words(part)) for part in value) or "–"
    return "–" if value is None or value == "" else value


def _put_pair_in_words(key: Any, value: Any) -> str:
    return _("%(name)s: %(value)s") % {"name": key, "value": put_in_words(value)}
