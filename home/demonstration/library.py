# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pictures and documents of the demonstration: the project's own drawings, marked as examples."""

from io import BytesIO
from pathlib import Path

import resvg_py
from django.core.files.base import ContentFile
from PIL import Image

from core.models import CustomDocument, CustomImage

CREDIT = "Illustration d’exemple, dessinée pour ce site"
LICENCE = "CC0 1.0"
# What a title says of a drawing, by the name of its file; and how wide it is drawn.
TITLES = {
    "remise": ("Remise des labels (exemple)", 1200),
    "table-ronde": ("Table ronde (exemple)", 1200),
    "halle": ("Halle aux Sources (exemple)", 1200),
    "portrait-1": ("Portrait d’une jurée (exemple)", 256),
    "portrait-2": ("Portrait d’un juré (exemple)", 256),
    "portrait-3": ("Portrait d’une jurée (exemple)", 256),
    "logo-communs": ("Logo de l’Association des Communs Numériques (exemple)", 480),
    "logo-code-partage": ("Logo de la Coopérative Code Partagé (exemple)", 480),
}


def store_pictures(directory: Path) -> dict[str, CustomImage]:
    """Draw every picture of the directory and keep it in the library; return them by the name of their file."""
    return {path.stem: _store(path) for path in sorted(directory.glob("*.svg"))}


def store_documents(directory: Path) -> dict[str, CustomDocument]:
    """Keep every document of the directory in the library; return them by the name of their file."""
    return {path.name: _store_document(path) for path in sorted(directory.iterdir())}


def _store(path: Path) -> CustomImage:
    title, width = TITLES[path.stem]
    drawn = resvg_py.svg_to_bytes(svg_string=path.read_text(encoding="utf-8"), width=width, skip_system_fonts=True)
    photo = BytesIO()
    Image.open(BytesIO(drawn)).convert("RGB").save(photo, format="JPEG", quality=90)
    file = ContentFile(photo.getvalue(), name=f"{path.stem}.jpg")
    image: CustomImage = CustomImage.objects.create(title=title, file=file, credit=CREDIT, licence=LICENCE)
    return image


def _store_document(path: Path) -> CustomDocument:
    title = path.read_text(encoding="utf-8").splitlines()[0]
    file = ContentFile(path.read_bytes(), name=path.name)
    document: CustomDocument = CustomDocument.objects.create(title=title, file=file, licence=LICENCE)
    return document
