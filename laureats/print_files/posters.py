# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The poster: A4 for the office, tagged and in the colours of a screen, and A3 for a printer.

A template may keep a place for the QR code of the laureate's page: a `<rect data-role="qr">`, which the code fills.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from defusedxml.ElementTree import fromstring
from django.utils.safestring import mark_safe

from laureats.assets.artworks import Role
from laureats.assets.drawing import draw_picture
from laureats.assets.kit_file import KitFile
from laureats.assets.svg_sources import SVG, svg
from laureats.documents import render_pdf
from laureats.print_files.layouts import GROUND
from laureats.print_files.media_types import PDF
from laureats.print_files.press_pdf import Print, render_press_pdf
from laureats.print_files.qr_codes import qr_path
from laureats.print_files.sheets import Sheet
from laureats.print_files.subject import LANGUAGE, PrintSubject

A3 = Sheet(width_mm=297, height_mm=420, bleed_mm=5)
TEMPLATE = "laureats/documents/poster.html"
QR_PLACE = "qr"


def poster_files(subject: PrintSubject) -> Iterator[KitFile]:
    picture = draw_poster(subject)
    yield KitFile(role="affiche-a4.pdf", media_type=PDF, content=_render_a4(subject, picture=picture))
    printed = Print(
        picture=_write(picture),
        sheet=A3,
        title=f"Affiche {A3.told_size} – {subject.badge.laureate} – {subject.badge.statement}",
        slug=f"{subject.badge.laureate} – {A3.told_size}",
        dated_at=subject.dated_at,
    )
    yield KitFile(role="affiche-a3.pdf", media_type=PDF, content=render_press_pdf(printed))


def draw_poster(subject: PrintSubject) -> Element:
    """Return the filled template, with the QR code where it keeps a place for one."""
    picture = fromstring(draw_picture(artwork=subject.artwork, role=Role.POSTER, subject=subject.badge))
    for parent in list(picture.iter()):
        for place in parent.findall(f"{svg('rect')}[@data-role='{QR_PLACE}']"):
            _fill_place(place, parent=parent, address=subject.page_address)
    return picture


def _fill_place(place: Element, *, parent: Element, address: str) -> None:
    """Draw the code over its place, which stays as its white ground."""
    path, width = qr_path(address)
    x, y, side = (float(place.get(name, "0")) for name in ("x", "y", "width"))
    code = SubElement(parent, svg("path"), {"d": path, "fill": "#000000"})
    code.set("transform", f"translate({x:g} {y:g}) scale({side / width:g})")


def _render_a4(subject: PrintSubject, *, picture: Element) -> bytes:
    context = {
        "subject": subject,
        "ground": picture.get(GROUND, "#ffffff"),
        "picture": mark_safe(_write(picture).decode()),  # noqa: S308 - our own tree, written as XML
    }
    return render_pdf(TEMPLATE, context, language=LANGUAGE)


def _write(picture: Element) -> bytes:
    register_namespace("", SVG)
    return tostring(picture, encoding="unicode").encode()
