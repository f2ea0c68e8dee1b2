# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who makes the files of a kit. A new producer is one line of `PRODUCERS`."""

from collections.abc import Callable, Iterable, Iterator

from django.utils.text import slugify

from laureats.assets.kit_file import KitFile
from laureats.assets.pictures import picture_files
from laureats.kits.source import KitSource
from laureats.print_files import print_files, print_subject_from_award

Producer = Callable[[KitSource], Iterable[KitFile]]


def draw_pictures(source: KitSource) -> Iterator[KitFile]:
    yield from picture_files(award=source.award, artwork=source.artwork)


def print_papers(source: KitSource) -> Iterator[KitFile]:
    yield from print_files(subject=print_subject_from_award(source.award, artwork=source.artwork))


def join_guidelines(source: KitSource) -> Iterator[KitFile]:
    """Yield the graphic charter that editors chose, under one name whatever they called it."""
    document = source.guidelines
    if document is None:
        return
    with document.open_file() as file:
        content = file.read()
    # It stands in an address, whatever the document is called.
    role = f"charte-graphique.{slugify(document.file_extension) or 'bin'}"
    yield KitFile(role=role, media_type=document.content_type, content=content)


PRODUCERS: tuple[Producer, ...] = (draw_pictures, print_papers, join_guidelines)
