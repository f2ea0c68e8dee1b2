# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an answer holds: records with every field described, of which a reader may ask for some alone."""

from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar

from django.utils import timezone
from django.utils.translation import gettext_noop
from pydantic import AfterValidator, BaseModel, ConfigDict, Field


def _on_the_clock_of_the_site(moment: datetime) -> datetime:
    """Return a moment with the offset of France: in UTC, the first hours of its day stand on the day before."""
    return timezone.localtime(moment, timezone.get_default_timezone())


Moment = Annotated[datetime, AfterValidator(_on_the_clock_of_the_site)]


def _mark_as_sparse(schema: dict[str, Any]) -> None:
    """Require no field: `fields` leaves out those that were not asked for."""
    schema.pop("required", None)


class Part(BaseModel):
    """What stands within a record: always whole.

    Of pydantic alone: ninja's Schema reads each value through a getter of templates, three times slower.
    """

    model_config = ConfigDict(extra="forbid")


class Record(Part):
    """What has an address of its own."""

    model_config = ConfigDict(extra="forbid", json_schema_extra=_mark_as_sparse)


Listed = TypeVar("Listed", bound=Record)


class ListOf(Part, Generic[Listed]):
    """A page of a list."""

    count: int = Field(description=gettext_noop("How many records the filters leave, on all pages."))
    next: str | None = Field(description=gettext_noop("Address of the next page, null on the last."))
    previous: str | None = Field(description=gettext_noop("Address of the page before, null on the first."))
    results: list[Listed] = Field(description=gettext_noop("The records of this page."))


class Name(Part):
    """A code with its name in the language asked for."""

    code: str = Field(description=gettext_noop("Code, the same in every language."))
    name: str = Field(description=gettext_noop("Name, in the language asked for if it is known, else in French."))
