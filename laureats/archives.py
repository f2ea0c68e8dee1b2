# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Archives to hand over: the same files make the same bytes."""

import io
import zipfile
from collections.abc import Mapping

# The earliest date a zip archive can hold.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
ZIP_MADE_ON_UNIX = 3
ZIP_FILE_MODE = 0o644 << 16
# Their bytes are compressed already: doing it again takes time and saves nothing.
COMPRESSED_FORMATS = (".jpg", ".png", ".webp", ".tif", ".zip")
# OpenDocument asks for its media type as it is.
STORED = (*COMPRESSED_FORMATS, "mimetype")


def pack_archive(files: Mapping[str, bytes]) -> bytes:
    """Return one archive of the files by name, in their order."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            method = zipfile.ZIP_STORED if name.endswith(STORED) else zipfile.ZIP_DEFLATED
            archive.writestr(_entry(name), content, compress_type=method, compresslevel=9)
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=ZIP_TIME)
    entry.create_system = ZIP_MADE_ON_UNIX
    entry.external_attr = ZIP_FILE_MODE
    return entry
