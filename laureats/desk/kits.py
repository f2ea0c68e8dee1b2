# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Label kits: how far they are, and making them anew."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy, ngettext
from django_tasks import default_task_backend

from laureats.desk.kit_pages import REBUILD_KITS, EditionKitsPage, KitsPage, editions_with_kits
from laureats.desk.kit_rows import list_kits
from laureats.kits.progress import make_waiting_kits, read_progress
from laureats.kits.queries import awards_of_edition
from laureats.kits.rebuilding import list_outdated_badges, rebuild_kits
from laureats.models import Award

# How long a request may make kits where no worker does: one that has begun is ended.
LONGEST_WORK = 5.0


class KitIndex(KitsPage):
    template_name = "laureats/desk/kits.html"
    page_title = gettext_lazy("Label kits")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        listed = [(edition, read_progress(edition)) for edition in editions_with_kits()]
        return {**super().get_context_data(**kwargs), "editions": listed}


class EditionKits(EditionKitsPage):
    """Every kit of an edition. Where no worker makes them, the page makes some each time its button is pressed."""

    template_name = "laureats/desk/edition_kits.html"
    page_title = gettext_lazy("Label kits")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "progress": read_progress(self.edition),
            "rows": list_kits(self.edition),
            "has_worker": default_task_backend.supports_defer,
            "may_rebuild": self.request.user.has_perm(REBUILD_KITS),
        }
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.has_perm(REBUILD_KITS) and not default_task_backend.supports_defer:
            make_waiting_kits(edition=self.edition, seconds=LONGEST_WORK)
        return redirect("desk_edition_kits", code=self.edition.code)


class RebuildKits(EditionKitsPage):
    """The step before: how many kits, and how many badges take a next revision."""

    permission_required = REBUILD_KITS
    template_name = "laureats/desk/rebuild_kits.html"
    page_title = gettext_lazy("Make kits anew")

    def get_trail(self) -> list[dict[str, Any]]:
        kits = {"url": reverse("desk_edition_kits", args=[self.edition.code]), "label": self.edition.name}
        return [*super().get_trail(), kits]

    @cached_property
    def award(self) -> Award | None:
        """Return the one award that the address names, or nothing for all of them."""
        key = self.kwargs.get("award")
        return get_object_or_404(awards_of_edition(self.edition), pk=key) if key else None

    @property
    def awards(self) -> QuerySet[Award]:
        awards = awards_of_edition(self.edition)
        return awards.filter(pk=self.award.pk) if self.award else awards

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = {
            "award": self.award,
            "count": self.awards.count(),
            "outdated_count": len(list_outdated_badges(self.awards)),
        }
        return {**super().get_context_data(**kwargs), **context}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        count = rebuild_kits(self.awards)
        message = ngettext("%(count)d kit will be made anew.", "%(count)d kits will be made anew.", count)
        messages.success(request, message % {"count": count})
        return redirect("desk_edition_kits", code=self.edition.code)
