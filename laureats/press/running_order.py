# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The running order of the ceremony: levels from the lowest up, then the mentions."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.documents import render_pdf
from laureats.palmares.content import PalmaresContent
from laureats.press.embargo import LANGUAGE, describe_embargo
from laureats.press.figures import Figures, count_figures
from laureats.press.laureates import Laureate
from laureats.spreadsheets.writing import CellValue, Table, write_table

TEMPLATE = "laureats/documents/running_order.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One body called to the stage; `opinion` is read aloud, and blank for a mention."""

    number: int
    laureate: Laureate
    opinion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The bodies called for one level or one mention."""

    title: str
    calls: tuple[Call, ...]


def list_parts(figures: Figures) -> list[Part]:
    """Return the parts of the ceremony that call someone; calls are numbered through."""
    parts: list[Part] = []
    number = 0
    for title, called in _sequence(figures):
        calls = [
            Call(number=number + rank, laureate=laureate, opinion=opinion)
            for rank, (laureate, opinion) in enumerate(called, start=1)
        ]
        number += len(calls)
        parts.append(Part(title=title, calls=tuple(calls)))
    return parts


def build_running_order_pdf(*, edition: Edition, content: PalmaresContent) -> bytes:
    with translation.override(LANGUAGE):
        figures = count_figures(edition=edition, content=content)
        context = {
            "edition": edition,
            "figures": figures,
            "parts": list_parts(figures),
            "embargo": describe_embargo(edition),
        }
        return render_pdf(TEMPLATE, context, language=LANGUAGE)


def build_running_order_ods(*, edition: Edition, content: PalmaresContent) -> bytes:
    """Return the same as a table, with a column left blank for how names are said."""
    with translation.override(LANGUAGE):
        figures = count_figures(edition=edition, content=content)
        table = Table(
            title=f"deroule-{edition.code}",
            header=[
                _("Order"),
                _("Called for"),
                _("Body"),
                _("Pronunciation"),
                _("File carried by"),
                _("Jury’s opinion"),
            ],
            rows=[*_embargo_rows(edition), *_call_rows(figures)],
            written_at=edition.sealed_at,
        )
        return write_table(table, file_format="ods")


def _embargo_rows(edition: Edition) -> Iterator[list[CellValue]]:
    embargo = describe_embargo(edition)
    if embargo:
        yield [None, embargo, None, None, None, None]


def _call_rows(figures: Figures) -> Iterator[list[CellValue]]:
    for part in list_parts(figures):
        for call in part.calls:
            body = call.laureate
            yield [call.number, part.title, body.name_in_sentence, None, body.carried_by, call.opinion]


def _sequence(figures: Figures) -> Iterator[tuple[str, list[tuple[Laureate, str]]]]:
    for level in reversed(figures.levels):
        if level.laureates:
            yield level.name, [(laureate, laureate.opinion) for laureate in level.laureates]
    for mention in figures.mentions:
        title = _("Mention: %(mention)s") % {"mention": mention.name}
        yield title, [(laureate, "") for laureate in mention.laureates]
