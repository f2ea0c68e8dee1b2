# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Juries: the jurors who may be named, and how many others there are."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext_noop
from ninja import Query, Router
from pydantic import Field

from core.api.addresses import page_field, record_address, url_field, whole_address
from core.api.answers import answer_list, answer_record
from core.api.operations import read
from core.api.questions import ORDER_DESCRIPTION, ListQuestion, PlainYear, Question, fields_of, order_of
from core.api.records import ListOf, Part, Record
from core.api.taking import take_page
from core.pictures import face_address
from label.api.pages import PagesOfEditions, pages_of
from label.api.questions import EDITION_DESCRIPTION
from label.models import Edition, JurySeat
from label.queries import PublicJuror, PublicJury, announced_juries, public_juries

router = Router()
TAG = gettext_noop("Juries")
VIEW = "read_jury"


class JurorPart(Part):
    """A juror who may be named, with the function held in that edition."""

    name: str = Field(description=gettext_noop("Whole name, with the civility if it is known."))
    first_name: str = Field(description=gettext_noop("First name."))
    last_name: str = Field(description=gettext_noop("Last name."))
    role: str = Field(description=gettext_noop("Function held then, in French, blank if it is not known."))
    organisation: str = Field(description=gettext_noop("Organisation, blank if it is not known."))
    is_chair: bool = Field(description=gettext_noop("Whether the juror chairs the jury."))
    has_left: bool = Field(description=gettext_noop("Whether the juror left the jury before its end."))
    photo: str | None = Field(
        description=gettext_noop("Address of a square photo, null unless the juror agrees to its being shown.")
    )


class JuryRecord(Record):
    """The jury of an edition."""

    edition: str = Field(description=gettext_noop("Code of the edition."))
    year: int = Field(description=gettext_noop("Year of the edition."))
    jurors: list[JurorPart] = Field(description=gettext_noop("The jurors who may be named, the chair first."))
    unnamed_count: int = Field(
        description=gettext_noop("How many jurors are not named: nobody is named without agreeing to it.")
    )
    is_complete: bool = Field(description=gettext_noop("Whether the whole jury is known."))
    source: str = Field(
        description=gettext_noop("Where the jury of a past edition is known from, blank for those of this site.")
    )
    page: str | None = page_field()
    url: str = url_field()


class JuryQuestion(Question):
    fields: str | None = fields_of(JuryRecord)


class JuryListQuestion(ListQuestion):
    fields: str | None = fields_of(JuryRecord)
    edition: str | None = Field(None, max_length=50, description=EDITION_DESCRIPTION)
    year: PlainYear | None = Field(None, description=gettext_noop("Year of the edition."))
    order: order_of(["year"]) = Field("-year", description=ORDER_DESCRIPTION)  # type: ignore[valid-type]


# Jurors may change their mind on any day, which no date tells: the ETag alone says whether an answer changed.
@read(router, "/juries", answer=ListOf[JuryRecord], summary=gettext_noop("List the juries"), tag=TAG)
def list_juries(request: HttpRequest, question: Query[JuryListQuestion]) -> HttpResponseBase:
    found = announced_juries().order_by(question.order, "code")
    if question.edition is not None:
        found = found.filter(code=question.edition)
    if question.year is not None:
        found = found.filter(year=question.year)
    taken = take_page(found, question=question)
    records = _describe_all(taken.rows, request=request)
    return answer_list(request, records, count=taken.count, question=question, changed_at=None)


@read(router, "/juries/{edition}", answer=JuryRecord, summary=gettext_noop("Read a jury"), tag=TAG)
def read_jury(request: HttpRequest, edition: str, question: Query[JuryQuestion]) -> HttpResponseBase:
    found = announced_juries().filter(code=edition).first()
    if found is None:
        raise Http404
    (record,) = _describe_all([found], request=request)
    return answer_record(request, record, question=question, changed_at=None)


def _describe_all(editions: list[Edition], *, request: HttpRequest) -> list[JuryRecord]:
    pages = pages_of(editions, request=request)
    juries = public_juries(editions)
    return [_describe(edition, jury=juries[edition.pk], pages=pages, request=request) for edition in editions]


def _describe(edition: Edition, *, jury: PublicJury, pages: PagesOfEditions, request: HttpRequest) -> JuryRecord:
    return JuryRecord(
        edition=edition.code,
        year=edition.year,
        jurors=[_describe_juror(juror, request=request) for juror in jury.jurors],
        unnamed_count=jury.unnamed_count,
        is_complete=edition.jury_is_complete,
        source=edition.jury_source,
        page=pages.jury_or_none(edition),
        url=record_address(VIEW, edition.code, request=request),
    )


def _describe_juror(juror: PublicJuror, *, request: HttpRequest) -> JurorPart:
    seat, person = juror.seat, juror.seat.person
    return JurorPart(
        name=person.full_name,
        first_name=person.first_name,
        last_name=person.last_name,
        role=seat.role,
        organisation=seat.organisation,
        is_chair=seat.chair,
        has_left=seat.state != JurySeat.State.ACTIVE,
        photo=whole_address(face_address(juror.photo), request=request) if juror.photo else None,
    )
