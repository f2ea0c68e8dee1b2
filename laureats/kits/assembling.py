# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The label kit of one award: files, words and code, ready to hand over, the same bytes each time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from laureats.archives import pack_archive
from laureats.assets.kit_file import KitFile
from laureats.kits.embedding import HTML_CODE, MARKDOWN_CODE, write_html_code, write_markdown_code
from laureats.kits.producers import PRODUCERS
from laureats.kits.readme import README, write_readme
from laureats.kits.source import KitSource

# The role of the archive of all the others.
ARCHIVE = "kit.zip"
ARCHIVE_TYPE = "application/zip"
TEXT = "text/plain; charset=utf-8"


@dataclass(frozen=True, kw_only=True)
class NamedFile:
    name: str
    file: KitFile

    def describe(self) -> dict[str, object]:
        """Return its line in the contents of a kit."""
        return {
            "name": self.name,
            "role": self.file.role,
            "media_type": self.file.media_type,
            "size": len(self.file.content),
            "sha256": sha256(self.file.content).hexdigest(),
        }


def build_kit(source: KitSource) -> list[NamedFile]:
    """Return the files of the kit in the order of their names, the archive of all the others last."""
    files = [file for produce in PRODUCERS for file in produce(source)]
    files += _write_code(source)
    files.append(_text(README, content=write_readme(source, files=files), media_type=TEXT))
    named = sorted(_name_files(source, files=files), key=lambda each: each.name)
    packed = pack_archive({each.name: each.file.content for each in named})
    archive = KitFile(role=ARCHIVE, media_type=ARCHIVE_TYPE, content=packed)
    return [*named, NamedFile(name=f"{source.subject.stem}.zip", file=archive)]


def _write_code(source: KitSource) -> Iterator[KitFile]:
    html, markdown = write_html_code(source.subject), write_markdown_code(source.subject)
    yield _text(HTML_CODE, content=f"{html}\n", media_type="text/html; charset=utf-8")
    yield _text(MARKDOWN_CODE, content=f"{markdown}\n", media_type="text/markdown; charset=utf-8")


def _text(role: str, *, content: str, media_type: str) -> KitFile:
    return KitFile(role=role, media_type=media_type, content=content.encode())


def _name_files(source: KitSource, *, files: Iterable[KitFile]) -> Iterator[NamedFile]:
    """Yield the files under their names. Raise `ValueError` when two producers give the same role."""
    roles: set[str] = set()
    for file in files:
        if file.role in roles:
            raise ValueError(f"Two files of a kit have the role {file.role}.")
        roles.add(file.role)
        yield NamedFile(name=source.subject.file_name(file.role), file=file)
