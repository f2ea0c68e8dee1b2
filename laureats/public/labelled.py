# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages of bodies that have a public award: an editor may publish the page of another too early."""

from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef

from laureats.models.award import Award
from laureats.models.territory import Territory
from laureats.public.succession import heirs_of

if TYPE_CHECKING:
    from wagtail.query import PageQuerySet

    from laureats.models import LaureatePage


def labelled_pages() -> "PageQuerySet[LaureatePage]":
    """Return the live pages of bodies with a public award, their own or a predecessor's."""
    # The pages import these modules.
    from laureats.models import LaureatePage

    return LaureatePage.objects.live().public().exclude(pk__in=unlabelled_page_ids())


def unlabelled_page_ids() -> list[int]:
    """Return the live pages of bodies without one, in two queries whatever there is: usually none."""
    from laureats.models import LaureatePage

    awards = Award.objects.public()
    own = Exists(awards.filter(territory=OuterRef("territory")))
    inherited = heirs_of(Territory.objects.filter(Exists(awards.filter(territory=OuterRef("pk")))))
    pages = LaureatePage.objects.live().filter(~own).exclude(territory__in=inherited)
    return list(pages.values_list("pk", flat=True))
