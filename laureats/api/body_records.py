# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is told of a body."""

from datetime import date
from typing import Literal

from django.utils.translation import gettext_noop
from pydantic import Field

from core.api.records import Part, Record
from laureats.api.award_records import BODY_ID, LINK, PAGE

Reason = Literal["merger", "split", "renaming"]


class KinPart(Part):
    """A body that this one succeeded, or that succeeded it."""

    id: str = Field(description=BODY_ID)
    display_name: str = Field(description=gettext_noop("Name as published today."))
    happened_on: date = Field(description=gettext_noop("When one succeeded the other."))
    reason: Reason = Field(
        description=gettext_noop("merger: into a larger body; split: into several; renaming: under another name.")
    )
    url: str = Field(description=LINK)


class BodyRecord(Record):
    """What the records of a body share."""

    id: str = Field(description=BODY_ID)
    siren: str | None = Field(description=gettext_noop("SIREN, null when it is not known."))
    insee_code: str | None = Field(description=gettext_noop("INSEE code, null when it is not known."))
    slug: str | None = Field(description=gettext_noop("Slug of its page, null without one."))
    name: str = Field(description=gettext_noop("Name of the place or of the body."))
    display_name: str = Field(description=gettext_noop("Name as published today."))
    kind: str = Field(description=gettext_noop("Kind of body, by its code."))
    kind_name: str = Field(description=gettext_noop("Kind of body, in words."))
    department: str | None = Field(description=gettext_noop("INSEE code of the département, null without one."))
    department_name: str | None = Field(description=gettext_noop("Name of the département."))
    region: str | None = Field(description=gettext_noop("INSEE code of the région, null for a national body."))
    region_name: str | None = Field(description=gettext_noop("Name of the région."))
    population: int | None = Field(description=gettext_noop("Population, null when it is not known."))
    latitude: float | None = Field(description=gettext_noop("Latitude in degrees (WGS 84), null when not known."))
    longitude: float | None = Field(description=gettext_noop("Longitude in degrees (WGS 84), null when not known."))
    website: str | None = Field(description=gettext_noop("Address of its own site, null when it is not known."))
    former_names: list[str] = Field(description=gettext_noop("Names that it once bore."))
    predecessors: list[KinPart] = Field(
        description=gettext_noop("Labelled bodies that it succeeded, the latest first.")
    )
    successors: list[KinPart] = Field(description=gettext_noop("Bodies that succeeded it, the latest first."))
    is_fictional: bool = Field(description=gettext_noop("Whether it is invented, for a demonstration."))
    url: str = Field(description=LINK)
    page: str | None = Field(description=PAGE)


class TerritoryRecord(BodyRecord):
    """A public body that the label knows: it was labelled, or succeeded one that was."""

    award_count: int = Field(description=gettext_noop("How many labels it holds, those taken back aside."))
    latest_year: int | None = Field(description=gettext_noop("Year of the latest of these labels, null without one."))
    laureate: str = Field(description=gettext_noop("Address of what it got, in this API."))
