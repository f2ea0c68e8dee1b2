# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""PDFs read by other programs than the one that wrote them."""

import io
import re
import subprocess

import pikepdf
from PIL import Image

POINTS_PER_MM = 72 / 25.4
COLOURS = {"k": "CMYK", "K": "CMYK", "rg": "RGB", "RG": "RGB", "g": "grey", "G": "grey"}
BOX = re.compile(r"^(\w+Box): +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+)$", re.MULTILINE)


def run(program, *options, pdf):
    """Return what a program of Poppler says of a file."""
    return subprocess.run([program, *options, "-"], input=pdf, capture_output=True, check=True).stdout


def list_fonts(pdf):
    """Return the lines of pdffonts, without its headings."""
    return run("pdffonts", pdf=pdf).decode().splitlines()[2:]


def read_boxes(pdf):
    """Return the boxes that pdfinfo gives, as widths and heights in tenths of a millimetre."""
    return {
        name: (_millimetres(right, left), _millimetres(top, bottom))
        for name, left, bottom, right, top in BOX.findall(run("pdfinfo", "-box", pdf=pdf).decode())
    }


def _millimetres(end, start):
    return round((float(end) - float(start)) / POINTS_PER_MM, 1)


def draw(pdf, *, dpi):
    """Return the page as pdftoppm draws it."""
    return Image.open(io.BytesIO(run("pdftoppm", "-r", str(dpi), pdf=pdf))).convert("RGB")


def list_operations(pdf):
    """Return every operation of the page, and of all that it draws."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        streams = [document.pages[0], *filter(_is_content, document.objects)]
        found = [operation for stream in streams for operation in pikepdf.parse_content_stream(stream)]
        return [(list(operands), str(operator)) for operands, operator in found]


def _is_content(item):
    return isinstance(item, pikepdf.Stream) and (item.get("/Subtype") == "/Form" or item.get("/PatternType") == 1)
