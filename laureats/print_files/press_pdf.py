# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A picture of the label on a sheet for a printer: PDF/X-4, vectors in four inks, bleed and crop marks, no font.

WeasyPrint draws the picture; `_finish` then makes of its document what a printer asks for. The same picture, sheet,
profile and libraries give the same bytes: dates are those of the results, the identifier is drawn from the contents.
"""

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache, partial
from hashlib import sha256
from typing import Any

import pydyf

from laureats.assets.inks import read_ink_profile
from laureats.print_files.complaints import refusing_complaints
from laureats.print_files.gradients import lay_bare
from laureats.print_files.inks import name_profile
from laureats.print_files.layouts import lay_out, write_slug
from laureats.print_files.separation import separate
from laureats.print_files.sheets import Box, Sheet
from laureats.print_files.xmp import write_xmp

# PDF/X-4 (ISO 15930-7) is written on PDF 1.6.
PDF_VERSION = "1.6"
MARK_WIDTH = 0.25


@dataclass(frozen=True, kw_only=True)
class Print:
    """A filled template and the sheet it goes on.

    `slug` is printed beyond the cut, for whoever holds the sheet; `dated_at` is written as the date of making.
    """

    picture: bytes
    sheet: Sheet
    title: str
    slug: str
    dated_at: datetime


def render_press_pdf(printed: Print) -> bytes:
    """Return the file for the printer. Raise `Refused` without a profile of the press."""
    # WeasyPrint takes a second and a half to import: processes that print nothing do without.
    from weasyprint import HTML
    from weasyprint.urls import URLFetcher

    profile = read_ink_profile()
    html = lay_out(printed.picture, sheet=printed.sheet, title=printed.title, slug=write_slug(printed.slug))
    identifier = sha256(html.encode() + printed.dated_at.isoformat().encode() + profile).hexdigest()
    document = HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=()))
    with refusing_complaints():
        pdf: bytes = document.write_pdf(
            pdf_version=PDF_VERSION,
            pdf_identifier=identifier[:32].encode(),
            finisher=partial(_finish, printed=printed, identifier=identifier),
        )
    return pdf


def _finish(_document: Any, pdf: pydyf.PDF, *, printed: Print, identifier: str) -> None:
    separate(pdf)
    lay_bare(pdf)
    _set_boxes(pdf, sheet=printed.sheet)
    _draw_marks(pdf, sheet=printed.sheet)
    _tell_output_intent(pdf)
    _tell_what_it_is(pdf, printed=printed, identifier=identifier)


def _page(pdf: pydyf.PDF) -> pydyf.Dictionary:
    return next(item for item in pdf.objects if isinstance(item, dict) and item.get("Type") == "/Page")


def _set_boxes(pdf: pydyf.PDF, *, sheet: Sheet) -> None:
    boxes: dict[str, Box] = {"MediaBox": sheet.media_box, "BleedBox": sheet.bleed_box, "TrimBox": sheet.trim_box}
    _page(pdf).update({name: pydyf.Array(box) for name, box in boxes.items()})


def _draw_marks(pdf: pydyf.PDF, *, sheet: Sheet) -> None:
    """Draw the marks under the picture, in all four inks, so that each plate has them."""
    number = int(_page(pdf)["Contents"].split()[0])
    lines = [f"{x} {y} m {to_x} {to_y} l S" for x, y, to_x, to_y in sheet.crop_marks()]
    pdf.objects[number].stream.insert(0, " ".join(["q 1 1 1 1 K", f"{MARK_WIDTH} w", *lines, "Q"]).encode())


def _tell_output_intent(pdf: pydyf.PDF) -> None:
    profile = read_ink_profile()
    stream = pydyf.Stream([_compress(profile)], {"N": 4, "Filter": "/FlateDecode"})
    pdf.add_object(stream)
    intent = pydyf.Dictionary(
        {
            "Type": "/OutputIntent",
            "S": "/GTS_PDFX",
            "OutputConditionIdentifier": pydyf.String("Custom"),
            "Info": pydyf.String(name_profile(profile)),
            "DestOutputProfile": stream.reference,
        }
    )
    pdf.catalog["OutputIntents"] = pydyf.Array([intent])


@lru_cache(maxsize=2)
def _compress(content: bytes) -> bytes:
    return zlib.compress(content, 9)


def _tell_what_it_is(pdf: pydyf.PDF, *, printed: Print, identifier: str) -> None:
    stamp = printed.dated_at.astimezone(UTC)
    date = pydyf.String(f"D:{stamp:%Y%m%d%H%M%S}Z")
    pdf.info.update({"CreationDate": date, "ModDate": date, "Trapped": "/False", "Title": pydyf.String(printed.title)})
    xmp = write_xmp(title=printed.title, dated_at=stamp, identifier=identifier, producer=pdf.info["Producer"].string)
    metadata = pydyf.Stream([xmp], {"Type": "/Metadata", "Subtype": "/XML"})
    pdf.add_object(metadata)
    pdf.catalog["Metadata"] = metadata.reference
