# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who comes, as a table for spreadsheets, as place cards and as the list at the door."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from label.models import Edition
from laureats.documents import render_pdf
from laureats.intake.ceremony.guests import Guest, Reply, count_guests, list_guests
from laureats.models import Attendee
from laureats.resources.exporting import MEDIA_TYPES, ExportedFile
from laureats.spreadsheets.workbook import FileFormat
from laureats.spreadsheets.writing import CellValue, Table, write_table

LANGUAGE = "fr"
PDF = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceCard:
    name: str
    function: str
    body: str


def export_guests(edition: Edition, *, file_format: FileFormat) -> ExportedFile:
    """Return "ceremonie-2026.ods": a row a person who comes, and one for each body that does not or did not answer."""
    with translation.override(LANGUAGE):
        title = f"ceremonie-{edition.code}"
        header = [_("Reference"), _("Body"), _("Answer"), _("Name"), _("Function"), _("Words to the secretariat")]
        rows = [row for guest in list_guests(edition) for row in _list_rows(guest)]
        content = write_table(Table(title=title, header=header, rows=rows), file_format=file_format)
    return ExportedFile(name=f"{title}.{file_format}", media_type=MEDIA_TYPES[file_format], content=content)


def print_place_cards(edition: Edition) -> ExportedFile:
    """Return "cartons-2026.pdf": eight cards a sheet, to be cut along the lines."""
    return _print(edition, template="place_cards", title="cartons")


def print_door_list(edition: Edition) -> ExportedFile:
    """Return "accueil-2026.pdf": who comes, body by body, with a box to tick."""
    return _print(edition, template="door_list", title="accueil")


def list_place_cards(guests: Sequence[Guest]) -> list[PlaceCard]:
    return [
        PlaceCard(name=person.name, function=person.function, body=guest.name)
        for guest, people in list_coming(guests)
        for person in people
    ]


def list_coming(guests: Sequence[Guest]) -> list[tuple[Guest, list[Attendee]]]:
    return [(guest, guest.attendees) for guest in guests if guest.reply == Reply.COMES]


def _print(edition: Edition, *, template: str, title: str) -> ExportedFile:
    with translation.override(LANGUAGE), timezone.override(settings.TIME_ZONE):
        guests = list_guests(edition)
        context = {
            "edition": edition,
            "cards": list_place_cards(guests),
            "coming": list_coming(guests),
            "counts": count_guests(guests),
        }
        content = render_pdf(f"laureats/documents/{template}.html", context, language=LANGUAGE)
    return ExportedFile(name=f"{title}-{edition.code}.pdf", media_type=PDF, content=content)


def _list_rows(guest: Guest) -> Iterator[list[CellValue]]:
    reply = guest.invitation.get_reply_display() if guest.invitation else _("Not invited yet")
    note = guest.invitation.note if guest.invitation else ""
    named = [(person.name, person.function) for person in guest.attendees] or [("", "")]
    for name, function in named:
        yield [guest.candidature.reference, guest.name, reply, name, function, note]
