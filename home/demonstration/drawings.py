# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures of the demonstration's articles: the project's own drawings, with the word of examples in each."""

from importlib.resources import as_file, files
from io import BytesIO
from pathlib import Path

import resvg_py
from django.core.files.base import ContentFile
from PIL import Image

from core.models import CustomImage

WIDTH = 1200
FONT = "AtkinsonHyperlegible-Regular.ttf"
CREDIT = "Dessin d’exemple, fait pour ce site"
LICENCE = "CC0 1.0"
# Names of files have no accents.
TITLES = {"scene": "Scène", "marches": "Marches d’escalier", "formulaire": "Formulaire"}


def draw_pictures(directory: Path) -> dict[str, CustomImage]:
    """Keep every drawing of the directory in the library; return them by the name of their file."""
    return {path.stem: _keep(path) for path in sorted(directory.glob("*.svg"))}


def _keep(path: Path) -> CustomImage:
    image: CustomImage = CustomImage.objects.create(
        title=f"{TITLES[path.stem]} (exemple)",
        file=ContentFile(_draw(path), name=f"{path.stem}.png"),
        credit=CREDIT,
        licence=LICENCE,
    )
    return image


def _draw(path: Path) -> bytes:
    """Return the drawing as PNG, in a palette of 64 colours: it has few."""
    with as_file(files("fontpkg_atkinson_hyperlegible") / "files" / FONT) as font:
        drawn = resvg_py.svg_to_bytes(
            svg_string=path.read_text(encoding="utf-8"), width=WIDTH, skip_system_fonts=True, font_files=[str(font)]
        )
    with Image.open(BytesIO(drawn)) as picture:
        reduced = picture.convert("RGB").quantize(64)
    written = BytesIO()
    reduced.save(written, format="PNG", optimize=True)
    return written.getvalue()
