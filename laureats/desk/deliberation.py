# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The table of the jury's meeting: every file by descending total, and those that call for a word."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.models import PermissionsMixin
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from laureats.deliberation.best_total import award_best_total
from laureats.deliberation.queries import DeliberatedFile, Deliberation, read_deliberation
from laureats.desk.best_total import show_best_total
from laureats.desk.deliberation_filters import DeliberationFilters
from laureats.desk.deliberation_forms import is_proposed, make_form
from laureats.desk.deliberation_rows import ShownFile, show_files
from laureats.desk.pages import READ_DESK, EditionPage
from laureats.desk.shown_names import ShownNames, load_names
from laureats.faults import Refused

READ_DECISIONS = "laureats.view_decision"
DECIDE = "laureats.change_decision"


class DeliberationBase(EditionPage):
    """A page of the deliberation: it shows marks and decisions."""

    header_icon = "group"

    def is_allowed(self, user: PermissionsMixin) -> bool:
        needed = {READ_DESK, READ_DECISIONS, DECIDE if self.request.method == "POST" else READ_DECISIONS}
        return user.has_perms(needed)

    @cached_property
    def deliberation(self) -> Deliberation:
        return read_deliberation(self.edition)

    @cached_property
    def names(self) -> ShownNames:
        return load_names(self.edition)

    @cached_property
    def filters(self) -> DeliberationFilters:
        return DeliberationFilters(self.kept_query, levels=self.names.levels)

    @property
    def kept_query(self) -> QueryDict:
        """Return the filters that the page was asked with, so that the way back finds the same files."""
        return self.request.GET

    @property
    def table_url(self) -> str:
        return reverse("desk_deliberation", args=[self.edition.code])

    def show(self, files: list[DeliberatedFile]) -> list[ShownFile]:
        return show_files(files, edition=self.edition, names=self.names, filters=self.filters)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "names": self.names,
            "may_decide": self.request.user.has_perm(DECIDE),
            "query": keep_filters(self.kept_query),
            "table_url": self.table_url,
        }
        return {**super().get_context_data(**kwargs), **context}


class DeliberationPage(DeliberationBase):
    template_name = "laureats/desk/deliberation.html"

    @cached_property
    def found(self) -> list[DeliberatedFile]:
        return self.filters.find_files(self.deliberation.files)

    def get_page_title(self) -> str:
        return _("Deliberation – %(found)s") % {"found": self.count_found()}

    def count_found(self) -> str:
        found, total = len(self.found), len(self.deliberation.files)
        if not self.filters.is_filtered:
            return ngettext("%(count)d file", "%(count)d files", total) % {"count": total}
        sentence = ngettext("%(found)d file of %(total)d", "%(found)d files of %(total)d", found)
        return sentence % {"found": found, "total": total}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "filters": self.filters,
            "rows": self.show(self.found),
            "count": self.count_found(),
            "best_total": show_best_total(self.deliberation, names=self.names),
            **self.get_edited(),
        }
        return {**super().get_context_data(**kwargs), **context}

    def get_edited(self) -> dict[str, Any]:
        """Return the form of the row that is edited in place, if any."""
        edited = next((file for file in self.found if file.reference == self.request.GET.get("edit")), None)
        if edited is None or not self.request.user.has_perm(DECIDE):
            return {}
        return {
            "edited": edited,
            "form": make_form(edited, deliberation=self.deliberation),
            "is_proposed": is_proposed(edited, best_total=self.deliberation.best_total),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give the mention for the best total to those that the page proposed."""
        holders = frozenset(request.POST.getlist("holders"))
        try:
            award_best_total(edition=self.edition, holders=holders, author=self.author)
        except Refused as refusal:
            for fault in refusal.faults:
                messages.error(request, fault.message)
        else:
            messages.success(request, _("The mention is given to every file with the highest total."))
        return redirect(f"{self.table_url}?{keep_filters(request.GET)}")


def keep_filters(query: QueryDict) -> str:
    """Return a query string with the filters alone."""
    kept = QueryDict(mutable=True)
    for name in DeliberationFilters.base_fields:
        value = query.get(name)
        if isinstance(value, str) and value:
            kept[name] = value
    return kept.urlencode()
