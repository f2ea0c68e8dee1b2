# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages locked for a user, as those that await a colleague's review: Wagtail publishes them among others."""

from collections.abc import Iterator, Sequence

from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.admin.views.pages.bulk_actions import PublishBulkAction
from wagtail.models import Page


def refuse_locked_pages(
    request: HttpRequest, _action_type: str, objects: Sequence[Page], action: BulkAction
) -> HttpResponseRedirect | None:
    """Publish none of many pages when one of them, or of the drafts to publish under them, is locked for the user."""
    if not isinstance(action, PublishBulkAction):
        return None
    titles = [
        page.get_admin_display_title()
        for page in _list_to_publish(objects, action=action)
        if page.permissions_for_user(request.user).page_locked()
    ]
    if not titles:
        return None
    message = _(
        "Nothing was published: these pages are locked for you, as those that await a colleague’s review are. Leave out"
        " %(titles)s."
    )
    messages.error(request, message % {"titles": ", ".join(titles)})
    return redirect(action.next_url)


def _list_to_publish(pages: Sequence[Page], *, action: PublishBulkAction) -> Iterator[Page]:
    for page in pages:
        yield page.specific
        if action.cleaned_form.cleaned_data["include_descendants"]:
            yield from page.get_descendants().not_live().specific()
