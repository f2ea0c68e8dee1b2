# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The juries of released editions: those alone who may be named, as the jury's page names them."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from label.models import Edition, JuryPage
from label.queries import PublicJuror, public_juries
from laureats.open_data.edition_columns import EDITION_COLUMN, YEAR_COLUMN
from laureats.open_data.shapes import Column, Row, Value
from laureats.open_data.sources import Sources, read_sources
from laureats.public.addresses import local_address

JUROR_COLUMNS = (
    EDITION_COLUMN,
    YEAR_COLUMN,
    Column(
        name="rank",
        title=_("Rank"),
        description=_("Order in which the jury is told, the chair first; it changes with who may be named."),
        type="integer",
        minimum=1,
        is_required=True,
    ),
    Column(name="civility", title=_("Civility"), description=_("M. or Mme, blank when it is not known.")),
    Column(name="first_name", title=_("First name"), description=_("First name, as published.")),
    Column(name="last_name", title=_("Last name"), description=_("Last name, as published."), is_required=True),
    Column(name="role", title=_("Function"), description=_("Function held at the time of that edition, in French.")),
    Column(name="organisation", title=_("Organisation"), description=_("Organisation at the time of that edition.")),
    Column(
        name="chair",
        title=_("Chair"),
        description=_("True for who chaired the jury."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="level_known",
        title=_("Levels known"),
        description=_("True when every known label of the edition has its level, which this jury gave."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="list_is_complete",
        title=_("List is complete"),
        description=_("True when the whole jury is known; a juror who may not be named has no row all the same."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="disputed",
        title=_("Sources disagree"),
        description=_("True when sources do not tell the same of this juror: no such case is recorded."),
        type="boolean",
        is_required=True,
    ),
    Column(
        name="source",
        title=_("Source"),
        description=_("Where the jury is known from; the jury’s page for juries of ours."),
        is_required=True,
    ),
)


def read_jurors() -> list[Row]:
    """Return the jurors who may be named, latest edition first: who may not is neither told nor counted."""
    editions = list(Edition.objects.released().order_by("-year", "code"))
    juries, sources = public_juries(editions), read_sources()
    page = sources.site + (local_address(JuryPage) or "/")
    return [
        row
        for edition in editions
        for row in _describe_jury(juries[edition.pk].jurors, edition=edition, page=page, sources=sources)
    ]


def _describe_jury(
    jurors: list[PublicJuror], *, edition: Edition, page: str, sources: Sources
) -> Iterator[dict[str, Value]]:
    for rank, juror in enumerate(jurors, start=1):
        yield {
            "edition": edition.code,
            "year": edition.year,
            "rank": rank,
            **_describe_juror(juror),
            "level_known": sources.knows_levels(edition),
            "list_is_complete": edition.jury_is_complete,
            # Nothing records it of jurors.
            "disputed": False,
            "source": edition.jury_source or page,
        }


def _describe_juror(juror: PublicJuror) -> dict[str, Value]:
    seat, person = juror.seat, juror.seat.person
    return {
        "civility": person.civility,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "role": seat.role,
        "organisation": seat.organisation,
        "chair": seat.chair,
    }
