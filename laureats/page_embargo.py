# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages of laureates to come: a title alone tells the result, so that a release publishes them, and nobody before."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.models import PagePermissionTester

if TYPE_CHECKING:
    from laureats.models.pages import LaureatePage


class PublishBeforeAwardError(PublishPagePermissionError):
    """The page of a body was to be published before the body holds an award."""


class LaureatePermissions(PagePermissionTester):
    """A page that waits for an award may be written and read by editors, and published by none."""

    def can_publish(self) -> bool:
        return not awaits_award(self.page) and bool(super().can_publish())


def awaits_award(page: "LaureatePage") -> bool:
    """Tell whether a draft is that of a body without any award. Awards of a release exist from its first step on."""
    return not page.live and not page.territory.awards.exists()


def refuse_before_award(page: "LaureatePage") -> None:
    """Raise `PublishBeforeAwardError` for a page that waits for the release."""
    if awaits_award(page):
        message = _("“%(title)s” holds no award that is public: the release of the results publishes this page.")
        raise PublishBeforeAwardError(message % {"title": page.title})
