# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Second and third steps: what each column brings, then what each word stands for."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from laureats.desk.mapping_forms import ColumnsForm, WordsForm
from laureats.desk.mapping_pages import MappedExportPage, ReadExportPage
from laureats.faults import Refused
from laureats.imports.holding import drop_held
from laureats.intake.mapping.saving import save_columns, save_words
from laureats.intake.mapping.words import Word, list_words
from laureats.models import ColumnMapping


class DecidingPage(ReadExportPage):
    """A page with a list for each thing to decide. The file may also be given up from it."""

    permission_required = "laureats.change_columnmapping"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.show(self.make_form()) if self.held.entries else self.start_again()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.held.entries:
            return self.start_again()
        if request.POST.get("deed") == "give_up":
            drop_held(self.held)
            messages.success(request, _("The files were given up: nothing was written."))
            return redirect(self.reverse_step("desk_import"))
        form = self.make_form(request.POST)
        if form is not None and form.is_valid():
            return self.save(form)
        return self.show(form)

    def show(self, form: forms.Form | None) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form))

    def make_form(self, data: Any = None) -> forms.Form | None:
        raise NotImplementedError

    def save(self, form: Any) -> HttpResponse:
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"unreadable": self.unreadable if self.export is None else [], "file_name": self.tell_name()}
        return {**context, **super().get_context_data(**kwargs)}


class ColumnsPage(DecidingPage):
    template_name = "laureats/desk/mapping_columns.html"

    @cached_property
    def mapping(self) -> ColumnMapping | None:
        """Return the mapping to begin with: the one asked for, else the last that was changed; "0" asks for none."""
        asked = self.request.POST.get("mapping") or self.request.GET.get("mapping")
        return self.find_mapping(asked) if asked else next(iter(self.mappings), None)

    def make_form(self, data: Any = None) -> ColumnsForm | None:
        if self.export is None:
            return None
        return ColumnsForm(data, export=self.export, targets=self.targets, mapping=self.mapping)

    def save(self, form: ColumnsForm) -> HttpResponse:
        name = form.cleaned_data["name"]
        try:
            mapping = save_columns(mapping=self.mapping, name=name, columns=form.columns, author=self.author)
        except Refused as refusal:
            form.add_error("name", refusal.faults[0].message)
            return self.show(form)
        page = "desk_mapping_words" if self.has_open_words(mapping) else "desk_mapping_check"
        return redirect(self.step_address(page, mapping.pk))

    def has_open_words(self, mapping: ColumnMapping) -> bool:
        assert self.export is not None  # noqa: S101  # A form stands for a file that was read.
        words = list_words(self.export, columns=mapping.columns, values=mapping.values, targets=self.targets)
        return any(word.meaning is None for word in words)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {"mapping": self.mapping, "mappings": self.mappings, "step": 2}
        return {**super().get_context_data(**kwargs), **context}


class WordsPage(DecidingPage, MappedExportPage):
    template_name = "laureats/desk/mapping_words.html"

    @cached_property
    def words(self) -> list[Word]:
        if self.export is None:
            return []
        mapping = self.mapping
        return list_words(self.export, columns=mapping.columns, values=mapping.values, targets=self.targets)

    def make_form(self, data: Any = None) -> WordsForm:
        return WordsForm(data, words=self.words, targets=self.targets, mapping=self.mapping)

    def save(self, form: WordsForm) -> HttpResponse:
        save_words(mapping=self.mapping, words=form.said, author=self.author)
        return redirect(self.step_address("desk_mapping_check", self.mapping.pk))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        columns = f"{self.step_address('desk_mapping_columns')}?mapping={self.mapping.pk}"
        return {**super().get_context_data(**kwargs), "mapping": self.mapping, "columns_url": columns, "step": 3}
