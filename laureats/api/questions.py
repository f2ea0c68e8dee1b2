# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the resources of results may be asked for, and how a body and an edition are named in their addresses."""

from typing import Annotated, Literal

from django.utils.translation import gettext_noop
from ninja import Path
from pydantic import Field

from core.api.questions import SEARCH_DESCRIPTION, ListQuestion, PlainYear
from label.kinds import Kind

# PostgreSQL stores no NUL.
TEXT = r"^[^\x00]*$"
CODE = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
PLACE = r"^[0-9A-Z]{2,3}$"
KindCode = Literal[tuple(Kind.values)]  # type: ignore[valid-type]

EditionCode = Annotated[
    str, Path(..., pattern=CODE, max_length=50, description=gettext_noop("Code of the edition: its year as a rule."))
]
Identifier = Annotated[
    str,
    Path(
        ...,
        pattern=TEXT,
        max_length=255,
        description=gettext_noop("SIREN of the body, INSEE code of a commune, or slug of the body’s page."),
    ),
]


class BodyListQuestion(ListQuestion):
    """What narrows a list of bodies, or of what they got."""

    q: str | None = Field(None, max_length=200, pattern=TEXT, description=SEARCH_DESCRIPTION)
    kind: KindCode | None = Field(  # type: ignore[valid-type]
        None, description=gettext_noop("Kind of body.")
    )
    region: str | None = Field(None, pattern=PLACE, description=gettext_noop("INSEE code of a région."))
    department: str | None = Field(None, pattern=PLACE, description=gettext_noop("INSEE code of a département."))
    is_fictional: bool | None = Field(
        None, description=gettext_noop("true: only what is invented, for demonstrations; false: only what is real.")
    )
    siren: str | None = Field(None, pattern=r"^[0-9]{9}$", description=gettext_noop("SIREN of the body."))
    insee_code: str | None = Field(
        None, pattern=r"^[0-9A-Z]{5}$", description=gettext_noop("INSEE code of a commune, of five characters.")
    )


class AwardFilters(BodyListQuestion):
    """What narrows awards, or the bodies that hold one of them."""

    edition: str | None = Field(None, pattern=CODE, max_length=50, description=gettext_noop("Code of an edition."))
    year: PlainYear | None = Field(None, description=gettext_noop("Year of the edition."))
    level: str | None = Field(None, max_length=50, pattern=TEXT, description=gettext_noop("Code of a level."))
    mention: str | None = Field(None, max_length=255, pattern=TEXT, description=gettext_noop("Code of a mention."))
    level_known: bool | None = Field(
        None, description=gettext_noop("true: awards whose level sources tell; false: the others.")
    )
    disputed: bool | None = Field(
        None, description=gettext_noop("true: awards that sources disagree on; false: the others.")
    )
    withdrawn: bool | None = Field(
        None, description=gettext_noop("true: awards that an erratum took back; false: those that stand.")
    )
