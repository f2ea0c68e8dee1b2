# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the parts of grids share, as the API tells them."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from django.http import HttpRequest
from django.utils.translation import gettext_noop
from pydantic import Field

from core.api.addresses import part_address_or_none
from core.api.records import Part, Record
from label.models import Criterion, Domain, Edition
from label.queries import is_announced


class Continued(Part):
    """The part of an earlier grid that this one stands for."""

    edition: str = Field(description=gettext_noop("Code of the earlier edition."))
    code: str = Field(description=gettext_noop("Its code in that edition."))
    url: str | None = Field(description=gettext_noop("Its address in the API, null where it has none."))


class GridPart(Record):
    """What every part of a grid tells."""

    edition: str = Field(description=gettext_noop("Code of the edition."))
    code: str = Field(description=gettext_noop("Code, which no other part of the same kind has in the edition."))
    name: str = Field(description=gettext_noop("Name, in the language asked for if it is known, else in French."))
    position: int = Field(description=gettext_noop("Place in the order of the grid: the lowest comes first."))


def continued_or_none(part: Domain | Criterion, *, view: str, request: HttpRequest) -> Continued | None:
    """Return what a part continues, none while the public may not know of that edition."""
    earlier = part.continues
    if earlier is None or not is_announced(earlier.edition):
        return None
    code = earlier.edition.code
    address = part_address_or_none(view, code, earlier.code, request=request)
    return Continued(edition=code, code=earlier.code, url=address)


def number_if_published(number: Decimal | None, *, edition: Edition) -> float | None:
    """Return a weight, a maximum or a threshold as pages do: only where the edition publishes them.

    Fourteen digits stay exact in a JSON number.
    """
    return float(number) if number is not None and edition.publishes_weights else None


def last_release_or_none(editions: Iterable[Edition]) -> datetime | None:
    """Return when the last of these editions was released: none while the grid of one of them may still change."""
    moments = [edition.released_at for edition in editions]
    return max((moment for moment in moments if moment), default=None) if all(moments) else None
