# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the bytes of an answer tell beside their text: escapes undone, lines unfolded, archives and documents read."""

import json
import re
from contextlib import suppress
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from pypdf import PdfReader
from pypdf.errors import PyPdfError

# Long lines of calendars are folded: the next one begins with a space.
FOLD = re.compile(r"\r\n[ \t]")
# Nothing of ours is an archive of archives of archives.
MAX_DEPTH = 2


def read_words(content, *, kind=""):
    """Return what a reader of this format reads, where its bytes do not say it as they stand."""
    if "json" in kind:
        return read_json(content)
    if "calendar" in kind:
        return FOLD.sub("", content.decode())
    return read_file(content, depth=0)


def read_file(content, *, depth):
    if content.startswith(b"PK") and depth < MAX_DEPTH:
        return read_archive(content, depth=depth)
    return read_document(content) if content.startswith(b"%PDF-") else ""


def read_json(content):
    with suppress(ValueError):
        return json.dumps(json.loads(content), ensure_ascii=False)
    return ""


def read_archive(content, *, depth):
    with suppress(BadZipFile), ZipFile(BytesIO(content)) as archive:
        return "\n".join(read_member(archive, name=name, depth=depth) for name in archive.namelist())
    return ""


def read_member(archive, *, name, depth):
    content = archive.read(name)
    return f"{name}\n{content.decode(errors='backslashreplace')}\n{read_file(content, depth=depth + 1)}"


def read_document(content):
    """Return the texts and the properties of a PDF."""
    with suppress(PyPdfError):
        document = PdfReader(BytesIO(content))
        texts = [page.extract_text() for page in document.pages]
        return "\n".join([*texts, *map(str, (document.metadata or {}).values())])
    return ""
