# SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that people join, and some that nobody should."""

import io
import zipfile
import zlib

from PIL import Image

PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"


def make_pdf(dictionary=b"/Type /Catalog", *, packed=b""):
    """Return a PDF whose first object has this dictionary; `packed` is what an object stream holds."""
    stream = zlib.compress(packed)
    objects = b"2 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n" + stream + b"\nendstream\nendobj\n"
    return b"%PDF-1.7\n1 0 obj\n<< " + dictionary + b" >>\nendobj\n" + objects + b"trailer\n<<>>\n%%EOF\n"


def make_package(**parts):
    """Return a ZIP; names have two underscores for a slash and one for a dot."""
    return make_zip({name.replace("__", "/").replace("_", "."): content for name, content in parts.items()})


def make_zip(parts):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def make_odt(**parts):
    return make_zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>", **parts})


def make_docx(parts=None):
    return make_zip({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>", **(parts or {})})


def draw(kind):
    target = io.BytesIO()
    Image.new("RGB", (4, 3)).save(target, kind)
    return target.getvalue()
